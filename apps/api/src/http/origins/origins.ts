import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** The longest that a browser keeps the answer to a preflight (Chromium's limit). */
const PREFLIGHT_SECONDS = 7_200

/** Lets pages of these origins play here, with their cookie; whether one may is for every cache a part of the question. */
export const registerOrigins = async (app: FastifyInstance, origins: readonly string[]): Promise<void> => {
  if (origins.length === 0) return
  await app.register(cors, {
    origin: (origin, tell) => tell(null, origin !== undefined && origins.includes(origin)),
    credentials: true,
    allowedHeaders: ['content-type'],
    exposedHeaders: ['retry-after'],
    maxAge: PREFLIGHT_SECONDS,
    strictPreflight: false,
  })
}
