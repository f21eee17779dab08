import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** The longest that a browser caches a preflight (Chromium's limit). */
const PREFLIGHT_SECONDS = 7_200

/** Allows pages of these origins, with their cookies. Replies vary by origin. */
export const registerOrigins = async (app: FastifyInstance, origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return
  await app.register(cors, {
    origin: (origin, done) => done(null, origin !== undefined && origins.includes(origin)),
    credentials: true,
    allowedHeaders: ['content-type'],
    exposedHeaders: ['retry-after', 'notice'],
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  })
}
