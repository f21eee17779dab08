import type { HostWatch } from '../presence/host-watch.ts'
import type { Presence } from '../presence/presence.ts'
import type { LiveRoom } from './live-room.ts'
import type { LoadedRooms } from './loaded-rooms.ts'

/** How often a host who is here is stored as seen, and each room is checked. */
export const CHECK_MS = 15_000
/** How long a room without visitors stays in memory. */
const KEPT_MS = 10 * 60_000

type Tools = {
  readonly now: () => number
  readonly loaded: LoadedRooms
  readonly presence: Presence
  readonly hostWatch: HostWatch
  readonly metrics: { roomEnded(): void }
}

const checkRoom = async (room: LiveRoom, { now, loaded, presence, hostWatch, metrics }: Tools): Promise<void> => {
  const { code } = room.record
  if (await hostWatch.isHostSilent(room))
    await room.send({ type: 'host_gone', ownerIsHere: presence.isHere(code, room.room().openedBy) })
  const { ended } = room.room()
  // a page that shows the end may stay open for hours
  const lastSeenAt = ended ? 0 : (presence.lastSeenAt(code) ?? 0)
  if (now() - Math.max(loaded.usedAt(code), lastSeenAt) < KEPT_MS) return
  if (!ended) metrics.roomEnded()
  loaded.remove(code)
}

/** Every `CHECK_MS`, replaces hosts who are gone and removes rooms without visitors from memory. A check that fails is left to the next. */
export const startRoomChecks = (tools: Tools): { stop(): void } => {
  const checkAll = async (): Promise<void> => {
    for (const room of await tools.loaded.all()) await checkRoom(room, tools).catch(() => undefined)
  }
  const timer = setInterval(checkAll, CHECK_MS).unref()
  return { stop: () => clearInterval(timer) }
}
