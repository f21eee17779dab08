import { type Images, IN_PLAY, type LiveCatalogue } from '@pd/catalogue'
import { ok } from '@pd/core'
import type { Handlers } from '../endpoints/handler.ts'
import type { ImportProgress } from './import-progress.ts'

/** What the endpoint of the import needs. */
export type ImportRouteTools = {
  readonly progress: () => ImportProgress
  readonly images: Pick<Images, 'importState'>
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  readonly now: () => number
}

/** The progress of the import of this process, or, where it imports nothing, of the one that fills its pictures; it has no name of an item. */
export const importRoutes = ({
  progress,
  images,
  catalogue,
  now,
}: ImportRouteTools): Pick<Handlers, 'importProgress'> => ({
  importProgress: async () => {
    const own = progress()
    const elsewhere = own.state === 'none' ? await images.importState(now()) : null
    return ok({ ...own, ...elsewhere, packs: catalogue.current().packsOf(IN_PLAY).length })
  },
})
