import { Gauge, Histogram, Registry } from 'prom-client'
import { createGameMetrics } from './game-metrics.ts'
import { createRenderMetrics } from './render-metrics.ts'
import { createRequestMetrics } from './request-metrics.ts'

const QUERY_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 4]

/** What the API counts; docs/telemetry.md explains every name. Labels come from closed lists, so that no request can create a series. */
export const createMetrics = (version: string) => {
  const registry = new Registry()
  const registers = [registry]
  const build = { name: 'pixel_build_info', help: 'The version that runs.', labelNames: ['version'], registers }
  new Gauge(build).set({ version }, 1)
  const querySeconds = new Histogram({
    name: 'pixel_database_query_duration_seconds',
    help: 'One statement, from asking to its answer.',
    buckets: QUERY_SECONDS,
    registers,
  })
  return {
    registry,
    ...createRequestMetrics(registry),
    ...createGameMetrics(registry),
    ...createRenderMetrics(registry),
    queried: (seconds: number) => querySeconds.observe(seconds),
  }
}

/** The counters of a process. */
export type Metrics = ReturnType<typeof createMetrics>
