import type { LiveCatalogue } from '@pd/catalogue'
import { ok } from '@pd/core'
import type { Handlers } from '../endpoints/handler.ts'
import type { ImportProgress } from './background-import.ts'

export type ImportRouteTools = {
  readonly progress: () => ImportProgress
  readonly catalogue: Pick<LiveCatalogue, 'current'>
}

/** The progress of the import of this process; names nothing that can be guessed. */
export const importRoutes = ({ progress, catalogue }: ImportRouteTools): Pick<Handlers, 'importProgress'> => ({
  importProgress: () => ok({ ...progress(), packs: catalogue.current().packs.length }),
})
