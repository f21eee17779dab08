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

/** How many players have found the picture: in words, and in cells where the room has at most `mostCells` players. */
export const FoundBy = ({ app: { say }, view, round, mostCells }: Props) => (
  <p class="found-by">
    {view.players <= mostCells && (
      <span class="found-cells" aria-hidden="true">
        {Array.from({ length: view.players }, (_, place) => (
          <i key={place} class={place < round.foundBy ? 'found-full' : ''} />
        ))}
      </span>
    )}
    <span>{say('room.found', { found: round.foundBy, n: view.players })}</span>
  </p>
)
