import type { RoomEvent } from '../room-events.ts'
import type { GuestPicture, Room } from '../state/room.ts'

type Change = (picture: GuestPicture) => GuestPicture

const changePictures = (room: Room, change: Change): Room => ({ ...room, pictures: room.pictures.map(change) })

/** A player's picture waits for the host. */
export const addPicture = (room: Room, { player, picture }: Extract<RoomEvent, { type: 'picture_given' }>): Room => ({
  ...room,
  pictures: [...room.pictures, { picture, giver: player, state: 'waiting', judgedBy: null }],
})

/** A picture is let in, or refused. */
export const judgePicture = (room: Room, event: Extract<RoomEvent, { type: 'picture_judged' }>): Room =>
  changePictures(room, (each) =>
    each.picture === event.picture
      ? { ...each, state: event.allowed ? 'allowed' : 'refused', judgedBy: event.by }
      : each,
  )

/** The pictures of a kicked player that were not played are refused. */
export const refusePicturesOf = (room: Room, player: string): Room =>
  changePictures(room, (each) =>
    each.giver === player && each.state !== 'played' ? { ...each, state: 'refused' } : each,
  )

/** The round of a picture begins. */
export const markPlayed = (room: Room, picture: string): Room =>
  changePictures(room, (each) => (each.picture === picture ? { ...each, state: 'played' } : each))
