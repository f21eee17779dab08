import type { LiveRoom } from './live-room.ts'

/** The rooms in the memory of this process, each loaded once, by their codes. */
export type LoadedRooms = {
  /** The room of a code, loaded unless it is in memory; one that does not exist, or fails to load, is not kept. */
  get(code: string): Promise<LiveRoom | null>
  /** The room of a code if it is in memory or being loaded. */
  peek(code: string): Promise<LiveRoom | null> | undefined
  add(room: LiveRoom): void
  remove(code: string): void
  /** When the room was last asked for, in the time of `now`; 0 for one that is not in memory. */
  usedAt(code: string): number
  /** All rooms in memory, once those under way are loaded. */
  all(): Promise<LiveRoom[]>
}

type Tools = {
  readonly now: () => number
  readonly load: (code: string) => Promise<LiveRoom | null>
  /** Called when a room leaves the memory. */
  readonly onRemove: (code: string) => void
}

/** Keeps rooms in memory until they are removed. */
export const createLoadedRooms = ({ now, load, onRemove }: Tools): LoadedRooms => {
  const rooms = new Map<string, Promise<LiveRoom | null>>()
  const usedAt = new Map<string, number>()

  const keep = (code: string, room: Promise<LiveRoom | null>): void => {
    rooms.set(code, room)
    usedAt.set(code, now())
  }
  const remove = (code: string): void => {
    rooms.delete(code)
    usedAt.delete(code)
    onRemove(code)
  }

  return {
    get: (code) => {
      const room = rooms.get(code) ?? load(code)
      const isNew = !rooms.has(code)
      keep(code, room)
      if (isNew)
        room.then(
          (found) => found ?? remove(code),
          () => remove(code),
        )
      return room
    },
    peek: (code) => rooms.get(code),
    add: (room) => keep(room.record.code, Promise.resolve(room)),
    remove,
    usedAt: (code) => usedAt.get(code) ?? 0,
    all: async () => {
      const loaded = await Promise.all([...rooms.values()].map((room) => room.catch(() => null)))
      return loaded.filter((room) => room !== null)
    },
  }
}
