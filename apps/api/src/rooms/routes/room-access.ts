import type { ProblemCode } from '@pd/contract'
import { isKicked, isModerator, ok, rightsOf, type SteeringAct } from '@pd/core'
import { type Outcome, refuseWith } from '../../endpoints/outcome.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import type { Rooms } from '../runtime/rooms.ts'

/** A room, or why the caller may not enter it. */
type Entry<Code extends ProblemCode = never> = Outcome<LiveRoom, 'room_not_found' | 'room_ended' | 'kicked' | Code>

/** Finds rooms by their codes, and decides who may enter one. */
export type RoomAccess = {
  /** The room of a code, unless the player was kicked from it; null for a caller without a session. */
  find(code: string, player: string | null): Promise<Entry>
  /** The same; registers the visit of the player, so that the room resumes. */
  requireRoom(code: string, player: string): Promise<Entry>
  /** The same for a player who has a right, or any right, to steer the room. */
  requireHost(code: string, player: string, right?: SteeringAct): Promise<Entry<'not_host'>>
  /** The same for a player who came by the host's newest link for moderators. */
  requireModerator(code: string, player: string): Promise<Entry<'not_moderator'>>
}

/** Makes the access to the rooms of this process. */
export const createRoomAccess = (rooms: Pick<Rooms, 'find' | 'past' | 'visit'>): RoomAccess => {
  const find: RoomAccess['find'] = async (code, player) => {
    const live = await rooms.find(code)
    // a room that is no longer found has ended, if its record is still there
    if (live === null) return refuseWith((await rooms.past(code)) ? 'room_ended' : 'room_not_found')
    return isKicked(live.room(), player) ? refuseWith('kicked') : ok(live)
  }

  const requireRoom: RoomAccess['requireRoom'] = async (code, player) => {
    const found = await find(code, player)
    if (found.ok) await rooms.visit(found.value, player)
    return found
  }

  const requireHost: RoomAccess['requireHost'] = async (code, player, right) => {
    const entry = await requireRoom(code, player)
    if (!entry.ok) return entry
    // another process may have changed the host, let players in or gone to the next round
    await entry.value.catchUp()
    const rights = rightsOf(entry.value.room(), player)
    return (right ? rights.includes(right) : rights.length > 0) ? entry : refuseWith('not_host')
  }

  const requireModerator: RoomAccess['requireModerator'] = async (code, player) => {
    const entry = await requireRoom(code, player)
    if (!entry.ok) return entry
    await entry.value.catchUp()
    return isModerator(entry.value.room(), player) ? entry : refuseWith('not_moderator')
  }

  return { find, requireRoom, requireHost, requireModerator }
}
