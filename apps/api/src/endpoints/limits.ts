import type { LimitName } from '@pd/contract'
import type { FastifyContextConfig, FastifyInstance, FastifyRequest, onRequestHookHandler } from 'fastify'
import { clientAddress } from '../http/connections/client-address.ts'
import { createLimit } from '../http/limits/rate-limits.ts'
import { playerOf } from '../http/session.ts'
import { readCode } from '../rooms/runtime/room-code.ts'

/** The options of a route by which it is limited. */
export type RouteLimit = {
  readonly config?: FastifyContextConfig
  readonly onRequest?: onRequestHookHandler | onRequestHookHandler[]
}

const MINUTE_MS = 60_000

/** Guesses are limited by player, not by address: a class shares one. */
const GUESS = {
  rateLimit: {
    max: 5,
    timeWindow: 3_000,
    keyGenerator: (request: FastifyRequest) => playerOf(request) ?? clientAddress(request),
  },
}
/** A game or a room is rows in the database, so an address may open a bounded number a minute: enough for a whole school. */
const OPENING = { rateLimit: { max: 600, timeWindow: MINUTE_MS } }
/**
 * Joins of one room in a second. Four hundred people who press at once all get in, and two thousand within five seconds; a program that
 * fills a room with players takes long enough for the host to lock it.
 */
const JOIN = { max: 400, timeWindow: 1_000 }
/** Joins and leaves are broadcast to everyone: more than reloads and lost connections explain are refused, per player. */
const SEAT = { max: 20, timeWindow: MINUTE_MS }
const NAME = { max: 20, timeWindow: MINUTE_MS }
/** Faster than a host presses keys on purpose. */
const STEERING = { max: 30, timeWindow: 10_000 }

/** A tap a second: more says nothing new. */
const REACTION = { max: 1, timeWindow: 1_000 }

const roomOf = ({ params }: FastifyRequest): string => readCode((params as { code?: string }).code ?? '')

const playerInRoom = (request: FastifyRequest): string | null => {
  const player = playerOf(request)
  return player && `${roomOf(request)} ${player}`
}

/** The limits that the rows of the contract name, beside the one on all requests of an address. */
export const createLimits = (app: FastifyInstance): Readonly<Record<LimitName, RouteLimit>> => {
  const seat = createLimit(app, SEAT, playerInRoom)
  return {
    guess: { config: GUESS },
    opening: { config: OPENING },
    joining: { onRequest: [seat, createLimit(app, JOIN, roomOf)] },
    seat: { onRequest: seat },
    name: { onRequest: createLimit(app, NAME, playerInRoom) },
    reaction: { onRequest: createLimit(app, REACTION, playerInRoom) },
    steering: { onRequest: createLimit(app, STEERING, playerInRoom) },
  }
}
