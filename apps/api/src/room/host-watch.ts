import type { LiveRoom } from './live-room.ts'
import type { Presence } from './presence.ts'

/** A host of whom nothing was heard for so long, while others were in the room, is replaced. */
const HOST_GONE_MS = 60_000

type Tools = {
  readonly presence: Presence
  readonly now: () => number
  readonly hostSeenAt: (roomId: string) => Promise<number | null>
}

/**
 * Finds hosts who are silent. When a host was last seen is kept by whichever process saw it, by a clock of its own: so that moment is
 * only compared with the one read before, and the minute is counted here.
 */
export const createHostWatch = ({ presence, now, hostSeenAt }: Tools) => {
  const known = new Map<string, { readonly seenAt: number | null; readonly since: number }>()
  return {
    /** To be asked every while; a host who is here, or a room in which nobody is, starts the minute anew. */
    isHostSilent: async ({ record: { id, code }, room, now: roomNow }: LiveRoom): Promise<boolean> => {
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
