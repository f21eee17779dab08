import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** The longest that a browser keeps the answer to a preflight (Chromium's limit). */
const PREFLIGHT_SECONDS = 7_200

const spelled = (origin: string): string | null => {
  const url = URL.canParse(origin) ? new URL(origin) : null
  return url && /^https?:\/\/[^*]+$/.test(origin) ? url.origin : null
}

/** The origins in a list with commas. */
export const readOrigins = (list: string): string[] =>
  list
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean)

/** Says what is wrong with a list of origins, or null. There is no wildcard: a cookie goes along. */
export const judgeOrigins = (list: string): string | null => {
  const wrong = readOrigins(list).find((origin) => spelled(origin) !== origin)
  if (wrong === undefined) return null
  return `must be origins as browsers spell them, such as http://localhost:8080, with commas between, not "${wrong}".`
}

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
