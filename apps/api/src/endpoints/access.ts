import { type EndpointName, endpointOf, isAtDesk, routeOf } from '@pd/contract'
import { ok } from '@pd/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DeskAccess } from '../desk/desk-access.ts'
import { ensurePlayer, playerOf } from '../http/session.ts'
import type { RoomAccess } from '../rooms/routes/room-access.ts'
import type { AccountCaller, NewCaller, RoomCaller } from './handler.ts'
import { type Outcome, refuseWith } from './outcome.ts'

type Caller = Partial<NewCaller> | RoomCaller | AccountCaller

/** What the access checks look callers up in. */
export type AccessTools = { readonly rooms: RoomAccess; readonly desk: DeskAccess }

/** Admits the caller of an endpoint by the role in its row, or refuses; at once where no room has to be looked up. */
type Access = (request: FastifyRequest, reply: FastifyReply) => Outcome<Caller> | Promise<Outcome<Caller>>

/** Makes the access check of an endpoint; no other place decides who may call it. */
export const createAccess = (name: EndpointName, { rooms, desk }: AccessTools): Access => {
  const { role, right, session, scope } = endpointOf(name)
  const isInRoom = routeOf(name).path.startsWith('/rooms/:code')
  if (isAtDesk(role)) return (request) => desk(request, { role, scope })
  if (session === 'ignored') return () => ok({})
  const requireRole = (code: string, player: string) => {
    if (role === 'moderator') return rooms.requireModerator(code, player)
    return role === 'host' ? rooms.requireHost(code, player, right) : rooms.requireRoom(code, player)
  }
  const admitToRoom = async (code: string, player: string): Promise<Outcome<Caller>> => {
    const entry = await requireRole(code, player)
    return entry.ok ? ok({ player, live: entry.value }) : entry
  }
  return (request, reply) => {
    const player = playerOf(request)
    if (role !== 'player' && role !== 'host' && role !== 'moderator')
      return ok({ player, startSession: () => ensurePlayer(request, reply) })
    if (player === null) return refuseWith('session_missing')
    if (!isInRoom) return ok({ player })
    return admitToRoom((request.params as { readonly code: string }).code, player)
  }
}
