import type { Images } from '@pd/catalogue'
import { Problem } from '@pd/contract'
import type { RenderCache, Renderer, Sealer } from '@pd/pictures'
import type { Tracing } from '@pd/runtime'
import { Type } from 'typebox'
import { sendProblem } from '../http/problems.ts'
import type { TypedApp } from '../http/typed-app.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { makeRender } from './make-render.ts'

export type RenderTools = {
  readonly sealer: Sealer
  readonly cache: RenderCache
  readonly images: Images
  readonly render: Renderer
  readonly metrics: Pick<Metrics, 'renderServed' | 'making'>
  readonly tracing: Pick<Tracing, 'span'>
}

/** Whoever keeps a render keeps one for each origin, even while there is but ours: a year is longer than a setting lasts. */
const KEEP = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'Origin' }
const Webp = Type.Unsafe<Buffer>({ type: 'string', format: 'binary' })
const Params = Type.Object({ file: Type.String({ maxLength: 100 }) })

/** A render is handed to whoever holds its token; nobody can make one, move it to another level, or spell it otherwise. */
export const registerRenders = (
  app: TypedApp,
  { sealer, cache, images, render, metrics, tracing }: RenderTools,
): void => {
  app.get(
    '/renders/:file',
    {
      schema: {
        tags: ['renders'],
        summary: 'A picture at one level, as WebP',
        params: Params,
        response: { 200: Webp, '4xx': Problem },
      },
    },
    async (request, reply) => {
      const token = /^([\w-]{40})\.webp$/.exec(request.params.file)?.[1]
      const sealed = token === undefined ? null : sealer.unseal(token)
      if (token === undefined || sealed === null) return sendProblem(reply, 'render_not_found')
      let source: 'made' | 'kept' = 'kept'
      const bytes = await cache.get(token, () => {
        source = 'made'
        return tracing.span('render', () => metrics.making(() => makeRender(sealed, images, render)))
      })
      metrics.renderServed(source)
      return reply.headers(KEEP).type('image/webp').send(bytes)
    },
  )
}
