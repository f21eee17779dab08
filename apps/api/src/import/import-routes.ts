import { ImportView } from '@pd/contract'
import type { CatalogueStore } from '@pd/store'
import type { TypedApp } from '../http/typed-app.ts'
import type { ImportProgress } from './background-import.ts'

export type ImportRouteTools = {
  readonly progress: () => ImportProgress
  readonly catalogue: Pick<CatalogueStore, 'packs'>
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Every open page polls: they share one count a second, and a new one when the import has ended. */
const FRESH_MS = 1_000

const createPackCount = ({ catalogue, now }: ImportRouteTools) => {
  let kept: { readonly at: number; readonly state: string; readonly count: Promise<number> } | null = null
  return ({ state }: ImportProgress): Promise<number> => {
    if (!kept || kept.state !== state || now() - kept.at >= FRESH_MS)
      kept = { at: now(), state, count: catalogue.packs(null).then((packs) => packs.length) }
    return kept.count
  }
}

/** `GET /import`: how far this process is with its import; names nothing that is guessed. */
export const registerImport = (app: TypedApp, tools: ImportRouteTools): void => {
  const countPacks = createPackCount(tools)
  app.get(
    '/import',
    {
      schema: {
        tags: ['catalogue'],
        summary: 'How far the import at the start of this process is',
        response: { 200: ImportView },
      },
    },
    async (_request, reply) => {
      const progress = tools.progress()
      return reply.header('cache-control', 'no-store').send({ ...progress, packs: await countPacks(progress) })
    },
  )
}
