import { dueAt } from '@pd/core'
import type { LiveRoom } from './live-room.ts'

/** The longest that a timer of Node's may wait. */
const LONGEST_WAIT_MS = 60 * 60 * 1000
/** How long a room waits before it tries again, while the database is away or there is no picture. */
const RETRY_MS = 1_000

type Tools = {
  /** Whether anybody is there for whom the room would go on. */
  readonly isAttended: (room: LiveRoom) => boolean
  /** Does what is due. */
  readonly advance: (room: LiveRoom) => Promise<void>
}

export type RoomTimers = {
  /** Advances the room when its clock next brings something about, for as long as somebody is there. */
  schedule(room: LiveRoom): void
  cancel(code: string): void
  close(): void
}

/** One timer for each room in which something is due; a room in which nobody is has none once it fired. */
export const createRoomTimers = ({ isAttended, advance }: Tools): RoomTimers => {
  const timers = new Map<string, NodeJS.Timeout>()
  let isClosed = false

  const cancel = (code: string): void => {
    clearTimeout(timers.get(code))
    timers.delete(code)
  }

  const set = (room: LiveRoom, waitMs: number): void => {
    const { code } = room.record
    cancel(code)
    const fire = (): void => {
      timers.delete(code)
      if (!isAttended(room)) return
      advance(room).then(
        () => schedule(room),
        () => !isClosed && set(room, RETRY_MS),
      )
    }
    timers.set(code, setTimeout(fire, waitMs).unref())
  }

  const schedule = (room: LiveRoom): void => {
    const due = dueAt(room.room())
    cancel(room.record.code)
    if (!isClosed && due !== null) set(room, Math.min(LONGEST_WAIT_MS, Math.max(0, due - room.now())))
  }

  return {
    schedule,
    cancel,
    close: () => {
      isClosed = true
      for (const code of [...timers.keys()]) cancel(code)
    },
  }
}
