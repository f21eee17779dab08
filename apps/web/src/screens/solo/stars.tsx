import type { RoundView } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Glyph } from '../../kit/glyph.tsx'
import { starsOf } from './state.ts'

/** The stars of one picture. */
export const Stars = ({ app: { say }, round }: { app: App; round: RoundView }) => (
  <span class="stars" role="img" aria-label={say('result.stars', { n: starsOf(round) })}>
    {Array.from({ length: starsOf(round) }, (_, at) => (
      <Glyph key={at} name="star" />
    ))}
  </span>
)
