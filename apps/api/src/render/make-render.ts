import type { Images } from '@pd/catalogue'
import { fullPicture, type Renderer, type RenderWish, renderReveal, renderThumbnail, thumbnail } from '@pd/pictures'

/** Makes what a token stands for from the working copy of its picture. */
export const makeRender = (
  { pictureId, cells, variant }: RenderWish,
  images: Images,
  render: Renderer,
): Promise<Buffer> => {
  const copyPath = images.pathOf(pictureId)
  if (cells === fullPicture) return renderReveal({ copyPath })
  if (cells === thumbnail) return renderThumbnail({ copyPath })
  return render({ copyPath, cells, variant })
}
