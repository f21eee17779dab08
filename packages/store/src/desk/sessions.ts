import type { Db, Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { NO_PASSWORD } from './accounts.ts'
import { DESK_IDLE_MS, type DeskAccount, type DeskEvent, type DeskSession } from './desk-types.ts'
import { writeEvent } from './log.ts'

/** A new session, with the hash of its secret. */
export type NewSession = DeskSession & { readonly hash: string }

/** A session with what is known of its account. */
export type SessionOfAccount = DeskSession &
  Pick<DeskAccount, 'role' | 'hasFirstPassword'> & { readonly hasPassword: boolean }

const sessionOf = (row: Omit<Tables['desk_session'], 'hash'>): DeskSession => ({
  id: row.id,
  account: row.account,
  device: row.device,
  createdAt: row.created_at,
  seenAt: row.seen_at,
  endsAt: row.ends_at,
})

/** Adds a session. */
export const openSession = (db: Db, session: NewSession, event: DeskEvent): Promise<void> =>
  transact(db, async (tx) => {
    const { id, hash, account, device, createdAt, seenAt, endsAt } = session
    const times = { created_at: createdAt, seen_at: seenAt, ends_at: endsAt }
    await tx
      .insertInto('desk_session')
      .values({ id, hash, account, device, ...times })
      .execute()
    await writeEvent(tx, event)
  })

/** The session of a hash with its account, if it has not ended. */
export const readSession = async (db: Db, hash: string, now: number): Promise<SessionOfAccount | null> => {
  const row = await db
    .selectFrom('desk_session')
    .innerJoin('desk_account', 'desk_account.name', 'desk_session.account')
    .selectAll('desk_session')
    .select(['desk_account.role', 'desk_account.first_password', 'desk_account.password_hash'])
    .where('desk_session.hash', '=', hash)
    .where('desk_session.ends_at', '>', now)
    .where('desk_session.seen_at', '>', now - DESK_IDLE_MS)
    .executeTakeFirst()
  if (!row) return null
  const hasPassword = row.password_hash !== NO_PASSWORD
  return { ...sessionOf(row), role: row.role, hasPassword, hasFirstPassword: row.first_password === 1 }
}

/** Keeps when a session was last seen. */
export const touchSession = async (db: Db, id: string, now: number): Promise<void> => {
  await db.updateTable('desk_session').set({ seen_at: now }).where('id', '=', id).execute()
}

/** The sessions of an account that have not ended, the last seen first. */
export const listSessions = async (db: Db, account: string, now: number): Promise<DeskSession[]> => {
  const rows = await db
    .selectFrom('desk_session')
    .selectAll()
    .where('account', '=', account)
    .where('ends_at', '>', now)
    .where('seen_at', '>', now - DESK_IDLE_MS)
    .execute()
  return rows.map(sessionOf).sort((one, other) => other.seenAt - one.seenAt)
}

/** Ends a session of an account; false when there is none. */
export const endSession = (
  db: Db,
  { account, id }: Pick<DeskSession, 'account' | 'id'>,
  event: DeskEvent,
): Promise<boolean> =>
  transact(db, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('desk_session')
      .where('id', '=', id)
      .where('account', '=', account)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return false
    await writeEvent(tx, event)
    return true
  })

/** Ends the sessions of an account but one, and gives their number. */
export const endSessions = (
  db: Db,
  { account, but }: { readonly account: string; readonly but: string | null },
  event: DeskEvent,
): Promise<number> =>
  transact(db, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('desk_session')
      .where('account', '=', account)
      .where('id', '<>', but ?? '')
      .executeTakeFirstOrThrow()
    if (numDeletedRows > 0n) await writeEvent(tx, { ...event, detail: String(numDeletedRows) })
    return Number(numDeletedRows)
  })
