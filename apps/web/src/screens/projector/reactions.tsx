import { REACTIONS } from '@pd/core'
import { Glyph } from '../../kit/glyph.tsx'
import type { ProjectorProps } from './projector-props.ts'
import './reactions.css'

/** How all reacted to the picture: a count beside each sign, and a sign that rises when it grows, where motion is wanted. */
export const ReactionCounts = ({ app: { say }, room }: ProjectorProps) => {
  const counts = room.reactions.value
  const shown = REACTIONS.filter((reaction) => counts[reaction])
  if (shown.length === 0) return null
  return (
    <ul class="screen-reactions" aria-label={say('room.react')}>
      {shown.map((reaction) => (
        <li key={reaction}>
          <Glyph name={reaction} />
          <span class="unseen">{say(`room.react.${reaction}`)}</span> {counts[reaction]}
          <i key={counts[reaction]} class="reaction-rise" aria-hidden="true">
            <Glyph name={reaction} />
          </i>
        </li>
      ))}
    </ul>
  )
}
