import { refuse } from '../../result.ts'
import { type CommandOf, type Decision, NO_EVENTS, singleEvent } from '../room-commands.ts'
import { playersIn, type Room, seatOf } from '../state/room.ts'

/** Gives the room a host; anyone but the owner is a stand-in. */
const replaceBy = (room: Room, to: string | null): Decision =>
  singleEvent({ type: 'host_changed', to, ...(to !== null && to !== room.openedBy && { standIn: true }) })

/** A host who was silent for a minute is replaced: by the owner who is here, else by a player whose device is here; else the room plays itself. */
export const replaceHost = (room: Room, { ownerIsHere }: CommandOf<'host_gone'>): Decision => {
  const { host, openedBy } = room
  if (host === null) return NO_EVENTS
  if (ownerIsHere && host !== openedBy) return replaceBy(room, openedBy)
  const next = playersIn(room).find(({ player, away }) => !away && player !== host)
  return replaceBy(room, next?.player ?? null)
}

/** A room without a host takes its owner again, or a seated player as a stand-in. */
export const takeHost = (room: Room, { player }: CommandOf<'host_wanted'>): Decision =>
  room.host === null && (player === room.openedBy || seatOf(room, player)) ? replaceBy(room, player) : NO_EVENTS

/** The owner may steer again at any time. */
export const takeBack = (room: Room, { by }: CommandOf<'take_back'>): Decision => {
  if (by !== room.openedBy) return refuse('not_owner')
  return room.host === by ? NO_EVENTS : singleEvent({ type: 'host_changed', to: by })
}

/** The host hands the room over to a player. */
export const handOver = (room: Room, player: string): Decision =>
  seatOf(room, player) ? singleEvent({ type: 'host_changed', to: player }) : refuse('not_in_room')
