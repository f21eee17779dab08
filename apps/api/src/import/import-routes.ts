import { ok } from '@pd/core'
import type { CatalogueStore } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
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

/** The progress of the import of this process; names nothing that can be guessed. */
export const importRoutes = (tools: ImportRouteTools): Pick<Handlers, 'importProgress'> => {
  const countPacks = createPackCount(tools)
  return {
    importProgress: async () => {
      const progress = tools.progress()
      return ok({ ...progress, packs: await countPacks(progress) })
    },
  }
}
