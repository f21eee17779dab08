import { type CommandOf, type Decision, NO_EVENTS, singleEvent } from '../room-commands.ts'
import { currentRound, type Room } from '../state/room.ts'
import { abandon, isAbandoned } from './due.ts'

/** Shorter absences are ignored: two players who come back at once would each log one. */
const SHORTEST_MS = 1_000

/**
 * A person came to a room that had been empty since a moment: its round goes on from where it stood then. A room that was silent for
 * two hours ends instead.
 */
export const attend = (room: Room, { absentSince }: CommandOf<'attend'>, now: number): Decision => {
  if (isAbandoned(room, now)) return abandon(room)
  const round = currentRound(room)
  if (!round || round.phase === 'paused') return NO_EVENTS
  const ms = now - Math.max(absentSince, room.at)
  return ms < SHORTEST_MS ? NO_EVENTS : singleEvent({ type: 'time_stood', ms })
}
