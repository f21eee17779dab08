import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { RequestSpan, Tracing } from '@pd/runtime'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { onAnswerClose, watchSent } from '../http/connections/answer-close.ts'
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

  const describe = (request: FastifyRequest, reply: FastifyReply) => {
    const [player, problem] = [playerOf(request), problemOf(reply)]
    return {
      route: labelOf(request.routeOptions.url),
      isStream: (request.routeOptions.config as { isStream?: boolean } | undefined)?.isStream ?? false,
      details: {
        ...(player !== null && { player: hashPlayer(player) }),
        ...(problem !== null && { problem }),
      },
    }
  }

  /** Follows an answer to its end. */
  const follow = (request: FastifyRequest, reply: FastifyReply): void => {
    const { id, method, headers } = request
    reply.header(REQUEST_ID, id)
    const startedAt = performance.now()
    const span = tracing.request({ id, method, headers })
    spans.set(request, span)
    metrics.requestBegan()
    const isSent = watchSent(reply.raw)
    onAnswerClose(reply, () => {
      const { route, isStream, details } = describe(request, reply)
      const status = isSent() ? reply.raw.statusCode : CLIENT_GONE
      const durationMs = performance.now() - startedAt
      if (details.problem === 'database_unavailable') metrics.databaseWasAway()
      metrics.requestEnded({ method, route, status, seconds: durationMs / 1000, isStream })
      span.end({ route, status })
      const trace = span.traceId === null ? {} : { trace_id: span.traceId }
      const line = { request_id: id, method, route, status, duration_ms: Math.round(durationMs * 10) / 10 }
      log[isSupervision(route) ? 'debug' : 'info']({ log: 'request', ...line, ...details, ...trace }, 'request')
    })
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
  }
}

export type RequestTelling = ReturnType<typeof createRequestTelling>
