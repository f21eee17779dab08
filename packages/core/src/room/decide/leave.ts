import { ok, refuse } from '../../result.ts'
import { type Decision, NO_EVENTS, revealEvent, type SteeredBy, singleEvent } from '../room-commands.ts'
import type { RoomEventBody } from '../room-events.ts'
import { currentRound, isWaiting, type Room, seatOf } from '../state/room.ts'
import { awaitsOthers, everyDeviceReady } from './awaited.ts'
import { everyPlayerDone } from './guess.ts'

/** The events of a round that no longer waits for a player, who may have been the last one. */
const withoutWaitingFor = (room: Room, player: string): RoomEventBody[] => {
  const round = currentRound(room)
  if (!round || !awaitsOthers(room, player)) return []
  if (round.phase === 'preparing') return everyDeviceReady(room, player) ? [{ type: 'round_started' }] : []
  return round.phase === 'running' && everyPlayerDone(room, round, [player]) ? [revealEvent('all_found')] : []
}

/** A player leaves, or is kicked. */
export const withoutPlayer = (room: Room, player: string, type: 'left' | 'kicked'): Decision =>
  seatOf(room, player) ? ok([{ type, player }, ...withoutWaitingFor(room, player)]) : refuse('not_in_room')

/** The device of a player is gone. */
export const away = (room: Room, player: string): Decision => {
  const isNews = seatOf(room, player)?.away === false
  return isNews ? ok([{ type: 'went_away', player }, ...withoutWaitingFor(room, player)]) : NO_EVENTS
}

/** The device of a player is there again. */
export const back = (room: Room, player: string): Decision =>
  seatOf(room, player)?.away ? singleEvent({ type: 'came_back', player }) : NO_EVENTS

/** The host kicks a player, or refuses one who waits, but neither the owner nor themselves. */
export const kick = (room: Room, { player, by }: SteeredBy & { readonly player: string }): Decision => {
  if (player === by) return refuse('not_now')
  const seat = room.seats.get(player)
  if (seat && isWaiting(seat)) return singleEvent({ type: 'kicked', player })
  return player === room.openedBy ? refuse('not_owner') : withoutPlayer(room, player, 'kicked')
}

/** The host lets a kicked player come back. */
export const readmit = (room: Room, player: string): Decision =>
  room.seats.get(player)?.presence === 'kicked' ? singleEvent({ type: 'readmitted', player }) : refuse('not_in_room')
