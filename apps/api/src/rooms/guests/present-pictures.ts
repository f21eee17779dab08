import type { RoomPictures } from '@pd/contract'
import { openPictures } from '@pd/core'
import type { RenderPaths } from '../../renders/render-paths.ts'
import type { PlayerRefs } from '../presenter/player-refs.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import type { GuestBook } from './guest-book.ts'

/** What presenting the pictures of guests needs. */
export type PictureTools = {
  readonly guests: Pick<GuestBook, 'subject'>
  readonly paths: Pick<RenderPaths, 'guest'>
}

/** The pictures that may still be let in or refused, as a host or a moderator sees them. */
export const presentPictures = async (
  live: LiveRoom,
  refOf: PlayerRefs,
  { guests, paths }: PictureTools,
): Promise<RoomPictures['pictures']> => {
  const { seats } = live.room()
  const all = openPictures(live.room()).map(async ({ picture, giver, state }) => {
    const { names } = await guests.subject(picture)
    return {
      picture,
      player: refOf(live, giver),
      giver: seats.get(giver)?.name ?? '',
      names: names.map(({ text }) => text),
      isAllowed: state === 'allowed',
      path: paths.guest(live.record.id, 'queue').full(picture),
    }
  })
  return (await Promise.all(all)).filter(({ names }) => names.length > 0)
}
