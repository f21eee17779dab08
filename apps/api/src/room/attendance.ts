import { playersIn } from '@pd/core'
import type { LiveRoom } from './live-room.ts'
import { AWAY_MS, type Presence } from './presence.ts'

/** The host is kept as seen every 15 s; of players whom the log does not call away, no more is known than that they may be elsewhere. */
const SEEN_BY_OTHERS_MS = 30_000

type Tools = {
  readonly presence: Presence
  readonly now: () => number
  /** Whether other processes may have visitors of the same room. */
  readonly isShared: boolean
  readonly hostSeenAt: (roomId: string) => Promise<number | null>
}

/**
 * Lets a room's time stand while nobody is there. Nothing is written when the last visitor goes; what is due meanwhile stays undone, and
 * the first who comes has the room told since when it stood.
 */
export const createAttendance = ({ presence, now, isShared, hostSeenAt }: Tools) => {
  const attending = new Map<string, Promise<void>>()

  /** In the room's own time. */
  const absentSince = async (live: LiveRoom): Promise<number> => {
    const { id, code } = live.record
    const lastSeenAt = presence.lastSeenAt(code)
    const seenHere = lastSeenAt === null ? null : live.now() - (now() - lastSeenAt) + AWAY_MS
    if (seenHere !== null && !isShared) return seenHere
    const room = live.room()
    const isEmpty = playersIn(room).every(({ away }) => away)
    const hostSeen = ((await hostSeenAt(id)) ?? 0) + SEEN_BY_OTHERS_MS
    return Math.max(seenHere ?? 0, hostSeen, isEmpty ? room.at : room.at + SEEN_BY_OTHERS_MS)
  }

  const resume = async (live: LiveRoom): Promise<void> => {
    if (isShared) await live.catchUp()
    await live.send({ type: 'attend', absentSince: await absentSince(live) })
  }

  return {
    /** To be awaited before a visitor is answered or registered as present. */
    attend: async (live: LiveRoom): Promise<void> => {
      const { code } = live.record
      if (live.room().ended || presence.isAnyoneHere(code)) return
      const resuming = attending.get(code) ?? resume(live).finally(() => attending.delete(code))
      attending.set(code, resuming)
      await resuming
    },
  }
}
