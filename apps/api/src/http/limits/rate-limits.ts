import rateLimit, { type CreateRateLimitOptions } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Bus } from '../../bus/bus.ts'
import { clientAddress } from '../connections/client-address.ts'
import { sendProblem } from '../problems.ts'
import { windowCounterOn } from './window-counter.ts'

type RateLimits = { readonly perMinute: number; readonly now: () => number; readonly bus: Bus }

/** Limits an address to `perMinute` requests a minute; 0 turns every limit off. */
export const registerRateLimits = async (app: FastifyInstance, { perMinute, now, bus }: RateLimits): Promise<void> => {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: 60_000,
    store: windowCounterOn({ now, bus }),
    keyGenerator: clientAddress,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
}

/**
 * Limits a route by a key other than the address, which a whole school shares. Requests without a key are not counted. The limit applies
 * before the body is read or anything is logged to a room. Without rate limits it admits everything.
 */
export const createLimit = (
  app: FastifyInstance,
  limit: Pick<CreateRateLimitOptions, 'max' | 'timeWindow'> & { readonly limit: string },
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
