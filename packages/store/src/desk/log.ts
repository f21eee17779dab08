import { sql } from 'kysely'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'
import { DESK_IDLE_MS, DESK_LOG_MS, type DeskEvent, type LoggedEvent } from './desk-types.ts'

const HOUR_MS = 3_600_000

/** Writes an entry of the log in the transaction of its change. */
export const writeEvent = async (tx: Tx, event: DeskEvent): Promise<void> => {
  await tx
    .insertInto('desk_event')
    .values({ ...event, count: 1 })
    .execute()
}

/** Writes an entry of the log that belongs to no change. */
export const recordEvent = (db: Db, event: DeskEvent): Promise<void> => transact(db, (tx) => writeEvent(tx, event))

/** One entry counts the wrong passwords of an account, or of all unknown names, in an hour. */
export const countFailure = (db: Db, account: string | null, now: number): Promise<void> => {
  const id = `failed ${Math.floor(now / HOUR_MS)} ${account ?? '?'}`
  const row = { id, actor: null, token: null, kind: 'sign_in_failed' as const, subject: account, detail: null }
  return transact(db, (tx) =>
    upsert(
      tx.updateTable('desk_event').set({ at: now, count: sql<number>`count + 1` }).where('id', '=', id),
      tx.insertInto('desk_event').values({ ...row, at: now, count: 1 }),
    ),
  )
}

/** A file that an account sent to a pack; without a title to a pack of its own. */
type SentFile = {
  readonly account: string
  readonly packId: string | null
  readonly title: string | null
  readonly name: string
}

const TEXT_MOST = 100

/** One entry counts the files that an account sends to a pack in an hour; that of a single file has its name. */
export const countUpload = async (tx: Tx, { account, packId, title, name }: SentFile, now: number): Promise<void> => {
  const id = `sent ${Math.floor(now / HOUR_MS)} ${account} ${packId ?? ''}`
  const about = {
    actor: account,
    token: null,
    kind: 'files_sent' as const,
    subject: title?.slice(0, TEXT_MOST) ?? null,
  }
  await upsert(
    tx.updateTable('desk_event').set({ at: now, count: sql<number>`count + 1`, detail: null }).where('id', '=', id),
    tx.insertInto('desk_event').values({ id, ...about, at: now, detail: name.slice(0, TEXT_MOST), count: 1 }),
  )
}

/** A page of the log, the newest first; `before` is the last entry of the page before it. */
export type LogPage = { readonly before: Pick<LoggedEvent, 'at' | 'id'> | null; readonly limit: number }

/** A page of the log. */
export const readLog = async (db: Db, { before, limit }: LogPage): Promise<LoggedEvent[]> => {
  const all = db.selectFrom('desk_event').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit)
  if (before === null) return all.execute()
  return all
    .where('at', '<=', before.at)
    .where(({ eb, or }) => or([eb('at', '<', before.at), eb('id', '<', before.id)]))
    .execute()
}

/** Deletes what has ended, and entries of the log that are older than a year. */
export const sweepDesk = async (db: Db, now: number): Promise<void> => {
  await db.deleteFrom('desk_session').where('ends_at', '<=', now).execute()
  await db
    .deleteFrom('desk_session')
    .where('seen_at', '<=', now - DESK_IDLE_MS)
    .execute()
  await db.deleteFrom('desk_used_state').where('ends_at', '<=', now).execute()
  await db.deleteFrom('desk_token').where('ends_at', '<=', now).execute()
  await db
    .deleteFrom('desk_event')
    .where('at', '<=', now - DESK_LOG_MS)
    .execute()
}
