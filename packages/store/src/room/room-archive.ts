import type { RoomResults } from '@pd/core'
import { queriesOver } from '../database/queries-over.ts'
import type { Db } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { type RoomRecord, recordOf } from './room-record.ts'

type RoomPage = { readonly after: string; readonly limit: number }

/** Few enough that a player does not notice the wait. */
const EVENTS_PER_STEP = 1_000

const roomsOf = (db: Db, { after, limit }: RoomPage) =>
  db.selectFrom('room').selectAll('room').where('room.id', '>', after).orderBy('room.id').limit(limit)

const silentSince = async (db: Db, at: number, page: RoomPage): Promise<RoomRecord[]> => {
  const rows = await roomsOf(db, page)
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
}

const logged = async (db: Db, endedBy: number, page: RoomPage): Promise<RoomRecord[]> => {
  const rows = await roomsOf(db, page)
    .where('ended_at', '<=', endedBy)
    .innerJoin('room_event', (join) => join.onRef('room_event.room_id', '=', 'room.id').on('room_event.seq', '=', 1))
    .execute()
  return rows.map(recordOf)
}

const kept = async (db: Db, endedBy: number, page: RoomPage): Promise<RoomRecord[]> => {
  const rows = await roomsOf(db, page)
    .where('ended_at', '<=', endedBy)
    .innerJoin('room_result', 'room_result.room_id', 'room.id')
    .execute()
  return rows.map(recordOf)
}

/** Keeps the results of a room, unless some are kept already. */
const keep = async (db: Db, roomId: string, results: RoomResults): Promise<void> => {
  await db
    .insertInto('room_result')
    .values({ room_id: roomId, body: JSON.stringify(results) })
    .onConflict((conflict) => conflict.column('room_id').doNothing())
    .execute()
}

/** The results of a room; null when none are kept. */
const readResults = async (db: Db, roomId: string): Promise<RoomResults | null> => {
  const row = await db.selectFrom('room_result').select('body').where('room_id', '=', roomId).executeTakeFirst()
  return row ? (JSON.parse(row.body) as RoomResults) : null
}

const lastSeq = async (db: Db, roomId: string): Promise<number> => {
  const last = db.selectFrom('room_event').select('seq').where('room_id', '=', roomId).orderBy('seq', 'desc').limit(1)
  return (await last.executeTakeFirst())?.seq ?? 0
}

/**
 * Deletes the log of a room but for its last event, so that a process which missed the end still finds that number taken. Deletes from the end
 * in steps: a log whose first event is there may lack others, and one without it is gone. The next call deletes the rest.
 */
const dropLog = async (db: Db, roomId: string): Promise<void> => {
  await db.deleteFrom('room_watch').where('room_id', '=', roomId).execute()
  for (let below = await lastSeq(db, roomId); below > 1; below -= EVENTS_PER_STEP)
    await db
      .deleteFrom('room_event')
      .where('room_id', '=', roomId)
      .where('seq', '<', below)
      .where('seq', '>=', below - EVENTS_PER_STEP)
      .execute()
}

/** Deletes a room with all that is kept of it; its code is free again. */
const forget = (db: Db, roomId: string): Promise<void> =>
  transact(db, async (tx) => {
    for (const table of ['room_event', 'room_watch', 'room_opener', 'room_result'] as const)
      await tx.deleteFrom(table).where('room_id', '=', roomId).execute()
    await tx.deleteFrom('room').where('id', '=', roomId).execute()
  })

/** The rooms that are over, and what is kept of them. A list has up to `limit` rooms with an id above `after`, in the order of ids. Times are in epoch milliseconds. */
export const createRoomArchive = (db: Db) => ({
  ...queriesOver(db, { keep, results: readResults, dropLog, forget }),
  /** Rooms that have not ended, and whose newest event is not after `at`. */
  silentSince: (at: number, after: string, limit: number) => silentSince(db, at, { after, limit }),
  /** Rooms that ended by `endedBy`, and whose log is still there, whole or in part. */
  logged: (endedBy: number, after: string, limit: number) => logged(db, endedBy, { after, limit }),
  /** Rooms that ended by `endedBy`, and whose results are kept. */
  kept: (endedBy: number, after: string, limit: number) => kept(db, endedBy, { after, limit }),
})
export type RoomArchive = ReturnType<typeof createRoomArchive>
