import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { REQUEST_ID, type RequestTelling } from '../telemetry/requests.ts'

/** How old an answer may be that is sent again. */
const FRESH_MS = 1_000
const ANSWERS_KEPT = 200

type Answer = {
  readonly until: number
  readonly route: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** For routes whose answer is the same for everybody who comes without these. */
export const HOT = { isHot: true } as const
const PERSONAL = ['cookie', 'authorization', 'origin', 'if-none-match', 'range'] as const

type Tell = RequestTelling['hotAnswer']

const isForEverybody = ({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean =>
  method === 'GET' && PERSONAL.every((name) => headers[name] === undefined)

/**
 * Answers that are the same for everybody, kept for a second and sent again from memory, in front of the router: many who ask
 * at once cost one look at the database. Repeats are not counted by the rate limit, being cheaper than it; `tell` hears of each, and
 * says its id.
 */
export const createHotAnswers = (now: () => number, tell: Tell) => {
  const kept = new Map<string, Answer>()

  const keep = (url: string, reply: FastifyReply, payload: string): void => {
    if (kept.size >= ANSWERS_KEPT) kept.clear()
    const body = Buffer.from(payload)
    const headers = Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)])
    const all = { ...Object.fromEntries(headers), 'content-length': String(body.length) }
    const route = reply.request.routeOptions.url ?? url
    kept.set(url, { until: now() + FRESH_MS, route, headers: all, body })
  }

  const sendAgain = (request: IncomingMessage, response: ServerResponse): boolean => {
    const answer = kept.get(request.url ?? '')
    if (!answer || answer.until <= now() || !isForEverybody(request)) return false
    response.writeHead(200, { ...answer.headers, [REQUEST_ID]: tell(request, response, answer.route) })
    response.end(answer.body)
    return true
  }

  return {
    /** The server that Fastify is to use. */
    serve: (handler: RequestListener): Server =>
      createServer((request, response) => {
        if (!sendAgain(request, response)) handler(request, response)
      }),
    /** Keeps what the hot routes of this app answer. */
    watch: (app: FastifyInstance): void => {
      app.addHook('onSend', async (request: FastifyRequest, reply, payload) => {
        const { isHot } = request.routeOptions.config as { isHot?: boolean }
        if (isHot && reply.statusCode === 200 && typeof payload === 'string' && isForEverybody(request.raw))
          keep(request.originalUrl, reply, payload)
        return payload
      })
    },
  }
}

export type HotAnswers = ReturnType<typeof createHotAnswers>
