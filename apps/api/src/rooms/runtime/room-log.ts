import type { Room, RoomEvent } from '@pd/core'
import { type RoomRecord, type RoomStore, readRoom } from '@pd/store'

/** What reading and writing the log of a room needs. */
export type RoomLogTools = {
  readonly rooms: Pick<RoomStore, 'append' | 'eventsAfter'>
  /** The clock of the process, in epoch milliseconds. */
  readonly now: () => number
}

/** The log of a room as far as this process has read it. */
export type RoomLog = RoomLogTools & {
  readonly record: RoomRecord
  readonly listeners: Set<(room: Room) => void>
  room: Room
  /** How far the log was ahead of the process's clock when it was read. */
  aheadMs: number
  /** Whether the log may have events that were not read: after a conflict, or an insert whose outcome is unknown. */
  isBehind: boolean
}

/** The log of a room that was read up to `room`. */
export const openRoomLog = (record: RoomRecord, room: Room, tools: RoomLogTools): RoomLog => ({
  ...tools,
  record,
  room,
  listeners: new Set(),
  aheadMs: Math.max(0, room.at - tools.now()),
  isBehind: false,
})

/** The room's own time: never before its newest event. */
export const roomTime = ({ room, now, aheadMs }: RoomLog): number => Math.max(room.at, now() + aheadMs)

/** Takes a newer state of the room, and calls the listeners if it has newer events. */
export const advanceTo = (log: RoomLog, next: Room): void => {
  if (next.seq === log.room.seq) return
  log.room = next
  log.aheadMs = Math.max(log.aheadMs, next.at - log.now())
  for (const listener of log.listeners) listener(next)
}

/** Reads the events that other processes appended. */
export const readNewer = async (log: RoomLog): Promise<void> => {
  advanceTo(log, (await readRoom(log.rooms, log.record.id, log.room)) ?? log.room)
  log.isBehind = false
}

/** Appends events; false when another process appended first. Rejects when the outcome is unknown, and the log is behind until it is read. */
export const appendEvents = async (log: RoomLog, events: readonly RoomEvent[]): Promise<boolean> => {
  log.isBehind = true
  const appended = await log.rooms.append(log.record.id, events)
  log.isBehind = !appended
  return appended
}
