import { ok, refuse } from '../../result.ts'
import { isStillFit } from '../pictures/next-pictures.ts'
import { type CommandOf, type Decision, NO_EVENTS, singleEvent } from '../room-commands.ts'
import type { RoomEventBody } from '../room-events.ts'
import { isAtPodium, roundsInChapter } from '../state/chapters.ts'
import { currentRound, type Room, seatOf } from '../state/room.ts'
import { everyDeviceReady } from './awaited.ts'
import { closeChapter, isNextRoundDue } from './due.ts'
import { rightsOf } from './steering-rights.ts'

/** A device has the first level; the last one that is waited for starts the round. */
export const ready = (room: Room, { player, round: number }: CommandOf<'ready'>): Decision => {
  const round = currentRound(room)
  if (!round || round.number !== number || round.phase === 'revealed' || !seatOf(room, player)) return NO_EVENTS
  if (round.ready.has(player)) return NO_EVENTS
  const readied: RoomEventBody = { type: 'device_ready', player }
  // a late one starts nothing, but shows that the device is awake
  const starts = round.phase === 'preparing' && everyDeviceReady(room, player)
  return ok(starts ? [readied, { type: 'round_started' }] : [readied])
}

/** The next round begins, or after the last one the podium is shown. */
export const prepare = (room: Room, { by, plan }: CommandOf<'prepare'>, now: number): Decision => {
  if (by !== null && !rightsOf(room, by).includes('next')) return refuse('not_host')
  const round = currentRound(room)
  if (isAtPodium(room) || (round && round.phase !== 'revealed')) return refuse('not_now')
  if (by === null && !isNextRoundDue(room, now)) return refuse('not_now')
  if (roundsInChapter(room) >= room.settings.rounds) return singleEvent(closeChapter(room))
  return isStillFit(room, plan) ? singleEvent({ type: 'round_prepared', plan }) : refuse('not_now')
}
