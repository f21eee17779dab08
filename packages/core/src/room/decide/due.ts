import { type Decision, NOTHING, one, reveal } from '../room-commands.ts'
import { currentRound, type Room, type RoomRound } from '../state/room.ts'
import { endsAt, isOver } from '../state/round-clock.ts'

/** A guess that was on its way when a level ended still counts for that level. */
export const LATE_GUESS_MS = 1_000
/** How long a round waits for the players' devices to have its first level. */
export const READY_MS = 2_000
/** How long after a reveal the next round begins: in a room that plays itself, and in one whose host does nothing. */
export const REVEAL_MS = { alone: 8_000, hosted: 60_000 } as const
/** A room ends when nothing happened for this long. */
export const ABANDONED_MS = 2 * 60 * 60 * 1000

/** No guess counts any more, not even one that was on its way. */
export const isTooLate = ({ clock }: RoomRound, now: number): boolean => isOver(clock, now - LATE_GUESS_MS)

/** When the clock itself would go on from a reveal. */
const nextDueAt = (room: Room): number | null => {
  const round = currentRound(room)
  if (!round?.revealed) return null
  return round.revealed.at + (room.host === null ? REVEAL_MS.alone : REVEAL_MS.hosted)
}

/** Whether nothing happened for two hours: the players are gone, or no process was there to advance the room. */
export const isAbandoned = (room: Room, now: number): boolean => now >= room.at + ABANDONED_MS

/** Whether a process with the catalogue should draw the next round without being asked. */
export const isNextRoundDue = (room: Room, now: number): boolean => {
  const due = nextDueAt(room)
  const isDue = due !== null && now >= due && room.rounds.length < room.settings.rounds
  return isDue && !room.ended && !isAbandoned(room, now)
}

/** The events that the clock brings about by now. */
export const tick = (room: Room, now: number): Decision => {
  if (isAbandoned(room, now)) return one({ type: 'ended', reason: 'abandoned' })
  const round = currentRound(room)
  if (round?.phase === 'preparing' && now >= round.preparedAt + READY_MS) return one({ type: 'round_started' })
  // a guess that is on its way is waited for
  if (round?.phase === 'running' && isTooLate(round, now)) return one(reveal('time'))
  const due = nextDueAt(room)
  if (due !== null && now >= due && room.rounds.length >= room.settings.rounds)
    return one({ type: 'ended', reason: 'finished' })
  return NOTHING
}

/** When the clock next brings something about, in epoch milliseconds. */
export const dueAt = (room: Room): number | null => {
  if (room.ended) return null
  const round = currentRound(room)
  if (round?.phase === 'preparing') return round.preparedAt + READY_MS
  const end = round?.phase === 'running' ? endsAt(round.clock) : null
  if (end !== null) return end + LATE_GUESS_MS
  return nextDueAt(room) ?? room.at + ABANDONED_MS
}
