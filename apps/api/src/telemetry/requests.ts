import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problemOf } from '../http/problems.ts'
import { playerOf } from '../http/session.ts'
import type { Metrics } from './metrics.ts'

export type RequestTools = {
  readonly log: FastifyBaseLogger
  readonly metrics: Metrics
  /** What stands for a player in the log. */
  readonly hashPlayer: (playerId: string) => string
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

type Told = {
  readonly id: string
  readonly method: string
  readonly route: string
  readonly startedAt: number
  readonly details?: Readonly<Record<string, string | undefined>>
}

/** One line and one observation for each request, when its answer has gone out or its client has gone away. */
export const createRequestTelling = ({ log, metrics, hashPlayer }: RequestTools) => {
  const tell = ({ id, method, route, startedAt, details }: Told, response: ServerResponse): void => {
    const status = response.writableEnded ? response.statusCode : CLIENT_GONE
    const durationMs = performance.now() - startedAt
    metrics.requestEnded({ method, route, status, seconds: durationMs / 1000 })
    const line = {
      log: 'request',
      request_id: id,
      method,
      route,
      status,
      duration_ms: Math.round(durationMs * 10) / 10,
    }
    log[isSupervision(route) ? 'debug' : 'info']({ ...line, ...details }, 'request')
  }

  const detailsOf = (request: FastifyRequest, reply: FastifyReply) => {
    const [player, problem] = [playerOf(request), problemOf(reply)]
    return { ...(player !== null && { player: hashPlayer(player) }), ...(problem !== null && { problem }) }
  }

  const follow = (request: FastifyRequest, reply: FastifyReply): void => {
    const startedAt = performance.now()
    metrics.requestBegan()
    reply.header(REQUEST_ID, request.id)
    reply.raw.once('close', () => {
      const { method, id } = request
      if (problemOf(reply) === 'database_unavailable') metrics.databaseWasAway()
      tell(
        { id, method, route: labelOf(request.routeOptions.url), startedAt, details: detailsOf(request, reply) },
        reply.raw,
      )
    })
  }

  return {
    follow,
    /** Follows every request that reaches the router. */
    watch: (app: FastifyInstance): void => {
      app.addHook('onRequest', async (request, reply) => follow(request, reply))
    },
    /** Follows one that is answered in front of it; gives the id that the answer is to have. */
    hotAnswer: (request: IncomingMessage, response: ServerResponse, route: string): string => {
      const [id, startedAt] = [requestIdOf(request), performance.now()]
      metrics.requestBegan()
      metrics.hotAnswer(route)
      response.once('close', () => tell({ id, method: 'GET', route, startedAt }, response))
      return id
    },
  }
}

export type RequestTelling = ReturnType<typeof createRequestTelling>
