import type { Images } from '@pd/catalogue'
import { fullPicture, type Renderer, type RenderWish, renderReveal, renderThumbnail, thumbnail } from '@pd/pictures'

/** Makes the render that a token seals, from the working copy of its picture. */
export const makeRender = (
  { pictureId, cells }: RenderWish,
  images: Pick<Images, 'lend'>,
  render: Renderer,
): Promise<Buffer> =>
  images.lend(pictureId, (copyPath) => {
    if (cells === fullPicture) return renderReveal({ copyPath })
    if (cells === thumbnail) return renderThumbnail({ copyPath })
    return render({ copyPath, cells })
  })
