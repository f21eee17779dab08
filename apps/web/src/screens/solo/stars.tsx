import type { RoundView } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Glyph } from '../../kit/glyph.tsx'
import { endOf, starsOf } from './state.ts'

/** The stars of one picture. */
export const Stars = ({ app: { say }, round }: { app: App; round: RoundView }) => {
  const stars = starsOf(endOf(round))
  return (
    <span class="stars" role="img" aria-label={say('result.stars', { n: stars })}>
      {Array.from({ length: stars }, (_, at) => (
        <Glyph key={at} name="star" />
      ))}
    </span>
  )
}
