import type { Images } from '@pd/catalogue'
import { ok } from '@pd/core'
import { guestWish, type RenderCache, type Renderer, type RenderWish, type Sealer } from '@pd/pictures'
import type { Tracing } from '@pd/runtime'
import type { FastifyReply } from 'fastify'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import type { GuestBook } from '../rooms/guests/guest-book.ts'
import type { Metrics } from '../telemetry/metrics/metrics.ts'
import { makeRender } from './make-render.ts'

/** What serving renders needs. */
export type RenderTools = {
  readonly sealer: Sealer
  readonly cache: RenderCache
  readonly images: Images
  readonly guests: Pick<GuestBook, 'render'>
  readonly render: Renderer
  readonly metrics: Pick<Metrics, 'renderServed' | 'making'>
  readonly tracing: Pick<Tracing, 'span'>
}

/** What the files of equal renders are sealed for: no view has a path of it. */
const SHARED = 'shared'

/** A guest's picture is gone when its room is, so no cache may keep it. */
const renderGuest = async (wish: RenderWish, guests: RenderTools['guests'], reply: FastifyReply) => {
  const bytes = await guests.render(wish)
  if (bytes === null) return refuseWith('render_not_found')
  reply.header('cache-control', 'no-store')
  return ok(bytes)
}

/** Makes renders. The token in a file's name is the permission, and the only way to a picture at a level. */
export const renderRoutes = ({
  sealer,
  cache,
  images,
  guests,
  render,
  metrics,
  tracing,
}: RenderTools): Pick<Handlers, 'render'> => ({
  render: async ({ params, reply }) => {
    const token = /^([\w-]{52})\.webp$/.exec(params.file)?.[1]
    const sealed = token === undefined ? null : sealer.unseal(token)
    if (token === undefined || sealed === null) return refuseWith('render_not_found')
    const guest = guestWish(sealed)
    if (guest) return renderGuest(guest, guests, reply)
    let source: 'made' | 'kept' = 'kept'
    const bytes = await cache.get({ token, shared: sealer.seal(sealed, SHARED) }, () => {
      source = 'made'
      return tracing.span('render', () => metrics.making(() => makeRender(sealed, images, render)))
    })
    metrics.renderServed(source)
    // caches keep a copy for each origin even while there is only ours, as they keep it longer than a setting lasts
    reply.header('vary', 'Origin')
    return ok(bytes)
  },
})
