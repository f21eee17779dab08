import type { RoomEvent } from '@pd/core'
import type { Kysely } from 'kysely'
import { isTaken } from '../database/errors.ts'
import { keepRow } from '../database/keep-row.ts'
import type { Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { recordOf } from './rows.ts'

/** A room as it is found; what happened in it is its log. */
export type RoomRecord = {
  readonly id: string
  /** What people type to get there. */
  readonly code: string
  readonly openedAt: number
  readonly endedAt: number | null
}

export type RoomStore = {
  /** Keeps a new room with its first events; false, and nothing kept, when its code is taken. */
  open(room: Omit<RoomRecord, 'endedAt'>, events: readonly RoomEvent[]): Promise<boolean>
  find(code: string): Promise<RoomRecord | null>
  /** Rooms that have not ended, the oldest first. */
  unended(limit: number): Promise<RoomRecord[]>
  /**
   * Keeps events that follow each other, all of them or none; false when another process was first with one of their numbers. The
   * primary key is the only arbiter.
   */
  append(roomId: string, events: readonly RoomEvent[]): Promise<boolean>
  /** The events after a number, in order. */
  eventsAfter(roomId: string, seq: number, limit: number): Promise<RoomEvent[]>
  /** Marks a room whose log has ended. */
  end(roomId: string, at: number): Promise<void>
  /** Keeps when the room's host was last seen. */
  hostSeen(roomId: string, at: number): Promise<void>
  hostSeenAt(roomId: string): Promise<number | null>
}

const rowsOf = (roomId: string, events: readonly RoomEvent[]): Tables['room_event'][] =>
  events.map(({ seq, at, type, ...body }) => ({ room_id: roomId, seq, at, type, body: JSON.stringify(body) }))

const eventOf = ({ seq, at, type, body }: Tables['room_event']): RoomEvent => ({ seq, at, type, ...JSON.parse(body) })

/** False where a row was there already, of a statement or a transaction of which then nothing is kept. */
const unlessTaken = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

export const createRoomStore = (db: Kysely<Tables>): RoomStore => ({
  open: ({ id, code, openedAt }, events) =>
    unlessTaken(
      transact(db, async (tx) => {
        await tx.insertInto('room').values({ id, code, opened_at: openedAt, ended_at: null }).execute()
        await tx.insertInto('room_event').values(rowsOf(id, events)).execute()
      }),
    ),
  find: async (code) => {
    const row = await db.selectFrom('room').selectAll().where('code', '=', code).executeTakeFirst()
    return row ? recordOf(row) : null
  },
  unended: async (limit) => {
    const rows = db.selectFrom('room').selectAll().where('ended_at', 'is', null).orderBy('opened_at').limit(limit)
    return (await rows.execute()).map(recordOf)
  },
  append: (roomId, events) => unlessTaken(db.insertInto('room_event').values(rowsOf(roomId, events)).execute()),
  eventsAfter: async (roomId, seq, limit) => {
    const rows = await db
      .selectFrom('room_event')
      .selectAll()
      .where('room_id', '=', roomId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(limit)
      .execute()
    return rows.map(eventOf)
  },
  end: async (roomId, at) => {
    await db.updateTable('room').set({ ended_at: at }).where('id', '=', roomId).execute()
  },
  hostSeen: (roomId, at) =>
    transact(db, (tx) =>
      keepRow(
        tx.updateTable('room_watch').set({ host_seen_at: at }).where('room_id', '=', roomId),
        tx.insertInto('room_watch').values({ room_id: roomId, host_seen_at: at }),
      ),
    ),
  hostSeenAt: async (roomId) => {
    const row = await db
      .selectFrom('room_watch')
      .select('host_seen_at')
      .where('room_id', '=', roomId)
      .executeTakeFirst()
    return row?.host_seen_at ?? null
  },
})
