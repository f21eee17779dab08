import { forGuest, fullPicture, type RenderWish, type Sealer, thumbnail } from '@pd/pictures'
import { LruMap } from 'toad-cache'

/** The most paths that are kept: those of the rounds at play are asked for again with every view. */
const KEPT_MOST = 5_000

/** What the paths of the small pictures and the cover are sealed for: lists that say what a picture shows, or belong to no round. */
const LISTS = 'lists'

/** The paths of the pictures of one round: no other round has the same. */
export type RoundPaths = {
  /** The picture at a number of cells along its longer side. */
  level(pictureId: string, cells: number): string
  /** The whole picture. */
  full(pictureId: string): string
}

/** The path of a picture at a level, in full, or small. A path is a permission: it goes only to callers who may see that picture. */
export type RenderPaths = {
  /** The paths of a round of a game or a room, by the id of that and the number of the round. */
  round(id: string, number: number): RoundPaths
  /** The paths of guests' pictures in a room, in a round of it or for another use. */
  guest(roomId: string, use: string): RoundPaths
  /** The small picture in the list of found items. */
  thumbnail(pictureId: string): string
  /** The mosaic on the home page. */
  cover(pictureId: string, cells: number): string
}

/** Makes the paths from sealed tokens. */
export const createRenderPaths = (sealer: Sealer): RenderPaths => {
  const kept = new LruMap<string>(KEPT_MOST)
  const pathOf = (wish: RenderWish, use: string): string => {
    const key = `${wish.pictureId} ${wish.cells} ${use}`
    const known = kept.get(key)
    if (known !== undefined) return known
    const made = `/renders/${sealer.seal(wish, use)}.webp`
    kept.set(key, made)
    return made
  }
  const path = (pictureId: string, cells: number, use: string): string => pathOf({ pictureId, cells }, use)
  return {
    guest: (roomId, use) => {
      const path = (pictureId: string, cells: number) => pathOf(forGuest({ pictureId, cells }), `${use} of ${roomId}`)
      return { level: path, full: (pictureId) => path(pictureId, fullPicture) }
    },
    round: (id, number) => {
      const use = `round ${number} of ${id}`
      return {
        level: (pictureId, cells) => path(pictureId, cells, use),
        full: (pictureId) => path(pictureId, fullPicture, use),
      }
    },
    thumbnail: (pictureId) => path(pictureId, thumbnail, LISTS),
    cover: (pictureId, cells) => path(pictureId, cells, LISTS),
  }
}
