import { createHash } from 'node:crypto'
import type { LiveRoom } from '../runtime/live-room.ts'

/** The reference to a player within a room: enough to kick the player, and of no use in another room. */
export const playerRef = (roomId: string, playerId: string): string =>
  createHash('sha256').update(`${roomId}:${playerId}`).digest('base64url').slice(0, 12)

/** The reference to a player of a room. */
export type PlayerRefs = (live: LiveRoom, playerId: string) => string

/** Makes references; each player of a room is hashed once. */
export const createPlayerRefs = (): PlayerRefs => {
  const known = new WeakMap<LiveRoom, Map<string, string>>()
  return (live, playerId) => {
    const refs = known.get(live) ?? new Map<string, string>()
    known.set(live, refs)
    const ref = refs.get(playerId)
    if (ref !== undefined) return ref
    const made = playerRef(live.record.id, playerId)
    refs.set(playerId, made)
    return made
  }
}
