import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendProblem } from '../problems.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

const hostOf = (origin: string): string | null => URL.parse(origin)?.host ?? null

/**
 * Whether a page of an unlisted origin made a browser send a request that may change something. Browsers send `Sec-Fetch-Site`, or over
 * plain HTTP `Origin`. A program that sends neither is no browser, and carries no other user's cookie.
 */
const isCrossSite = (
  request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>,
  origins: readonly string[],
): boolean => {
  const { origin, 'sec-fetch-site': site } = request.headers
  if (SAFE_METHODS.includes(request.method) || (origin !== undefined && origins.includes(origin))) return false
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  return origin !== undefined && hostOf(origin) !== request.host.toLowerCase()
}

/** Refuses cross-site requests that may change something, beyond what the SameSite cookie prevents. */
export const refuseCrossSite = (app: FastifyInstance, origins: readonly string[]): void => {
  app.addHook('onRequest', (request, reply, done) => {
    if (!isCrossSite(request, origins)) return done()
    sendProblem(reply, 'cross_site_refused', 'The page is of another origin: list that in CORS_ORIGINS.')
  })
}
