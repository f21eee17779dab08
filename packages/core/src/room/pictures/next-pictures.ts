import type { RoundPlan } from '../room-events.ts'
import { type GuestPicture, playersIn, type Room } from '../state/room.ts'

/** The players who know a picture: its giver, who let it in, and the host, who is shown what waits. */
export const knownBy = ({ host, hasStandIn }: Room, { giver, judgedBy }: GuestPicture): readonly string[] => [
  ...new Set([giver, judgedBy, hasStandIn ? null : host].filter((player) => player !== null)),
]

/** Whether a picture may be a round: it was let in, and at least one player can guess it. */
const isPlayable = (room: Room, given: GuestPicture): boolean => {
  const known = knownBy(room, given)
  return given.state === 'allowed' && playersIn(room).some(({ player }) => !known.includes(player))
}

/** The pictures of guests that the next round may be about: first of those who had the fewest rounds, then the oldest. */
export const nextPictures = (room: Room): readonly GuestPicture[] => {
  const roundsOf = (player: string) =>
    room.pictures.filter(({ giver, state }) => giver === player && state === 'played').length
  return room.pictures
    .filter((given) => isPlayable(room, given))
    .toSorted((one, other) => roundsOf(one.giver) - roundsOf(other.giver))
}

/** Whether a drawn round may still be played: the host may have refused its picture meanwhile. */
export const isStillFit = (room: Room, { guest, pictureId }: RoundPlan): boolean =>
  guest === undefined || room.pictures.some(({ picture, state }) => picture === pictureId && state === 'allowed')
