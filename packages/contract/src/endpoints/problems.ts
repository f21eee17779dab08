import type { ProblemCode } from '../problem.ts'
import type { Endpoint } from './endpoint.ts'

/** Problems that any request may meet. */
const COMMON: readonly ProblemCode[] = [
  'rate_limited',
  'starting',
  'stopping',
  'database_unavailable',
  'pictures_unavailable',
  'storage_full',
  'internal_error',
]

const fromRequest = ({ query }: Endpoint, path: string): readonly ProblemCode[] =>
  query || path.includes(':') ? ['request_invalid'] : []

const READING: readonly string[] = ['GET', 'HEAD']

/** A body is read where none is asked for too, and refused if it is damaged. */
const fromMethod = (method: string): readonly ProblemCode[] =>
  READING.includes(method) ? [] : ['request_invalid', 'cross_site_refused', 'body_too_large', 'media_type_unsupported']

/** Problems of a caller without the role; in a room the room itself may be missing, or the player kicked. */
const fromRole = ({ role }: Endpoint, path: string): readonly ProblemCode[] => {
  if (role === 'monitor') return ['route_not_found']
  if (role === 'curator') return ['not_signed_in', 'scope_missing']
  if (role === 'operator') return ['not_signed_in', 'scope_missing', 'not_operator']
  if (role === 'anonymous') return []
  const inRoom = path.includes('/:code') ? (['room_not_found', 'room_ended', 'kicked'] as const) : []
  return [
    'session_missing',
    ...inRoom,
    ...(role === 'host' ? (['not_host'] as const) : []),
    ...(role === 'moderator' ? (['not_moderator'] as const) : []),
  ]
}

/** The problems that follow from the role, the path and the body of an endpoint. */
export const impliedProblems = (endpoint: Endpoint, method: string, path: string): readonly ProblemCode[] => [
  ...fromRequest(endpoint, path),
  ...fromMethod(method),
  ...fromRole(endpoint, path),
  ...COMMON,
]
