import type { RoomEvent } from '@pd/core'
import { isConflict, isTaken } from '../database/errors/errors.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'
import { type Append, afterPredecessor, type LinkedEvent, linkedOf, rowsOf } from './event-rows.ts'
import { type RoomRecord, recordOf } from './room-record.ts'

/** Who opens a room, and how many rooms one player and one address may have open with it. */
export type RoomOpener = {
  readonly player: string
  /** A hash that tells addresses apart; null where there is none. */
  readonly address: string | null
  readonly most: { readonly ofPlayer: number; readonly ofAddress: number }
  /** Rooms whose newest event is not after this moment, in epoch milliseconds, do not count. */
  readonly since: number
}

/** What came of opening a room. */
type RoomOpening = 'opened' | 'code_taken' | 'too_many'

/** The number and the link of the newest event of a log. */
export type LogEnd = { readonly seq: number; readonly link: string | null }

/** The rooms and their logs. Times are in epoch milliseconds. */
export type RoomStore = {
  /** Keeps a new room with its first events, or nothing: when its code is taken, or its opener has too many rooms open. */
  open(room: Omit<RoomRecord, 'endedAt'>, events: readonly RoomEvent[], opener?: RoomOpener): Promise<RoomOpening>
  /** The room with a code; null when there is none. */
  find(code: string): Promise<RoomRecord | null>
  /**
   * Keeps events that follow each other, all of them or none, and returns the link of the last. Null when another process was first with
   * one of their numbers, when the event before them is not in the log with the link `previous`, or when the database gave up one of
   * two writers. Without `previous` the event before them is not looked at.
   */
  append(roomId: string, events: readonly RoomEvent[], previous?: string | null): Promise<string | null>
  /** The events after a number, in order. */
  eventsAfter(roomId: string, seq: number, limit: number): Promise<RoomEvent[]>
  /** The same events, each with its link. */
  linkedAfter(roomId: string, seq: number, limit: number): Promise<LinkedEvent[]>
  /**
   * The same, of a server that leads its cluster and not of one that stood still and does not know yet that another one does: it has to
   * commit a change to answer. Rejects where none can.
   */
  linkedByLeader(roomId: string, seq: number, limit: number): Promise<LinkedEvent[]>
  /** The newest rooms that are not marked as ended. */
  unended(limit: number): Promise<RoomRecord[]>
  /** The newest event of each room's log, by the room's id, in one query; a room without events has none. */
  newest(roomIds: readonly string[]): Promise<ReadonlyMap<string, LogEnd>>
  /** Marks a room whose log has ended, and forgets who opened it. */
  end(roomId: string, at: number): Promise<void>
  /** Keeps when the room's host was last seen. */
  hostSeen(roomId: string, at: number): Promise<void>
  /** When the room's host was last seen; null when that is not known. */
  hostSeenAt(roomId: string): Promise<number | null>
}

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

/**
 * Waits for the other transactions that open rooms, on the one row that is always there. Locking the rooms of an opener would not do: a
 * first room has no row to lock, and a scan that waits does not see a row that was inserted before its place.
 */
const takeTurn = (tx: Tx): Promise<unknown> =>
  tx.selectFrom('catalogue_revision').select('revision').forUpdate().execute()

const countOpen = async (
  tx: Tx,
  by: { readonly column: 'player' | 'address'; readonly value: string; readonly since: number },
): Promise<number> => {
  const rows = await tx
    .selectFrom('room_opener')
    .select(({ selectFrom }) =>
      selectFrom('room_event')
        .select('at')
        .whereRef('room_event.room_id', '=', 'room_opener.room_id')
        .orderBy('seq', 'desc')
        .limit(1)
        .as('newest_at'),
    )
    .where(by.column, '=', by.value)
    .execute()
  return rows.filter(({ newest_at: at }) => at !== null && at > by.since).length
}

const hasTooMany = async (tx: Tx, { player, address, most, since }: RoomOpener): Promise<boolean> => {
  await takeTurn(tx)
  if ((await countOpen(tx, { column: 'player', value: player, since })) >= most.ofPlayer) return true
  return address !== null && (await countOpen(tx, { column: 'address', value: address, since })) >= most.ofAddress
}

type Opening = {
  readonly room: Omit<RoomRecord, 'endedAt'>
  readonly events: readonly RoomEvent[]
  readonly opener?: RoomOpener | undefined
}

const open = async (db: Db, { room: { id, code, openedAt }, events, opener }: Opening): Promise<RoomOpening> => {
  let isRefused = false
  const opening = transact(db, async (tx) => {
    isRefused = opener !== undefined && (await hasTooMany(tx, opener))
    if (isRefused) return
    await tx.insertInto('room').values({ id, code, opened_at: openedAt, ended_at: null }).execute()
    await tx
      .insertInto('room_event')
      .values(rowsOf(id, events, null))
      .execute()
    if (!opener) return
    const { player, address } = opener
    await tx.insertInto('room_opener').values({ room_id: id, player, address }).execute()
  })
  if (!(await unlessTaken(opening))) return 'code_taken'
  return isRefused ? 'too_many' : 'opened'
}

const find = async (db: Db, code: string): Promise<RoomRecord | null> => {
  const row = await db.selectFrom('room').selectAll().where('code', '=', code).executeTakeFirst()
  return row ? recordOf(row) : null
}

type EventPage = { readonly roomId: string; readonly seq: number; readonly limit: number }

const linkedAfter = async (db: Db, { roomId, seq, limit }: EventPage): Promise<LinkedEvent[]> => {
  const rows = await db
    .selectFrom('room_event')
    .selectAll()
    .where('room_id', '=', roomId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(linkedOf)
}

const addToRevision = (tx: Tx, more: number): Promise<unknown> =>
  tx
    .updateTable('catalogue_revision')
    .set(({ eb }) => ({ revision: eb('revision', '+', more) }))
    .execute()

/** The change is undone with it: a server alone can't commit one, as the others have to agree. */
const linkedByLeader = (db: Db, page: EventPage): Promise<LinkedEvent[]> =>
  transact(db, async (tx) => {
    await addToRevision(tx, 1)
    const events = await linkedAfter(tx, page)
    await addToRevision(tx, -1)
    return events
  })

/** More selects than this in one statement are refused by SQLite at 500. */
const ROWS_PER_INSERT = 100

const insertLinked = async (db: Db, append: Append): Promise<boolean> =>
  (await afterPredecessor(append).execute(db)).numAffectedRows === BigInt(append.rows.length)

/** Thrown to undo a transaction. */
class Unlinked extends Error {}

/** Each statement follows the last row of the one before. */
const insertManyLinked = (db: Db, { rows, previous }: Append): Promise<void> =>
  transact(db, async (tx) => {
    for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) {
      const some = { rows: rows.slice(at, at + ROWS_PER_INSERT), previous: rows[at - 1]?.link ?? previous }
      if (!(await insertLinked(tx, some))) throw new Unlinked()
    }
  })

const insertEvents = async (db: Db, rows: Append['rows'], previous: string | null | undefined): Promise<boolean> => {
  if (previous === undefined) await db.insertInto('room_event').values(rows).execute()
  else if (rows.length <= ROWS_PER_INSERT) return insertLinked(db, { rows, previous })
  else await insertManyLinked(db, { rows, previous })
  return true
}

/** False also after a deadlock, or a conflict that Galera finds at the commit: the log has changed, and the events are decided again. */
const isAppended = async (inserting: Promise<boolean>): Promise<boolean> => {
  try {
    return await inserting
  } catch (error) {
    if (isTaken(error) || isConflict(error) || error instanceof Unlinked) return false
    throw error
  }
}

const newest = async (db: Db, roomIds: readonly string[]): Promise<ReadonlyMap<string, LogEnd>> => {
  if (roomIds.length === 0) return new Map()
  const ends = db
    .selectFrom('room_event')
    .select(['room_id', ({ fn }) => fn.max('seq').as('seq')])
    .where('room_id', 'in', roomIds)
    .groupBy('room_id')
  const rows = await db
    .selectFrom(ends.as('log'))
    .innerJoin('room_event as event', (join) =>
      join.onRef('event.room_id', '=', 'log.room_id').onRef('event.seq', '=', 'log.seq'),
    )
    .select(['event.room_id', 'event.seq', 'event.link'])
    .execute()
  return new Map(rows.map(({ room_id: id, seq, link }) => [id, { seq, link }]))
}

const unended = async (db: Db, limit: number): Promise<RoomRecord[]> => {
  const rows = await db
    .selectFrom('room')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(recordOf)
}

const end = (db: Db, roomId: string, at: number): Promise<void> =>
  transact(db, async (tx) => {
    await tx.updateTable('room').set({ ended_at: at }).where('id', '=', roomId).execute()
    await tx.deleteFrom('room_opener').where('room_id', '=', roomId).execute()
  })

const hostSeen = (db: Db, roomId: string, at: number): Promise<void> =>
  transact(db, (tx) =>
    upsert(
      tx.updateTable('room_watch').set({ host_seen_at: at }).where('room_id', '=', roomId),
      tx.insertInto('room_watch').values({ room_id: roomId, host_seen_at: at }),
    ),
  )

const hostSeenAt = async (db: Db, roomId: string): Promise<number | null> => {
  const row = await db.selectFrom('room_watch').select('host_seen_at').where('room_id', '=', roomId).executeTakeFirst()
  return row?.host_seen_at ?? null
}

/** The rooms in an open database. */
export const createRoomStore = (db: Db): RoomStore => ({
  open: (room, events, opener) => open(db, { room, events, opener }),
  find: (code) => find(db, code),
  append: async (roomId, events, previous) => {
    const rows = rowsOf(roomId, events, previous ?? null)
    return (await isAppended(insertEvents(db, rows, previous))) ? (rows.at(-1)?.link ?? null) : null
  },
  eventsAfter: async (roomId, seq, limit) => (await linkedAfter(db, { roomId, seq, limit })).map(({ event }) => event),
  linkedAfter: (roomId, seq, limit) => linkedAfter(db, { roomId, seq, limit }),
  linkedByLeader: (roomId, seq, limit) => linkedByLeader(db, { roomId, seq, limit }),
  unended: (limit) => unended(db, limit),
  newest: (roomIds) => newest(db, roomIds),
  end: (roomId, at) => end(db, roomId, at),
  hostSeen: (roomId, at) => hostSeen(db, roomId, at),
  hostSeenAt: (roomId) => hostSeenAt(db, roomId),
})
