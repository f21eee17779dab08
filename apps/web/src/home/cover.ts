import type { Client } from '@pd/contract/client'
import type { Bitmap } from '../mosaic/bitmap.ts'
import { developCells } from '../mosaic/develop.ts'
import { questionCover } from './backdrop.ts'

/** The cells of the cover, or our own when there is none to be had. */
export const developCover = (client: Client, cover: string | null): Promise<Bitmap> =>
  cover ? developCells(client.renderUrl(cover)).catch(questionCover) : Promise.resolve(questionCover())
