import { ok } from '@pd/core'
import { fullPicture, mostCells, thumbnail } from '@pd/pictures'
import type { FastifyReply } from 'fastify'
import { type Outcome, refuseWith } from '../../endpoints/outcome.ts'
import { makeRender } from '../../renders/make-render.ts'
import type { CurationTools } from '../curation-tools.ts'

const readCells = (text: string): number | null => {
  if (text === 'small') return thumbnail
  if (text === 'full') return fullPicture
  const cells = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return cells >= 2 && cells <= mostCells ? cells : null
}

/** A picture for a curator. It never changes, so a browser keeps it, and asks each time whether it still may show it. */
export const showPicture = async (
  { renders: { images, render, cache, sealer } }: Pick<CurationTools, 'renders'>,
  { picture, cells }: { readonly picture: string; readonly cells: string },
  reply: FastifyReply,
): Promise<Outcome<Buffer, 'object_not_found'> | FastifyReply> => {
  const count = readCells(cells)
  const isPicture = /^[\w-]{16}$/.test(picture) && (await images.has(picture))
  if (count === null || !isPicture) return refuseWith('object_not_found')
  const etag = `"${picture}-${cells}"`
  reply.header('cache-control', 'private, no-cache').header('etag', etag)
  if (reply.request.headers['if-none-match'] === etag) return reply.code(304).send()
  const wish = { pictureId: picture, cells: count }
  const kept = { token: sealer.seal(wish, 'desk'), shared: sealer.seal(wish, 'shared') }
  return ok(await cache.get(kept, () => makeRender(wish, images, render)))
}
