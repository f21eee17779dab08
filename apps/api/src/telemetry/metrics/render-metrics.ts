import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

const RENDER_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

/** Counts the renders that are served, and times those that are made. */
export const createRenderMetrics = (registry: Registry) => {
  const registers = [registry]
  const renders = new Counter({
    name: 'pixel_renders_total',
    help: 'Renders served.',
    labelNames: ['source'] as const,
    registers,
  })
  const renderSeconds = new Histogram({
    name: 'pixel_render_duration_seconds',
    help: 'Making a render.',
    buckets: RENDER_SECONDS,
    registers,
  })
  const rendering = new Gauge({ name: 'pixel_renders_in_flight', help: 'Renders being made.', registers })
  // a rate needs to have seen the zero before the first one
  for (const source of ['made', 'kept']) renders.inc({ source }, 0)
  return {
    renderServed: (source: 'made' | 'kept') => renders.inc({ source }),
    /** Makes a render and measures it. */
    making: async <T>(make: () => Promise<T>): Promise<T> => {
      rendering.inc()
      const end = renderSeconds.startTimer()
      try {
        return await make()
      } finally {
        end()
        rendering.dec()
      }
    },
  }
}
