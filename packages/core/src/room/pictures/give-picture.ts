import { refuse } from '../../result.ts'
import { type CommandOf, type Decision, NO_EVENTS, singleEvent } from '../room-commands.ts'
import { type Room, seatOf } from '../state/room.ts'

/** How many pictures one player may give in a room, refused ones included, how many a room takes, and how large one may be. */
export const GUEST_PICTURES_MOST = { ofPlayer: 3, ofRoom: 60, bytes: 2_800_000 } as const

/** A seated player gives a picture, where the host allows it. */
export const givePicture = (room: Room, { player, picture }: CommandOf<'give_picture'>): Decision => {
  const seat = seatOf(room, player)
  if (!seat) return refuse('not_in_room')
  if (room.settings.guestPictures !== true || seat.muted) return refuse('not_now')
  if (room.pictures.some((given) => given.picture === picture)) return NO_EVENTS
  const own = room.pictures.filter(({ giver }) => giver === player).length
  const isFull = own >= GUEST_PICTURES_MOST.ofPlayer || room.pictures.length >= GUEST_PICTURES_MOST.ofRoom
  return isFull ? refuse('picture_limit_reached') : singleEvent({ type: 'picture_given', player, picture })
}

/** The host or a moderator lets a picture in, or refuses it, as long as it was not played. */
export const judgePicture = (room: Room, { picture, allowed, by }: CommandOf<'judge_picture'>): Decision => {
  const state = room.pictures.find((given) => given.picture === picture)?.state
  if (state !== 'waiting' && state !== 'allowed') return refuse('not_now')
  if (allowed && state === 'allowed') return NO_EVENTS
  return singleEvent({ type: 'picture_judged', picture, allowed, by })
}
