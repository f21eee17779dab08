import { IN_PLAY, type LiveCatalogue } from '@pd/catalogue'
import { ok } from '@pd/core'
import type { Handlers } from '../endpoints/handler.ts'
import type { ImportProgress } from './import-progress.ts'

/** What the endpoint of the import needs. */
export type ImportRouteTools = {
  readonly progress: () => ImportProgress
  readonly catalogue: Pick<LiveCatalogue, 'current'>
}

/** The progress of the import of this process; it has no name of an item. */
export const importRoutes = ({ progress, catalogue }: ImportRouteTools): Pick<Handlers, 'importProgress'> => ({
  importProgress: () => ok({ ...progress(), packs: catalogue.current().packsOf(IN_PLAY).length }),
})
