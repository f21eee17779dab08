import { PLAN_NAMES, type PlanName, type Round, type Verdict } from '@pd/core'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** A page is quick below 100 ms and lost after ten seconds. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const RENDER_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
const QUERY_SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 4]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export type RequestEnd = {
  readonly method: string
  /** The template of the route, '(none)' where there is none. */
  readonly route: string
  readonly status: number
  readonly seconds: number
  /** A stream lasts as long as its listener likes. */
  readonly isStream: boolean
}

/**
 * What the API counts; docs/telemetry.md explains every name. Labels come from closed lists, so that nobody outside can make
 * series.
 */
export const createMetrics = (version: string) => {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the first byte read to the last one written.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_SECONDS,
    registers,
  })
  const inFlight = new Gauge({ name: 'http_requests_in_flight', help: 'Requests under way.', registers })
  const guesses = new Counter({
    name: 'pixel_guesses_total',
    help: 'Guesses judged.',
    labelNames: ['verdict'] as const,
    registers,
  })
  const games = new Counter({
    name: 'pixel_games_started_total',
    help: 'Games begun.',
    labelNames: ['kind'] as const,
    registers,
  })
  const rounds = new Counter({
    name: 'pixel_rounds_ended_total',
    help: 'Rounds ended.',
    labelNames: ['outcome'] as const,
    registers,
  })
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
  const away = new Counter({ name: 'pixel_database_away_total', help: 'Requests that met no database.', registers })
  const querySeconds = new Histogram({
    name: 'pixel_database_query_duration_seconds',
    help: 'One statement, from asking to its answer.',
    buckets: QUERY_SECONDS,
    registers,
  })
  const streams = new Gauge({ name: 'pixel_live_streams', help: 'Event streams that are open.', registers })
  const rooms = new Gauge({ name: 'pixel_rooms_open', help: 'Rooms of this process.', registers })
  new Gauge({ name: 'pixel_build_info', help: 'The version that runs.', labelNames: ['version'], registers }).set(
    { version },
    1,
  )
  // a rate needs to have seen the zero before the first one
  for (const verdict of ['correct', 'almost', 'wrong'] satisfies Verdict[]) guesses.inc({ verdict }, 0)
  for (const outcome of ['found', 'missed', 'given_up'] satisfies Round['outcome'][]) rounds.inc({ outcome }, 0)
  for (const source of ['made', 'kept']) renders.inc({ source }, 0)
  for (const kind of PLAN_NAMES) games.inc({ kind }, 0)

  return {
    registry,
    requestBegan: () => inFlight.inc(),
    requestEnded: ({ method, route, status, seconds, isStream }: RequestEnd) => {
      inFlight.dec()
      if (isStream) return
      requests.observe({ method: METHODS.includes(method) ? method : 'other', route, status: String(status) }, seconds)
    },
    guessJudged: (verdict: Verdict) => guesses.inc({ verdict }),
    gameStarted: (kind: PlanName) => games.inc({ kind }),
    roundEnded: (outcome: NonNullable<Round['outcome']>) => rounds.inc({ outcome }),
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
    streamBegan: () => streams.inc(),
    streamEnded: () => streams.dec(),
    roomBegan: () => rooms.inc(),
    roomEnded: () => rooms.dec(),
    databaseWasAway: () => away.inc(),
    queried: (seconds: number) => querySeconds.observe(seconds),
  }
}

export type Metrics = ReturnType<typeof createMetrics>
