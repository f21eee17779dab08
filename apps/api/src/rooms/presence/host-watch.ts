import type { LiveRoom } from '../runtime/live-room.ts'
import type { Presence } from './presence.ts'

/** A host who is silent for this long, while others are in the room, is replaced. */
const HOST_GONE_MS = 60_000

type Tools = {
  readonly presence: Presence
  readonly now: () => number
  readonly hostSeenAt: (roomId: string) => Promise<number | null>
}

/** Finds hosts who are silent. */
export type HostWatch = {
  /** Whether the host has been silent for a minute; to be asked regularly. A host who is here, or a room without visitors, restarts it. */
  isHostSilent(live: LiveRoom): Promise<boolean>
}

/**
 * When a host was last seen is stored by the process that saw the host, by its own clock: so that moment is only compared with the one
 * read before, and the minute is counted here.
 */
export const createHostWatch = ({ presence, now, hostSeenAt }: Tools): HostWatch => {
  const known = new Map<string, { readonly seenAt: number | null; readonly since: number }>()
  return {
    isHostSilent: async ({ record: { id, code }, room, now: roomNow }) => {
      const { host, hostSince, ended } = room()
      if (ended || host === null || !presence.isAnyoneHere(code) || presence.isHere(code, host)) {
        known.delete(id)
        return false
      }
      const seenAt = await hostSeenAt(id)
      const before = known.get(id)
      if (before?.seenAt !== seenAt) known.set(id, { seenAt, since: now() })
      return before?.seenAt === seenAt && Math.min(now() - before.since, roomNow() - hostSince) > HOST_GONE_MS
    },
  }
}
