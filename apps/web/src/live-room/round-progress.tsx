import type { RoomRoundView, SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Rungs } from '../play/ladder/rungs.tsx'
import './progress.css'

/** The levels of a room's round as squares that shrink, without a worth: the time runs beside them. */
export const RoomRungs = ({ app: { say }, round }: { app: App; round: RoomRoundView }) => (
  <>
    <p class="unseen">{say('round.level', round)}</p>
    <Rungs levels={round.levels} level={round.level} />
  </>
)

type Props = { app: App; view: SharedRoom; round: RoomRoundView; mostCells: number }

/**
 * How many players have found the picture, or until the reveal have picked: in words, and in cells where the room has at most `mostCells`
 * players.
 */
export const FoundBy = ({ app: { say }, view: { players: n }, round, mostCells }: Props) => {
  const { foundBy, reveal } = round
  const answeredBy = reveal ? null : round.answeredBy
  return (
    <p class="found-by">
      {n <= mostCells && (
        <span class="found-cells" aria-hidden="true">
          {Array.from({ length: n }, (_, place) => (
            <i key={place} class={place < (answeredBy ?? foundBy) ? 'found-full' : ''} />
          ))}
        </span>
      )}
      <span>
        {answeredBy === null ? say('room.found', { found: foundBy, n }) : say('room.answered', { done: answeredBy, n })}
      </span>
    </p>
  )
}
