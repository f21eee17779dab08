import type { RoomEvent } from '../room-events.ts'
import { nameSkeleton } from './name-skeleton.ts'
import { currentRound, type Room, type RoomRound, type Seat } from './room.ts'

/** The room with a change of a seat; as it is where the player never sat down. */
export const withSeat = (room: Room, player: string, change: Partial<Seat>): Room => {
  const seat = room.seats.get(player)
  return seat ? { ...room, seats: room.seats.set(player, { ...seat, ...change }) } : room
}

const isRunning = (round: RoomRound | null): boolean => round?.phase === 'running' || round?.phase === 'paused'

/** How a seat begins in a room as it is. */
const firstSitting = (room: Room) => ({
  late: room.rounds.length > 0,
  lateIn: isRunning(currentRound(room)) ? room.rounds.length : null,
  roundsBefore: room.rounds.length,
})

const newSeat = (room: Room, event: Extract<RoomEvent, { type: 'joined' | 'asked' }>): Seat => {
  const { type, player, name, namesItem, team, seq } = event
  return {
    player,
    name,
    skeleton: nameSkeleton(name),
    names: [{ name, namesItem, since: seq }],
    number: room.seats.size + 1,
    team,
    presence: type === 'asked' ? 'waiting' : 'in',
    from: (type === 'asked' ? event.from : null) ?? null,
    away: false,
    muted: false,
    guessCount: 0,
    score: 0,
    scoreBefore: 0,
    ...firstSitting(room),
  }
}

/** A player sits down or waits to be let in, or comes back to the seat. */
export const seatPlayer = (room: Room, event: Extract<RoomEvent, { type: 'joined' | 'asked' }>): Room => {
  const known = room.seats.get(event.player)
  const seat: Seat = known
    ? { ...known, presence: 'in', away: false, roundsBefore: room.rounds.length }
    : newSeat(room, event)
  return { ...room, seats: room.seats.set(event.player, seat) }
}

/** The host lets a player in, for whom the room begins now. */
export const admitPlayer = (room: Room, player: string): Room =>
  withSeat(room, player, { presence: 'in', ...firstSitting(room) })

/** The room after an act of a player, whose device is there then. */
export const wakeDevice = (room: Room, player: string): Room =>
  room.seats.get(player)?.away ? withSeat(room, player, { away: false }) : room

/** A player has another name from now on. */
export const renameSeat = (room: Room, event: Extract<RoomEvent, { type: 'renamed' }>): Room => {
  const { player, name, namesItem, seq } = event
  const names = [...(room.seats.get(player)?.names ?? []), { name, namesItem, since: seq }]
  return withSeat(room, player, { name, skeleton: nameSkeleton(name), names })
}
