import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { clientAddress } from '../connections/client-address.ts'
import { sendProblem } from '../problems.ts'
import { windowCounterOn } from './window-counter.ts'

type RateLimits = { readonly perMinute: number; readonly now: () => number }

/** Limits an address to `perMinute` requests a minute; 0 turns every limit off. */
export const registerRateLimits = async (app: FastifyInstance, { perMinute, now }: RateLimits): Promise<void> => {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: 60_000,
    store: windowCounterOn(now),
    keyGenerator: clientAddress,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
}

/**
 * Counts a route's requests by something other than their address, and beside it, for a whole school shares one; a request without a
 * key is nobody's and let through. What is refused was not heard by anything behind it. Without any limits it lets everything through.
 */
export const createLimit = (
  app: FastifyInstance,
  limit: Pick<CreateRateLimitOptions, 'max' | 'timeWindow'>,
  keyOf: (request: FastifyRequest) => string | null,
) => {
  const count = app.hasDecorator('createRateLimit')
    ? app.createRateLimit({
        ...limit,
        keyGenerator: (request) => keyOf(request) ?? '',
        allowList: (request) => keyOf(request) === null,
      })
    : null
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const counted = await count?.(request)
    if (!counted || counted.isAllowed || !counted.isExceeded) return undefined
    return sendProblem(reply.header('retry-after', counted.ttlInSeconds), 'rate_limited')
  }
}
