import type { Sealer } from '@pd/pictures'

/** Where a picture is fetched from at a level, in full, or small; handed only to whoever may see it. */
export type RenderPaths = {
  level(pictureId: string, cells: number, variant: number): string
  full(pictureId: string): string
  thumbnail(pictureId: string): string
}

/** In the place of a number of cells: the whole picture, and a small one for lists. */
export const FULL = 0
export const THUMBNAIL = 255

export const createRenderPaths = (sealer: Sealer): RenderPaths => {
  const path = (pictureId: string, level: number, variant: number) =>
    `/renders/${sealer.seal({ pictureId, level, variant })}.webp`
  return {
    level: path,
    full: (pictureId) => path(pictureId, FULL, 0),
    thumbnail: (pictureId) => path(pictureId, THUMBNAIL, 0),
  }
}
