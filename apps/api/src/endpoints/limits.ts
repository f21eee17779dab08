import { LIMITS, type LimitName } from '@pd/contract'
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

const rateOf = (name: LimitName) => ({ limit: name, max: LIMITS[name].most, timeWindow: LIMITS[name].withinMs })

const playerOrAddress = (request: FastifyRequest): string => playerOf(request) ?? clientAddress(request)

const roomOf = ({ params }: FastifyRequest): string => readCode((params as { code?: string }).code ?? '')

const playerInRoom = (request: FastifyRequest): string | null => {
  const player = playerOf(request)
  return player && `${roomOf(request)} ${player}`
}

/** The limits that the rows of the contract name, as options of their routes. */
export const createLimits = (app: FastifyInstance): Readonly<Record<LimitName, RouteLimit>> => {
  const limitOf = (name: LimitName, keyOf = playerInRoom) => createLimit(app, rateOf(name), keyOf)
  const seat = limitOf('seat')
  const ofPlayer = (name: LimitName) => ({ rateLimit: { ...rateOf(name), keyGenerator: playerOrAddress } })
  return {
    guess: { config: ofPlayer('guess') },
    personal: { config: ofPlayer('personal') },
    opening: { config: { rateLimit: rateOf('opening') } },
    joining: { onRequest: [seat, limitOf('joining', roomOf)] },
    seat: { onRequest: seat },
    name: { onRequest: limitOf('name') },
    reaction: { onRequest: limitOf('reaction') },
    picture: { onRequest: limitOf('picture') },
    steering: { onRequest: limitOf('steering') },
  }
}
