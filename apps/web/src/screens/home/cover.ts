import type { Client } from '@pd/contract/client'
import { type Bitmap, double } from '../../mosaic/bitmap.ts'
import { loadCells } from '../../mosaic/load-picture.ts'
import { questionCover } from './backdrop.ts'
import { vivid } from './vivid.ts'

const FINE_ENOUGH = 10

/** A cover of very few cells would fill the page with three of them. */
const refine = (bitmap: Bitmap): Bitmap => (bitmap.columns < FINE_ENOUGH ? refine(double(bitmap)) : bitmap)

/** A cover as its picture has it, and as the page is dressed with it. */
export type Cover = { readonly cells: Bitmap | undefined; readonly backdrop: Bitmap }

const ownCover = (): Cover => ({ cells: undefined, backdrop: questionCover() })

/** The cells of the cover, or our own when there is none to be had. */
export const loadCover = (client: Client, cover: string | null): Promise<Cover> =>
  cover
    ? loadCells(client.renderUrl(cover))
        .then((cells) => ({ cells, backdrop: refine(vivid(cells)) }))
        .catch(ownCover)
    : Promise.resolve(ownCover())
