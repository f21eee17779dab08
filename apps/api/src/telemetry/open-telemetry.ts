import { type DataFolder, noTracing, type Settings, type Tracing } from '@pd/runtime'
import type { Queried, Store } from '@pd/store'
import { collectDefaultMetrics } from 'prom-client'
import type { Telemetry } from '../app.ts'
import type { SETTINGS } from '../settings.ts'
import { createMetrics } from './metrics/metrics.ts'
import { createPlayerHash } from './player-hash.ts'
import { createScrape } from './scrape.ts'

/** Loads the code of tracing only when there is an endpoint. */
const openTracing = async (endpoint: string | undefined, ratio: number, version: string): Promise<Tracing> => {
  if (endpoint === undefined) return noTracing
  const { openTracing: open } = await import('@pd/runtime/tracing')
  return open({ endpoint, ratio, service: 'api', version })
}

type Observed = {
  readonly store: Store
  readonly data: DataFolder
  readonly secretFiles: Readonly<Record<string, string>>
  /** Hashes the ids of players for the log. */
  readonly key: Buffer
}

/** Opens the metrics and traces of this process, as its settings say. */
export const openTelemetry = async (settings: Settings<typeof SETTINGS>, version: string) => {
  const metrics = createMetrics(version)
  const tracing = await openTracing(settings.tracesEndpoint, settings.tracesRatio, version)
  collectDefaultMetrics({ register: metrics.registry })
  return {
    metrics,
    tracing,
    onQuery: ({ sql, durationMs, failed }: Queried): void => {
      metrics.queried(durationMs / 1000)
      tracing.ended('database', { attributes: { 'db.query.text': sql }, durationMs, failed })
    },
    observe: ({ store, data, secretFiles, key }: Observed): Telemetry => {
      const folders = { images: data.images, temp: data.temp }
      const scrape = createScrape({ registry: metrics.registry, store, folders, secretFiles })
      return { metrics, tracing, hashPlayer: createPlayerHash(key), scrape: settings.metrics ? scrape : null }
    },
    close: () => tracing.close(),
  }
}
