import type { Room, RoomEvent } from '@pd/core'
import { type LogReading, type LogState, type RoomRecord, type RoomStore, readLog } from '@pd/store'

/** What reading and writing the log of a room needs. */
export type RoomLogTools = {
  readonly rooms: Pick<RoomStore, 'append' | 'linkedAfter' | 'linkedByLeader'>
  /** The clock of the process, in epoch milliseconds. */
  readonly now: () => number
  /** Called with the number of the newest event that this process has committed. */
  readonly onAppended?: (seq: number) => void
}

/**
 * Called with a room after a change; `lost` is the room as it was before, where the database has lost events of it and the log was read
 * again from its beginning. Where nothing is left of the log, the room is the one that is lost.
 */
export type RoomChanged = (room: Room, lost?: Room) => void

/** The log of a room as far as this process has read it. */
export type RoomLog = RoomLogTools & {
  readonly record: RoomRecord
  readonly listeners: Set<RoomChanged>
  room: Room
  /** The link of the newest event that was read. */
  link: string | null
  /** How far the log was ahead of the process's clock when it was read. */
  aheadMs: number
  /** Whether the log may have events that were not read: after a conflict, or an insert whose outcome is unknown. */
  isBehind: boolean
  /** Whether nothing is left of the log: the database went back to before the room. */
  isGone: boolean
}

/** The log of a room that was read up to a state. */
export const openRoomLog = (record: RoomRecord, { room, link }: LogState, tools: RoomLogTools): RoomLog => ({
  ...tools,
  record,
  room,
  link,
  listeners: new Set(),
  aheadMs: Math.max(0, room.at - tools.now()),
  isBehind: false,
  isGone: false,
})

/** The room's own time: never before its newest event. */
export const roomTime = ({ room, now, aheadMs }: RoomLog): number => Math.max(room.at, now() + aheadMs)

const take = (log: RoomLog, { room, link }: LogState, lost?: Room): void => {
  log.room = room
  log.link = link
  log.aheadMs = Math.max(log.aheadMs, room.at - log.now())
  for (const listener of log.listeners) listener(room, lost)
}

/** Takes a newer state of the room, and calls the listeners if it has newer events. */
export const advanceTo = (log: RoomLog, next: LogState): void => {
  if (next.room.seq !== log.room.seq) take(log, next)
}

/** A log that has lost events is believed only to the server that leads the database: one that stood still may still show an old one. */
const read = async ({ rooms, record, room, link, isGone }: RoomLog): Promise<LogReading | null> => {
  const found = await readLog(rooms, record.id, { room, link })
  const isLoss = found === null ? !isGone : found.isRewound
  if (!isLoss) return found
  return readLog({ linkedAfter: rooms.linkedByLeader }, record.id, { room, link })
}

/** Reads the events that other processes appended, or all of them where the database has lost some that this process has. */
export const readNewer = async (log: RoomLog): Promise<void> => {
  const { room, isGone } = log
  const found = await read(log)
  log.isGone = found === null
  if (log.isGone && !isGone) take(log, log, room)
  else if (found?.isRewound) take(log, found, room)
  else if (found) advanceTo(log, found)
  log.isBehind = false
}

/** Appends events; null when the log's newest event is another one, else the new link. Rejects when the outcome is unknown, and the log is behind until it is read. */
export const appendEvents = async (log: RoomLog, events: readonly RoomEvent[]): Promise<string | null> => {
  log.isBehind = true
  const link = await log.rooms.append(log.record.id, events, log.link)
  log.isBehind = link === null
  const newest = events.at(-1)
  if (link !== null && newest) log.onAppended?.(newest.seq)
  return link
}
