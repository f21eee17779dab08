import type { RoundView } from '@pd/contract/client'
import { webAddress } from '@pd/core'
import type { App } from '../app/app.ts'

type Reveal = Pick<NonNullable<RoundView['reveal']>, 'credit' | 'licence' | 'homepage' | 'story'>
type Props = { app: App; reveal: Reveal | null; isLink?: boolean }

const By = ({ app: { say }, reveal, isLink = true }: Props) => {
  const by = [reveal?.credit, reveal?.licence].filter(Boolean).join(', ')
  if (by === '') return null
  const text = say('reveal.by', { by })
  const site = isLink ? webAddress(reveal?.homepage ?? null) : null
  return (
    <p class="reveal-credit">
      {site ? (
        <a href={site} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  )
}

/** Who made the picture, with a link to their page unless the screen is only looked at, and the line that a curator wrote about it. */
export const Credit = (props: Props) => {
  const { reveal } = props
  return (
    <>
      <By {...props} />
      {reveal?.story && (
        <p class="reveal-story" dir="auto">
          {reveal.story}
        </p>
      )}
    </>
  )
}
