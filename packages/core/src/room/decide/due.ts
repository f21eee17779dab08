import { type Decision, NO_EVENTS, revealEvent, singleEvent } from '../room-commands.ts'
import { currentRound, type Room, type RoomRound } from '../state/room.ts'
import { endsAt, isOver } from '../state/round-clock.ts'

/** A guess that arrives this soon after the end of a level still counts for that level. */
export const LATE_GUESS_MS = 1_000
/** How long a round waits for the players' devices to have its first level. */
export const READY_WAIT_MS = 2_000
/** How long after a reveal the next round begins: by itself, and in a room whose host does nothing. */
export const REVEAL_MS = { byItself: 8_000, hosted: 60_000 } as const
/** A room ends when nothing happened for this long. */
export const ABANDONED_AFTER_MS = 2 * 60 * 60 * 1000

/** Whether the round is over also for guesses that were sent before its end. */
export const isTooLate = ({ clock }: RoomRound, now: number): boolean => isOver(clock, now - LATE_GUESS_MS)

const goesOnByItself = ({ host, settings }: Room): boolean => host === null || settings.autoNext === true

/** When the clock begins the next round after a reveal; null while nothing is revealed. */
const nextDueAt = (room: Room): number | null => {
  const round = currentRound(room)
  if (!round?.revealed) return null
  return round.revealed.at + (goesOnByItself(room) ? REVEAL_MS.byItself : REVEAL_MS.hosted)
}

/** Whether nothing happened for two hours: the players are gone, or no process was there to advance the room. */
export const isAbandoned = (room: Room, now: number): boolean => now >= room.at + ABANDONED_AFTER_MS

/** Whether a process with the catalogue should draw the next round without being asked. */
export const isNextRoundDue = (room: Room, now: number): boolean => {
  const due = nextDueAt(room)
  const isDue = due !== null && now >= due && room.rounds.length < room.settings.rounds
  return isDue && !room.ended && !isAbandoned(room, now)
}

/** The events that are due by now. */
export const tick = (room: Room, now: number): Decision => {
  if (isAbandoned(room, now)) return singleEvent({ type: 'ended', reason: 'abandoned' })
  const round = currentRound(room)
  if (round?.phase === 'preparing' && now >= round.preparedAt + READY_WAIT_MS)
    return singleEvent({ type: 'round_started' })
  // guesses sent before the end may still arrive
  if (round?.phase === 'running' && isTooLate(round, now)) return singleEvent(revealEvent('time'))
  const due = nextDueAt(room)
  if (due !== null && now >= due && room.rounds.length >= room.settings.rounds)
    return singleEvent({ type: 'ended', reason: 'finished' })
  return NO_EVENTS
}

/** When the clock next changes the room, in epoch milliseconds; null once it has ended. */
export const dueAt = (room: Room): number | null => {
  if (room.ended) return null
  const round = currentRound(room)
  if (round?.phase === 'preparing') return round.preparedAt + READY_WAIT_MS
  const end = round?.phase === 'running' ? endsAt(round.clock) : null
  if (end !== null) return end + LATE_GUESS_MS
  return nextDueAt(room) ?? room.at + ABANDONED_AFTER_MS
}
