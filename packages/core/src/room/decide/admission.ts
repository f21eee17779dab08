import { ok, refuse } from '../../result.ts'
import { type CommandOf, type Decision, NO_EVENTS, singleEvent } from '../room-commands.ts'
import type { RoomEventBody } from '../room-events.ts'
import { isWaiting, type Room, type Seat } from '../state/room.ts'

/** An address with this many refused players, and not more that were let in, asks no more. */
const REFUSALS_MOST = 3
/** Most players that wait at a time: a host can't read more names. */
const WAITING_MOST = 200

/** Whether a player waits for the host: the room lets each player in, and neither its owner nor its host needs to be. */
export const mustAsk = ({ settings, openedBy, host }: Room, player: string): boolean =>
  settings.admitsEach === true && player !== openedBy && player !== host

/** Whether the host refused players of an address, and let in no more than that: a class behind one address goes on. */
const isRefused = (seats: readonly Seat[], from: string): boolean => {
  const there = seats.filter((seat) => seat.from === from)
  const refused = there.filter(({ presence }) => presence === 'kicked').length
  const admitted = there.filter(({ presence }) => presence === 'in' || presence === 'left').length
  return refused >= REFUSALS_MOST && refused > admitted
}

/** Asks the host to let a player in. */
export const ask = (room: Room, { player, name, namesItem, team, from }: CommandOf<'join'>): Decision => {
  const seats = room.seats.values()
  if (from !== undefined && isRefused(seats, from)) return refuse('room_locked')
  if (seats.filter(isWaiting).length >= WAITING_MOST) return refuse('room_full')
  return singleEvent({ type: 'asked', player, name, namesItem, team, from })
}

/** The host lets one player in, or all who wait. */
export const admit = ({ seats }: Room, { player }: CommandOf<'admit'>): Decision => {
  const waiting = seats.values().filter(isWaiting)
  if (player === null) return ok(waiting.map((seat): RoomEventBody => ({ type: 'admitted', player: seat.player })))
  const seat = seats.get(player)
  if (!seat) return refuse('not_in_room')
  return isWaiting(seat) ? singleEvent({ type: 'admitted', player }) : NO_EVENTS
}
