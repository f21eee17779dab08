import { currentRound, type Room, type RoomRound, type Seat } from '../state/room.ts'

const isActiveIn = (round: RoomRound | undefined, player: string): boolean =>
  round !== undefined && (round.ready.has(player) || round.attempts.has(player))

/**
 * Whether a round waits for the player of a seat: there, the device not known to be gone, and active in this round or the one
 * before. A phone that sleeps with its connection open sends nothing, so it is waited for in one more round and then no longer.
 */
const isAwaited = ({ rounds }: Room, { player, presence, away, roundsBefore }: Seat): boolean =>
  presence === 'in' &&
  !away &&
  (roundsBefore >= rounds.length - 1 || isActiveIn(rounds.at(-1), player) || isActiveIn(rounds.at(-2), player))

/** Whether a condition holds for all players that the room waits for. */
export const everyAwaited = (room: Room, holds: (player: string) => boolean): boolean =>
  room.seats.values().every((seat) => !isAwaited(room, seat) || holds(seat.player))

/** Whether the room waits for any other player. */
export const awaitsOthers = (room: Room, player: string): boolean =>
  room.seats.values().some((seat) => seat.player !== player && isAwaited(room, seat))

/** Whether all devices that the round in preparation waits for have its first level; `player` counts as one that has. */
export const everyDeviceReady = (room: Room, player: string): boolean =>
  everyAwaited(room, (other) => other === player || (currentRound(room)?.ready.has(other) ?? false))
