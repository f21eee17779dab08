import { currentRound, type Room, seatOf } from '../state/room.ts'

/** Whether a player may react to a round now: at its reveal, with a seat and not muted, in a room that has reactions. They are not in the log. */
export const mayReact = (room: Room, player: string, number: number): boolean => {
  const round = currentRound(room)
  const isOpen = round?.number === number && round.revealed !== null && room.ended === null
  return room.settings.reactions === true && isOpen && seatOf(room, player)?.muted === false
}
