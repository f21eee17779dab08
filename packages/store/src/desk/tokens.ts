import type { Db, Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { DeskEvent, DeskRole, DeskToken } from './desk-types.ts'
import { writeEvent } from './log.ts'

/** A new token, with the hash of its secret, and how many an account may have. */
export type NewToken = DeskToken & { readonly hash: string; readonly most: number }

/** A token with the role of its account. */
export type TokenOfAccount = DeskToken & { readonly role: DeskRole }

const tokenOf = (row: Omit<Tables['desk_token'], 'hash'>): DeskToken => ({
  id: row.id,
  account: row.account,
  name: row.name,
  scopes: row.scopes.split(' '),
  createdAt: row.created_at,
  usedAt: row.used_at,
  endsAt: row.ends_at,
})

const lockTokens = (tx: Db, account: string) =>
  tx.selectFrom('desk_account').select('name').where('name', '=', account).forUpdate().execute()

/** Adds a token; false when the account has as many as it may. */
export const addToken = (db: Db, token: NewToken, event: DeskEvent): Promise<boolean> =>
  transact(db, async (tx) => {
    const { id, hash, account, name, scopes, createdAt, endsAt, most } = token
    await lockTokens(tx, account)
    const known = await tx.selectFrom('desk_token').select('id').where('account', '=', account).execute()
    if (known.length >= most) return false
    const times = { created_at: createdAt, used_at: null, ends_at: endsAt }
    await tx
      .insertInto('desk_token')
      .values({ id, hash, account, name, scopes: scopes.join(' '), ...times })
      .execute()
    await writeEvent(tx, event)
    return true
  })

/** The token of a hash with the role of its account, if it has not ended. */
export const readToken = async (db: Db, hash: string, now: number): Promise<TokenOfAccount | null> => {
  const row = await db
    .selectFrom('desk_token')
    .innerJoin('desk_account', 'desk_account.name', 'desk_token.account')
    .selectAll('desk_token')
    .select('desk_account.role')
    .where('desk_token.hash', '=', hash)
    .where('desk_token.ends_at', '>', now)
    .executeTakeFirst()
  return row ? { ...tokenOf(row), role: row.role } : null
}

/** Keeps when a token was last used. */
export const touchToken = async (db: Db, id: string, now: number): Promise<void> => {
  await db.updateTable('desk_token').set({ used_at: now }).where('id', '=', id).execute()
}

/** The tokens of an account that have not ended, the newest first. */
export const listTokens = async (db: Db, account: string, now: number): Promise<DeskToken[]> => {
  const rows = await db
    .selectFrom('desk_token')
    .selectAll()
    .where('account', '=', account)
    .where('ends_at', '>', now)
    .execute()
  return rows.map(tokenOf).sort((one, other) => other.createdAt - one.createdAt)
}

/** Ends a token of an account, whose name becomes the subject of the entry; false when there is none. */
export const endToken = (
  db: Db,
  { account, id }: Pick<DeskToken, 'account' | 'id'>,
  event: DeskEvent,
): Promise<boolean> =>
  transact(db, async (tx) => {
    const token = await tx
      .selectFrom('desk_token')
      .select('name')
      .where('id', '=', id)
      .where('account', '=', account)
      .executeTakeFirst()
    if (!token) return false
    await tx.deleteFrom('desk_token').where('id', '=', id).execute()
    await writeEvent(tx, { ...event, subject: token.name })
    return true
  })
