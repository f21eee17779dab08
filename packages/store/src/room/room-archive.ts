import type { RoomResults } from '@pd/core'
import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { type RoomRecord, recordOf } from './room-record.ts'

/** What becomes of rooms when they are over. Lists are in the order of ids, after one, so that pages of them miss nothing. */
export type RoomArchive = {
  /** Rooms that nobody has ended, and in which nothing happened after a moment. */
  silentSince(at: number, after: string, limit: number): Promise<RoomRecord[]>
  /** Rooms that had ended by a moment, and whose log is still there, or the rest of it. */
  logged(endedBy: number, after: string, limit: number): Promise<RoomRecord[]>
  /** Rooms that had ended by a moment, and whose results are kept. */
  kept(endedBy: number, after: string, limit: number): Promise<RoomRecord[]>
  /** Keeps what a room came to, if nobody did before. */
  keep(roomId: string, results: RoomResults): Promise<void>
  /** What a room came to; null while nobody has kept it. */
  results(roomId: string): Promise<RoomResults | null>
  /**
   * Deletes the log of a room, its last event aside: whoever missed the end still finds that number taken. It goes step by step from
   * its end, so that a log whose first event is there may lack others, and one without it is gone; the next call takes up the rest.
   */
  dropLog(roomId: string): Promise<void>
  /** Deletes a room with all that is kept of it; its code is free again. */
  forget(roomId: string): Promise<void>
}

/** As many as are gone before anybody who plays would notice that they wait. */
const EVENTS_PER_STEP = 1_000

export const createRoomArchive = (db: Kysely<Tables>): RoomArchive => {
  const page = (after: string, limit: number) =>
    db.selectFrom('room').selectAll('room').where('room.id', '>', after).orderBy('room.id').limit(limit)

  const lastSeq = async (roomId: string): Promise<number> => {
    const last = db.selectFrom('room_event').select('seq').where('room_id', '=', roomId).orderBy('seq', 'desc').limit(1)
    return (await last.executeTakeFirst())?.seq ?? 0
  }

  return {
    silentSince: async (at, after, limit) => {
      const rows = await page(after, limit)
        .where('ended_at', 'is', null)
        .where(
          ({ selectFrom }) =>
            selectFrom('room_event')
              .select('at')
              .whereRef('room_id', '=', 'room.id')
              .orderBy('seq', 'desc')
              .limit(1)
              .$asScalar(),
          '<=',
          at,
        )
        .execute()
      return rows.map(recordOf)
    },
    logged: async (endedBy, after, limit) => {
      const rows = await page(after, limit)
        .where('ended_at', '<=', endedBy)
        .innerJoin('room_event', (join) =>
          join.onRef('room_event.room_id', '=', 'room.id').on('room_event.seq', '=', 1),
        )
        .execute()
      return rows.map(recordOf)
    },
    kept: async (endedBy, after, limit) => {
      const rows = await page(after, limit)
        .where('ended_at', '<=', endedBy)
        .innerJoin('room_result', 'room_result.room_id', 'room.id')
        .execute()
      return rows.map(recordOf)
    },
    keep: async (roomId, results) => {
      await db
        .insertInto('room_result')
        .values({ room_id: roomId, body: JSON.stringify(results) })
        .onConflict((conflict) => conflict.column('room_id').doNothing())
        .execute()
    },
    results: async (roomId) => {
      const row = await db.selectFrom('room_result').select('body').where('room_id', '=', roomId).executeTakeFirst()
      return row ? (JSON.parse(row.body) as RoomResults) : null
    },
    dropLog: async (roomId) => {
      await db.deleteFrom('room_watch').where('room_id', '=', roomId).execute()
      for (let below = await lastSeq(roomId); below > 1; below -= EVENTS_PER_STEP)
        await db
          .deleteFrom('room_event')
          .where('room_id', '=', roomId)
          .where('seq', '<', below)
          .where('seq', '>=', below - EVENTS_PER_STEP)
          .execute()
    },
    forget: (roomId) =>
      transact(db, async (tx) => {
        for (const table of ['room_event', 'room_watch', 'room_opener', 'room_result'] as const)
          await tx.deleteFrom(table).where('room_id', '=', roomId).execute()
        await tx.deleteFrom('room').where('id', '=', roomId).execute()
      }),
  }
}
