import { BlobsUnavailable } from '@pd/catalogue'
import { PROBLEM_STATUS, type ProblemCode } from '@pd/contract'
import { isDatabaseAway } from '@pd/store'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { describeProblem } from './describe-problem.ts'

/** Where a response keeps its problem code: a request with a malformed URL has none of Fastify's decorations. */
const PROBLEM = Symbol('problem')

/** The problem that a reply answered with, or null. */
export const problemOf = ({ raw }: FastifyReply): ProblemCode | null =>
  (raw as { [PROBLEM]?: ProblemCode })[PROBLEM] ?? null

/** Temporary problems say when to retry; the rate limit sets its own header. */
const RETRY_AFTER: Partial<Record<ProblemCode, { 'retry-after': string }>> = {
  starting: { 'retry-after': '1' },
  stopping: { 'retry-after': '1' },
  database_unavailable: { 'retry-after': '2' },
  pictures_unavailable: { 'retry-after': '2' },
}

/** Answers with an RFC 9457 problem. */
export const sendProblem = (reply: FastifyReply, code: ProblemCode, detail?: string): FastifyReply => {
  Object.assign(reply.raw, { [PROBLEM]: code })
  return reply
    .code(PROBLEM_STATUS[code])
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .headers(RETRY_AFTER[code] ?? {})
    .serializer((problem: unknown) => JSON.stringify(problem))
    .send(describeProblem(code, reply.request.id, detail))
}

const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  404: 'route_not_found',
  413: 'body_too_large',
  415: 'media_type_unsupported',
  429: 'rate_limited',
  503: 'stopping',
}

/** Disk full, as SQLite (13) and the file system report it. */
const isDiskFull = (error: { code?: unknown; errcode?: unknown }): boolean =>
  error.errcode === 13 || error.code === 'ENOSPC' || error.code === 'EDQUOT'

/** The problem code of an error, whether or not a request met it. */
export const codeOfError = (error: unknown): ProblemCode =>
  codeOf(error instanceof Error ? (error as FastifyError) : (new Error(String(error)) as FastifyError))

const codeOf = (error: FastifyError): ProblemCode => {
  if (isDiskFull(error)) return 'storage_full'
  if (error instanceof BlobsUnavailable) return 'pictures_unavailable'
  if (isDatabaseAway(error)) return 'database_unavailable'
  const status = error.statusCode ?? 500
  return CODE_OF_STATUS[status] ?? (status < 500 ? 'request_invalid' : 'internal_error')
}

/** A bug is logged with its stack; an outage meets every request, so each is one line. */
const logError = (error: FastifyError, code: ProblemCode, { log, id }: FastifyRequest): void => {
  if (code === 'internal_error') log.error({ err: error, request_id: id }, 'a request failed')
  else if (PROBLEM_STATUS[code] >= 500)
    log.warn({ code, reason: error.message, request_id: id }, 'a request could not be served')
}

/** Whether the client closed its connection before it had sent all of its request. */
const isClientGone = (error: FastifyError, { raw }: FastifyRequest): boolean => raw.errored === error

const answerError = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  if (isClientGone(error, request)) return reply.hijack()
  const code = codeOf(error)
  logError(error, code, request)
  return sendProblem(reply, code, PROBLEM_STATUS[code] < 500 ? error.message : undefined)
}

/** Answers errors that Fastify meets before routing and before any hook, such as a malformed URL. */
export const answerFrameworkErrors =
  (follow: (request: FastifyRequest, reply: FastifyReply) => void) =>
  (error: FastifyError, request: FastifyRequest, reply: unknown): void => {
    follow(request, reply as FastifyReply)
    void answerError(error, request, reply as FastifyReply)
  }

/** Answers every error with a problem. */
export const registerProblems = (app: FastifyInstance): void => {
  app.setErrorHandler<FastifyError>(answerError)
}
