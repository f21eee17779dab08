import type { RequiredRole } from './endpoint.ts'
import { endpointOf } from './endpoints.ts'
import type { EndpointName } from './routes.ts'

/**
 * The people and programs that call the API. `anonymous`: no session. `projector`: the big screen of a room, which looks at it without a
 * seat. `player`: a session. `host`: a player who steers the room. `moderator`: a player without a seat who
 * came to the room by its host's link. `curator`, `operator`: accounts of the desk. `monitor`: a program inside
 * the network of the server.
 */
export const ROLES = [
  'anonymous',
  'projector',
  'player',
  'host',
  'moderator',
  'curator',
  'operator',
  'monitor',
] as const
export type Role = (typeof ROLES)[number]

const ADMITTED: Readonly<Record<RequiredRole, readonly Role[]>> = {
  anonymous: ROLES,
  player: ['player', 'host', 'moderator'],
  host: ['host'],
  moderator: ['moderator'],
  curator: ['curator', 'operator'],
  operator: ['operator'],
  monitor: ['monitor'],
}

/** Whether an endpoint is for accounts of the desk. */
export const isAtDesk = (role: RequiredRole): role is 'curator' | 'operator' =>
  role === 'curator' || role === 'operator'

/** Whether a role may call an endpoint. */
export const mayCall = (role: Role, name: EndpointName): boolean => ADMITTED[endpointOf(name).role].includes(role)
