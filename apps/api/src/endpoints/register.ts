import { ENDPOINT_NAMES, type Endpoint, type EndpointName, endpointOf, paramsSchema, routeOf } from '@pd/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { BasePath } from '../http/base-path.ts'
import { sendProblem } from '../http/problems.ts'
import type { RouteFacts } from '../http/route-facts.ts'
import { type AccessTools, createAccess } from './access.ts'
import { codingFor, compressReply, nameCoding, SHORTEST_COMPRESSED } from './compression.ts'
import type { Call, Handler, Handlers } from './handler.ts'
import { createLimits, type RouteLimit } from './limits.ts'
import type { Outcome } from './outcome.ts'
import { isKnownTo, type SharedBody } from './shared-bodies.ts'

const CACHE_CONTROL: Readonly<Record<Endpoint['cache'], string>> = {
  'no-store': 'no-store',
  shared: 'public, no-cache',
  immutable: 'public, max-age=31536000, immutable',
}

const CONTENT_TYPE: Readonly<Record<NonNullable<Endpoint['media']>, string>> = {
  'application/json': 'application/json; charset=utf-8',
  'application/pdf': 'application/pdf',
  'application/zip': 'application/zip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/webp': 'image/webp',
  'text/csv': 'text/csv; charset=utf-8; header=present',
  'text/event-stream': 'text/event-stream; charset=utf-8',
  'application/offset+octet-stream': 'application/offset+octet-stream',
  'text/plain': 'text/plain; version=0.0.4; charset=utf-8',
}

type Answered = Outcome<unknown> | FastifyReply | undefined

/** A handler that sent the reply returned it; a reply is thenable, and awaiting one that was sent gives undefined. */
const isOutcome = (answer: Answered): answer is Outcome<unknown> => answer !== undefined && 'ok' in answer

/** Goes on with a value: at once, or when its promise settles. A request that waits for nothing costs no promise. */
const andThen = <T, U>(value: T | Promise<T>, next: (value: T) => U | Promise<U>): U | Promise<U> =>
  value instanceof Promise ? value.then(next) : next(value)

/** A compressed body has other bytes than the ETag was made of: it is a weak one there. */
const sendShared = (body: SharedBody<unknown>, reply: FastifyReply): FastifyReply => {
  const isLong = body.text.length >= SHORTEST_COMPRESSED
  const coding = isLong ? codingFor(reply.request) : null
  if (isLong) nameCoding(reply, coding)
  reply.header('etag', coding ? `W/${body.etag}` : body.etag)
  if (isKnownTo(reply.request.headers['if-none-match'], body))
    return reply.removeHeader('content-encoding').code(304).send()
  return reply.type(CONTENT_TYPE['application/json']).send(coding ? body.coded(coding) : body.text)
}

const send = (answer: Answered, { status, cache, media }: Endpoint, reply: FastifyReply): FastifyReply => {
  if (!isOutcome(answer)) return reply
  if (!answer.ok) return sendProblem(reply, answer.failure.code, answer.failure.detail)
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', CACHE_CONTROL[cache])
  if (status !== undefined) reply.code(status)
  if (media !== undefined && !reply.hasHeader('content-type')) reply.type(CONTENT_TYPE[media])
  return cache === 'shared' ? sendShared(answer.value as SharedBody<unknown>, reply) : reply.send(answer.value)
}

/** Bodies that may be long, of one caller each: lists, tables, rooms. Health checks are short and frequent. */
const mayBeLong = ({ tag, cache, reply, media }: Endpoint): boolean =>
  tag !== 'health' &&
  cache !== 'shared' &&
  (reply !== undefined || media === 'application/json' || media === 'text/csv')

const responsesOf = ({ reply, status, failing = [] }: Endpoint): object =>
  reply ? Object.fromEntries([status ?? 200, ...failing].map((code) => [code, reply])) : {}

const schemaOf = (endpoint: Endpoint, path: string): object => ({
  ...(path.includes(':') && { params: paramsSchema(path) }),
  ...(endpoint.query && { querystring: endpoint.query }),
  ...(endpoint.body && { body: endpoint.body }),
  response: responsesOf(endpoint),
})

type Tools = {
  readonly handlers: Handlers
  readonly access: AccessTools
  readonly basePath: BasePath
  /** The id of what an operator says to all players; null while that is nothing. */
  readonly noticeId: () => string | null
}

/** A page that meets a new id asks for the notice. */
const nameNotice = (reply: FastifyReply, id: string | null): void => {
  if (id !== null) reply.header('notice', id)
}

const routeFor = (name: EndpointName, tools: Tools, limit: RouteLimit): RouteOptions => {
  const { handlers, access, basePath, noticeId } = tools
  const endpoint = endpointOf(name)
  const { method, path } = routeOf(name)
  const admit = createAccess(name, access)
  const handle = handlers[name] as Handler<EndpointName>
  const answer = (request: FastifyRequest, reply: FastifyReply): Answered | Promise<Answered> =>
    andThen(admit(request, reply), (admitted): Answered | Promise<Answered> => {
      if (!admitted.ok) return admitted
      const { params, query, body } = request
      return handle({ ...admitted.value, params, query, body, request, reply } as unknown as Call<EndpointName>)
    })
  const { config, ...hooks } = limit
  const facts: RouteFacts = { isData: true, isStream: endpoint.media === 'text/event-stream', basePath }
  return {
    method,
    url: path,
    ...(endpoint.bodyBytes !== undefined && { bodyLimit: endpoint.bodyBytes }),
    ...hooks,
    ...(method === 'GET' && mayBeLong(endpoint) && { onSend: compressReply }),
    config: { ...facts, ...config, ...(endpoint.role === 'monitor' && { rateLimit: false }) },
    schema: schemaOf(endpoint, path),
    handler: (request, reply) =>
      andThen(answer(request, reply), (answered) => {
        if (endpoint.cache !== 'immutable') nameNotice(reply, noticeId())
        send(answered, endpoint, reply)
        return reply.sent ? undefined : reply
      }),
  }
}

/** Registers every endpoint of the contract: its validation, limit, access check, handler and reply follow from its row. */
export const registerEndpoints = (app: FastifyInstance, tools: Tools): void => {
  const limits = createLimits(app)
  for (const name of ENDPOINT_NAMES) {
    const { limit } = endpointOf(name)
    app.route(routeFor(name, tools, limit ? limits[limit] : {}))
  }
}
