import type { OwnView, RoomRoundView } from '@pd/contract/client'
import type { PictureRound } from '../play/picture/picture.tsx'

/** A round of a room as the picture is drawn: found when this device's player found it, or on a screen when anybody did. */
export const pictureRoundOf = (round: RoomRoundView, own: OwnView | null): PictureRound => {
  const isFound = own ? own.points !== null : round.foundBy > 0
  return {
    ...round,
    state: round.reveal ? 'closed' : 'open',
    outcome: round.reveal ? (isFound ? 'found' : 'missed') : null,
  }
}
