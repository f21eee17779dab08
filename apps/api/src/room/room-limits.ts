import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createLimit } from '../http/rate-limits.ts'
import { playerOf } from '../http/session.ts'
import { readCode } from './rooms.ts'

/**
 * What comes through a room's door in a second: a hall of four hundred that presses at once is let in, one of two thousand within five,
 * and whoever wants to fill a room with players who are none needs long enough for its host to shut it.
 */
const DOOR = { max: 400, timeWindow: 1_000 }
/** Whoever comes and goes writes in the log and is told to all: more often than reloads and lost connections explain, and nobody hears. */
const SEAT = { max: 20, timeWindow: 60_000 }
const NAME = { max: 20, timeWindow: 60_000 }
/** Faster than anybody presses keys that mean something. */
const STEERING = { max: 30, timeWindow: 10_000 }

const roomOf = ({ params }: FastifyRequest): string => readCode((params as { code?: string }).code ?? '')

const playerInRoom = (request: FastifyRequest): string | null => {
  const player = playerOf(request)
  return player && `${roomOf(request)} ${player}`
}

/** How often a room is asked for what it writes down and tells everybody; guesses have the limit that they have everywhere. */
export const createRoomLimits = (app: FastifyInstance) => ({
  door: createLimit(app, DOOR, roomOf),
  seat: createLimit(app, SEAT, playerInRoom),
  name: createLimit(app, NAME, playerInRoom),
  steering: createLimit(app, STEERING, playerInRoom),
})
export type RoomLimits = ReturnType<typeof createRoomLimits>
