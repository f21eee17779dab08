import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestSpan, Tracing } from '@pd/runtime'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemOf } from '../http/problems.ts'
import { playerOf } from '../http/session.ts'
import type { Metrics } from './metrics.ts'

export type RequestTools = {
  readonly log: FastifyBaseLogger
  readonly metrics: Metrics
  /** What stands for a player in the log. */
  readonly hashPlayer: (playerId: string) => string
  readonly tracing: Tracing
}

export const REQUEST_ID = 'x-request-id'
/** Nginx's way of saying that the client went away before the answer was there. */
const CLIENT_GONE = 499

/** The id that a proxy gave the request, or a new one like it. */
export const requestIdOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
  const given = headers[REQUEST_ID]
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomBytes(16).toString('hex')
}

/** Every file of the web app is a route of its own; all are one here. */
const labelOf = (route: string | undefined): string => {
  if (route === undefined) return '(none)'
  return route.replace(/^\/assets\/.*/, '/assets/:file').replace(/^\/docs\/.*/, '/docs/:file')
}

/** Who supervises asks every few seconds: that is not told at the level at which players are. */
const isSupervision = (route: string): boolean => /^\/(health|metrics|status)\b/.test(route)

/** One line, one observation and one span for each request, when its answer has gone out or its client has gone away. */
export const createRequestTelling = ({ log, metrics, hashPlayer, tracing }: RequestTools) => {
  const spans = new WeakMap<FastifyRequest, RequestSpan>()

  /** Follows an answer to its end; gives the request's span. */
  const followAnswer = (
    { id, method, headers }: { id: string; method: string; headers: IncomingMessage['headers'] },
    response: ServerResponse,
    describe: () => {
      readonly route: string
      readonly isStream?: boolean
      readonly player?: string
      readonly problem?: string
    },
  ): RequestSpan => {
    const startedAt = performance.now()
    const span = tracing.request({ id, method, headers })
    metrics.requestBegan()
    response.once('close', () => {
      const { route, isStream = false, ...details } = describe()
      const status = response.writableEnded ? response.statusCode : CLIENT_GONE
      const durationMs = performance.now() - startedAt
      metrics.requestEnded({ method, route, status, seconds: durationMs / 1000, isStream })
      span.end({ route, status })
      const trace = span.traceId === null ? {} : { trace_id: span.traceId }
      const line = { request_id: id, method, route, status, duration_ms: Math.round(durationMs * 10) / 10 }
      log[isSupervision(route) ? 'debug' : 'info']({ log: 'request', ...line, ...details, ...trace }, 'request')
    })
    return span
  }

  const follow = (request: FastifyRequest, reply: FastifyReply): void => {
    reply.header(REQUEST_ID, request.id)
    const span = followAnswer(request, reply.raw, () => {
      const [player, problem] = [playerOf(request), problemOf(reply)]
      if (problem === 'database_unavailable') metrics.databaseWasAway()
      return {
        route: labelOf(request.routeOptions.url),
        isStream: (request.routeOptions.config as { isStream?: boolean } | undefined)?.isStream ?? false,
        ...(player !== null && { player: hashPlayer(player) }),
        ...(problem !== null && { problem }),
      }
    })
    spans.set(request, span)
  }

  return {
    follow,
    /** Follows every request that reaches the router. */
    watch: (app: FastifyInstance): void => {
      app.addHook('onRequest', async (request, reply) => follow(request, reply))
      // a body is read outside of whatever was entered before it
      app.addHook('preHandler', (request, _reply, done) => {
        const span = spans.get(request)
        if (span) span.within(done)
        else done()
      })
    },
    /** Follows one that is answered in front of it; gives the id that the answer is to have. */
    hotAnswer: (request: IncomingMessage, response: ServerResponse, route: string): string => {
      const id = requestIdOf(request)
      metrics.hotAnswer(route)
      followAnswer({ id, method: 'GET', headers: request.headers }, response, () => ({ route }))
      return id
    },
  }
}

export type RequestTelling = ReturnType<typeof createRequestTelling>
