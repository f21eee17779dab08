import { dueAt } from '@pd/core'
import type { LiveRoom } from './live-room.ts'

/** A room whose next event is further away gets its timer in steps. */
const MAX_WAIT_MS = 60 * 60 * 1000
/** How long a room waits before it tries again, while the database is away or there is no picture. */
const RETRY_MS = 1_000

type Tools = {
  /** Whether the room has a visitor. */
  readonly isAttended: (room: LiveRoom) => boolean
  /** Does what is due. */
  readonly advance: (room: LiveRoom) => Promise<void>
}

/** The timers of the rooms of a process. */
export type RoomTimers = {
  /** Advances the room when something is next due in it, as long as it has a visitor. */
  schedule(room: LiveRoom): void
  cancel(code: string): void
  close(): void
}

type State = Tools & { readonly timers: Map<string, NodeJS.Timeout>; isClosed: boolean }

const cancel = ({ timers }: State, code: string): void => {
  clearTimeout(timers.get(code))
  timers.delete(code)
}

const set = (state: State, room: LiveRoom, waitMs: number): void => {
  const { code } = room.record
  cancel(state, code)
  const fire = (): void => {
    state.timers.delete(code)
    if (!state.isAttended(room)) return
    state.advance(room).then(
      () => schedule(state, room),
      () => !state.isClosed && set(state, room, RETRY_MS),
    )
  }
  state.timers.set(code, setTimeout(fire, waitMs).unref())
}

const schedule = (state: State, room: LiveRoom): void => {
  const due = dueAt(room.room())
  cancel(state, room.record.code)
  if (state.isClosed || due === null) return
  set(state, room, Math.min(MAX_WAIT_MS, Math.max(0, due - room.now())))
}

/** One timer for each room in which something is due; one that fires in a room without visitors is not set again. */
export const createRoomTimers = (tools: Tools): RoomTimers => {
  const state: State = { ...tools, timers: new Map(), isClosed: false }
  return {
    schedule: (room) => schedule(state, room),
    cancel: (code) => cancel(state, code),
    close: () => {
      state.isClosed = true
      for (const code of [...state.timers.keys()]) cancel(state, code)
    },
  }
}
