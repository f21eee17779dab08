import { type EndpointName, endpointOf, routeOf } from '@pd/contract'
import { ok } from '@pd/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { ensurePlayer, playerOf } from '../http/session.ts'
import type { RoomAccess } from '../rooms/routes/room-access.ts'
import type { NewCaller, RoomCaller } from './handler.ts'
import { type Outcome, refuseWith } from './outcome.ts'

type Caller = Partial<NewCaller> | RoomCaller

/** Admits the caller of an endpoint by the role in its row, or refuses. */
export type Access = (request: FastifyRequest, reply: FastifyReply) => Promise<Outcome<Caller>>

/** Makes the access check of an endpoint; no other place decides who may call it. */
export const createAccess = (name: EndpointName, rooms: RoomAccess): Access => {
  const { role, right, session } = endpointOf(name)
  const isInRoom = routeOf(name).path.startsWith('/rooms/:code')
  if (session === 'ignored') return async () => ok({})
  return async (request, reply) => {
    const player = playerOf(request)
    if (role !== 'player' && role !== 'host') return ok({ player, startSession: () => ensurePlayer(request, reply) })
    if (player === null) return refuseWith('session_missing')
    if (!isInRoom) return ok({ player })
    const { code } = request.params as { readonly code: string }
    const entry = role === 'host' ? await rooms.requireHost(code, player, right) : await rooms.requireRoom(code, player)
    return entry.ok ? ok({ player, live: entry.value }) : entry
  }
}
