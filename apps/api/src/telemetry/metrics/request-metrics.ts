import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** A page is quick below 100 ms and lost after ten seconds. */
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** A request whose answer has been sent, or whose client has closed the connection. */
type RequestEnd = {
  readonly method: string
  /** The template of the route, '(none)' where there is none. */
  readonly route: string
  readonly status: number
  readonly seconds: number
  /** A stream lasts as long as its listener likes. */
  readonly isStream: boolean
}

/** Counts and times the requests, and counts the event streams. */
export const createRequestMetrics = (registry: Registry) => {
  const registers = [registry]
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'From the first byte read to the last one written.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_SECONDS,
    registers,
  })
  let inFlight = 0
  new Gauge({
    name: 'http_requests_in_flight',
    help: 'Requests under way.',
    registers,
    collect() {
      this.set(inFlight)
    },
  })
  const away = new Counter({ name: 'pixel_database_away_total', help: 'Requests that met no database.', registers })
  const streams = new Gauge({ name: 'pixel_live_streams', help: 'Event streams that are open.', registers })
  return {
    requestBegan: () => {
      inFlight++
    },
    requestEnded: ({ method, route, status, seconds, isStream }: RequestEnd) => {
      inFlight--
      if (isStream) return
      requests.observe({ method: METHODS.includes(method) ? method : 'other', route, status: String(status) }, seconds)
    },
    /** A request was answered that the database is away. */
    databaseWasAway: () => away.inc(),
    streamBegan: () => streams.inc(),
    streamEnded: () => streams.dec(),
  }
}
