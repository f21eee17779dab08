import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type Log, noTracing, type RequestSpan, type Tracing } from '@pd/runtime'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { onAnswerClose, watchSent } from '../http/connections/answer-close.ts'
import { problemOf } from '../http/problems.ts'
import { routeFacts } from '../http/route-facts.ts'
import { playerOf } from '../http/session.ts'
import type { Metrics } from './metrics/metrics.ts'

/** What observing requests needs. */
export type RequestTools = {
  readonly log: Log
  readonly metrics: Metrics
  /** Hashes a player's id for the log. */
  readonly hashPlayer: (playerId: string) => string
  readonly tracing: Tracing
}

/** The header of a request's id, of requests and of answers. */
const REQUEST_ID = 'x-request-id'
/** The status, as nginx has it, of a request whose client closed the connection before the answer was sent. */
const CLIENT_GONE = 499

/** The id that a proxy gave the request, or a new one like it. */
export const requestIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers[REQUEST_ID]
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID().replaceAll('-', '')
}

/** The route as a label; all files of the web app share one, although each is a route. */
const labelOf = (route: string | undefined): string => {
  if (route === undefined) return '(none)'
  if (route.startsWith('/assets/')) return '/assets/:file'
  return route.startsWith('/docs/') ? '/docs/:file' : route
}

/** Probes and scrapes come every few seconds: they are logged at debug, below the requests of players. */
const isSupervision = (route: string): boolean => /^\/(health|metrics|status)\b/.test(route)

/** The player, hashed, as a field of a log line. */
const playerField = (request: FastifyRequest, { hashPlayer }: RequestTools): { player?: string } => {
  const player = playerOf(request)
  return player === null ? {} : { player: hashPlayer(player) }
}

/** Follows an answer until it is sent or its client closes the connection, then logs and counts it and ends its span. */
const followRequest = (request: FastifyRequest, reply: FastifyReply, tools: RequestTools): RequestSpan => {
  const { log, metrics, tracing } = tools
  const { id, method, headers } = request
  reply.header(REQUEST_ID, id)
  const startedAt = performance.now()
  const span = tracing.request({ id, method, headers })
  metrics.requestBegan()
  const isSent = watchSent(reply.raw)
  onAnswerClose(reply, () => {
    const { routeOptions } = request
    const route = labelOf(routeOptions.url)
    const { isStream = false } = routeFacts(routeOptions)
    const problem = problemOf(reply)
    const status = isSent() ? reply.raw.statusCode : CLIENT_GONE
    const durationMs = performance.now() - startedAt
    if (problem === 'database_unavailable') metrics.databaseWasAway()
    metrics.requestEnded({ method, route, status, seconds: durationMs / 1000, isStream })
    span.end({ route, status })
    const level = isSupervision(route) ? 'debug' : 'info'
    if (!log.isLevelEnabled(level)) return
    const line = { request_id: id, method, route, status, duration_ms: Math.round(durationMs * 10) / 10 }
    const trace = span.traceId === null ? {} : { trace_id: span.traceId }
    const details = { ...playerField(request, tools), ...(problem !== null && { problem }), ...trace }
    log[level]({ log: 'request', ...line, ...details }, 'request')
  })
  return span
}

/** Observes requests: one log line, one measurement and one span for each. */
export type RequestObserver = {
  /** Follows a request that never reaches the router. */
  follow(request: FastifyRequest, reply: FastifyReply): void
  /** Follows every request that reaches the router. */
  watch(app: FastifyInstance): void
}

/** Makes the observer of all requests of an app. */
export const createRequestObserver = (tools: RequestTools): RequestObserver => {
  const isTraced = tools.tracing !== noTracing
  const spans = new WeakMap<FastifyRequest, RequestSpan>()
  const follow = (request: FastifyRequest, reply: FastifyReply): void => {
    const span = followRequest(request, reply, tools)
    if (isTraced) spans.set(request, span)
  }
  return {
    follow,
    watch: (app) => {
      app.addHook('onRequest', (request, reply, done) => {
        follow(request, reply)
        done()
      })
      if (!isTraced) return
      // a body is read outside of the async context that was entered before it
      app.addHook('preHandler', (request, _reply, done) => {
        const span = spans.get(request)
        if (span) span.within(done)
        else done()
      })
    },
  }
}
