import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { playerOf } from './session.ts'

const perPlayer = (request: FastifyRequest): string => playerOf(request) ?? request.ip

/** Guesses are limited by player, not by address: a class shares one. */
export const GUESS_LIMIT = { rateLimit: { max: 5, timeWindow: 3_000, keyGenerator: perPlayer } }

/** A game is rows in the database for whoever asks, so an address makes only so many a minute: enough for a whole school. */
export const NEW_GAME_LIMIT = { rateLimit: { max: 600, timeWindow: 60_000 } }

/** Limits an address to `perMinute` requests a minute; 0 turns every limit off. */
export const registerRateLimits = async (app: FastifyInstance, perMinute: number): Promise<void> => {
  if (perMinute === 0) return
  await app.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: 60_000,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
}
