import { type Decision, NO_EVENTS, revealEvent, singleEvent } from '../room-commands.ts'
import type { RoomEventBody } from '../room-events.ts'
import { currentChapter, isAtPodium, nextChapterOf, roundsInChapter } from '../state/chapters.ts'
import { currentRound, type Room, type RoomRound } from '../state/room.ts'
import { endsAt, isOver } from '../state/round-clock.ts'

/** A guess that arrives this soon after the end of a level still counts for that level. */
export const LATE_GUESS_MS = 1_000
/** How long a round waits for the players' devices to have its first level. */
export const READY_WAIT_MS = 2_000
/** How long after a reveal the next round begins: by itself, and in a room whose host does nothing. */
export const REVEAL_MS = { byItself: 8_000, hosted: 60_000 } as const
/** How long the podium of a chapter stays: before the next one begins by itself, and before a room ends that has neither. */
export const PODIUM_MS = { byItself: 20_000, alone: 60_000 } as const
/** A room ends when nothing happened for this long. */
export const ABANDONED_AFTER_MS = 2 * 60 * 60 * 1000

/** Whether the round is over also for guesses that were sent before its end. */
export const isTooLate = ({ clock }: RoomRound, now: number): boolean => isOver(clock, now - LATE_GUESS_MS)

const goesOnByItself = ({ host, settings }: Room): boolean => host === null || settings.autoNext === true

/** When the clock goes on from a podium; null where it waits for the host. A stand-in neither begins a chapter nor closes a room. */
const podiumDueAt = (room: Room, shownAt: number): number | null => {
  const isWithoutHost = room.host === null || room.hasStandIn
  if (nextChapterOf(room) && (isWithoutHost || goesOnByItself(room))) return shownAt + PODIUM_MS.byItself
  return isWithoutHost ? shownAt + PODIUM_MS.alone : null
}

/** When the clock goes on after a reveal or from a podium; null while it has nothing to wait for. */
const nextDueAt = (room: Room): number | null => {
  const { endedAt } = currentChapter(room)
  if (endedAt !== null) return podiumDueAt(room, endedAt)
  const round = currentRound(room)
  if (!round?.revealed) return null
  return round.revealed.at + (goesOnByItself(room) ? REVEAL_MS.byItself : REVEAL_MS.hosted)
}

/** Whether nothing happened for two hours: the players are gone, or no process was there to advance the room. */
export const isAbandoned = (room: Room, now: number): boolean => now >= room.at + ABANDONED_AFTER_MS

/** The end of a room in which nothing happened for two hours: one that shows a podium was played to its end. */
export const abandon = (room: Room): Decision =>
  singleEvent({ type: 'ended', reason: isAtPodium(room) ? 'finished' : 'abandoned' })

/** What comes after the last round of a chapter: its podium, or the end of a room that has no host and no chapter left. */
export const closeChapter = (room: Room): RoomEventBody =>
  room.host === null && nextChapterOf(room) === null ? { type: 'ended', reason: 'finished' } : { type: 'chapter_ended' }

/** Whether a process with the catalogue should draw the next round, or the first one of the next chapter, without being asked. */
export const isNextRoundDue = (room: Room, now: number): boolean => {
  const due = nextDueAt(room)
  const hasMore = isAtPodium(room) ? nextChapterOf(room) !== null : roundsInChapter(room) < room.settings.rounds
  const isDue = due !== null && now >= due && hasMore
  return isDue && !room.ended && !isAbandoned(room, now)
}

/** The events that are due by now. */
export const tick = (room: Room, now: number): Decision => {
  if (isAbandoned(room, now)) return abandon(room)
  const round = currentRound(room)
  if (round?.phase === 'preparing' && now >= round.preparedAt + READY_WAIT_MS)
    return singleEvent({ type: 'round_started' })
  // guesses sent before the end may still arrive
  if (round?.phase === 'running' && isTooLate(round, now)) return singleEvent(revealEvent('time'))
  const due = nextDueAt(room)
  if (due === null || now < due) return NO_EVENTS
  if (isAtPodium(room)) return nextChapterOf(room) ? NO_EVENTS : singleEvent({ type: 'ended', reason: 'finished' })
  return roundsInChapter(room) >= room.settings.rounds ? singleEvent(closeChapter(room)) : NO_EVENTS
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
