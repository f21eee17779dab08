import type { Client } from '@pd/contract/client'
import { type Bitmap, double } from '../../mosaic/bitmap.ts'
import { loadCells } from '../../mosaic/load-picture.ts'
import { questionCover } from './backdrop.ts'
import { vivid } from './vivid.ts'

const FINE_ENOUGH = 10

/** A cover of very few cells would fill the page with three of them. */
const refine = (bitmap: Bitmap): Bitmap => (bitmap.columns < FINE_ENOUGH ? refine(double(bitmap)) : bitmap)

/** The cells of the cover, or our own when there is none to be had. */
export const loadCover = (client: Client, cover: string | null): Promise<Bitmap> =>
  cover
    ? loadCells(client.renderUrl(cover))
        .then((cells) => refine(vivid(cells)))
        .catch(questionCover)
    : Promise.resolve(questionCover())
