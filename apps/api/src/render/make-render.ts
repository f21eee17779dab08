import type { Images } from '@pd/catalogue'
import { type RenderWish, render, renderReveal, renderThumbnail } from '@pd/pictures'
import { FULL, THUMBNAIL } from './render-paths.ts'

/** Makes what a token stands for from the working copy of its picture. */
export const makeRender = ({ pictureId, level, variant }: RenderWish, images: Images): Promise<Buffer> => {
  const copyPath = images.pathOf(pictureId)
  if (level === FULL) return renderReveal({ copyPath })
  if (level === THUMBNAIL) return renderThumbnail({ copyPath })
  return render({ copyPath, cells: level, variant })
}
