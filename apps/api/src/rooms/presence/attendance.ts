import { playersIn } from '@pd/core'
import type { LiveRoom } from '../runtime/live-room.ts'
import { AWAY_MS, type Presence } from './presence.ts'

/** The host is stored as seen every 15 s; players whom the log does not call away may be visitors of another process. */
const SEEN_BY_OTHERS_MS = 30_000

type Tools = {
  readonly presence: Presence
  readonly now: () => number
  /** Whether other processes may have visitors of the same room. */
  readonly hasReplicas: boolean
  readonly hostSeenAt: (roomId: string) => Promise<number | null>
}

/** Stops the time of a room while it has no visitors. */
export type Attendance = {
  /** Resumes a room that has no visitor; to be awaited before a visitor is answered or registered as present. */
  attend(live: LiveRoom): Promise<void>
}

/** In the room's own time. */
const absentSince = async (live: LiveRoom, { presence, now, hasReplicas, hostSeenAt }: Tools): Promise<number> => {
  const { id, code } = live.record
  const lastSeenAt = presence.lastSeenAt(code)
  const seenHere = lastSeenAt === null ? null : live.now() - (now() - lastSeenAt) + AWAY_MS
  if (seenHere !== null && !hasReplicas) return seenHere
  const room = live.room()
  const isEmpty = playersIn(room).every(({ away }) => away)
  const hostSeen = ((await hostSeenAt(id)) ?? 0) + SEEN_BY_OTHERS_MS
  return Math.max(seenHere ?? 0, hostSeen, isEmpty ? room.at : room.at + SEEN_BY_OTHERS_MS)
}

const resume = async (live: LiveRoom, tools: Tools): Promise<void> => {
  if (tools.hasReplicas) await live.catchUp()
  await live.send({ type: 'attend', absentSince: await absentSince(live, tools) })
}

/**
 * Nothing is written when the last visitor leaves, and what is due meanwhile is not done; for the first visitor who comes the room's log
 * gets the moment since which it had none.
 */
export const createAttendance = (tools: Tools): Attendance => {
  const resuming = new Map<string, Promise<void>>()
  return {
    attend: async (live) => {
      const { code } = live.record
      if (live.room().ended || tools.presence.isAnyoneHere(code)) return
      const resumed = resuming.get(code) ?? resume(live, tools).finally(() => resuming.delete(code))
      resuming.set(code, resumed)
      await resumed
    },
  }
}
