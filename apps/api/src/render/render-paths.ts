import { fullPicture, type Sealer, thumbnail } from '@pd/pictures'

/** Where a picture is fetched from at a level, in full, or small; handed only to whoever may see it. */
export type RenderPaths = {
  level(pictureId: string, cells: number, variant: number): string
  full(pictureId: string): string
  thumbnail(pictureId: string): string
}

export const createRenderPaths = (sealer: Sealer): RenderPaths => {
  const path = (pictureId: string, cells: number, variant: number) =>
    `/renders/${sealer.seal({ pictureId, cells, variant })}.webp`
  return {
    level: path,
    full: (pictureId) => path(pictureId, fullPicture, 0),
    thumbnail: (pictureId) => path(pictureId, thumbnail, 0),
  }
}
