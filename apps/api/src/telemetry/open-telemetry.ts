import { type DataFolder, noTracing, type Settings, type Tracing } from '@pd/runtime'
import type { Queried, Store } from '@pd/store'
import { collectDefaultMetrics } from 'prom-client'
import type { Telemetry } from '../app.ts'
import type { SETTINGS } from '../settings.ts'
import { createMetrics } from './metrics.ts'
import { createPlayerHash } from './player-hash.ts'
import { createScrape } from './scrape.ts'

/** Its code is loaded only where somebody listens. */
const openTracing = async (endpoint: string | undefined, ratio: number, version: string): Promise<Tracing> => {
  if (endpoint === undefined) return noTracing
  const { openTracing: open } = await import('@pd/runtime/tracing')
  return open({ endpoint, ratio, service: 'api', version })
}

type Watched = {
  readonly store: Store
  readonly data: DataFolder
  readonly secretFiles: Readonly<Record<string, string>>
  /** Of what stands for players in the log. */
  readonly key: Buffer
}

/** How this process tells what it does, as far as its settings want it to. */
export const openTelemetry = async (settings: Settings<typeof SETTINGS>, version: string) => {
  const metrics = createMetrics(version)
  const tracing = await openTracing(settings.tracesEndpoint, Number(settings.tracesRatio), version)
  collectDefaultMetrics({ register: metrics.registry })
  return {
    metrics,
    tracing,
    onQuery: ({ sql, durationMs, failed }: Queried): void => {
      metrics.queried(durationMs / 1000)
      tracing.ended('database', { attributes: { 'db.query.text': sql }, durationMs, failed })
    },
    watching: ({ store, data, secretFiles, key }: Watched): Telemetry => {
      const folders = { images: data.images, temp: data.temp }
      const scrape = createScrape({ registry: metrics.registry, store, folders, secretFiles })
      const isOffered = settings.metrics === 'yes'
      return { metrics, tracing, hashPlayer: createPlayerHash(key), scrape: isOffered ? scrape : null }
    },
    close: () => tracing.close(),
  }
}
