import { type CommandOf, type Decision, NOTHING, one } from '../room-commands.ts'
import { currentRound, type Room } from '../state/room.ts'
import { isAbandoned } from './due.ts'

/** A shorter absence is not made up for: two players who come back at once would each log one. */
const SHORTEST_MS = 1_000

/**
 * A person came to a room that had been empty since a moment: its round goes on from where it stood then. A room that was silent for
 * two hours ends instead.
 */
export const attend = (room: Room, { absentSince }: CommandOf<'attend'>, now: number): Decision => {
  if (isAbandoned(room, now)) return one({ type: 'ended', reason: 'abandoned' })
  const round = currentRound(room)
  if (!round || round.phase === 'paused') return NOTHING
  const ms = now - Math.max(absentSince, room.at)
  return ms < SHORTEST_MS ? NOTHING : one({ type: 'time_stood', ms })
}
