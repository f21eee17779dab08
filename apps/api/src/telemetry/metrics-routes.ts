import { ok } from '@pd/core'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'

/** All metrics as text, for a program inside the network; null where the settings offer none. */
export const metricsRoutes = (scrape: (() => Promise<string>) | null): Pick<Handlers, 'metrics'> => ({
  metrics: async () => (scrape === null ? refuseWith('route_not_found') : ok(await scrape())),
})
