import { isDuplicate } from '../database/errors/errors.ts'
import type { Db, Tables, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { DeskAccount, DeskEvent } from './desk-types.ts'
import { deleteFactor } from './factors.ts'
import { writeEvent } from './log.ts'

type Row = Tables['desk_account']

/** In the column of an account that signs in by a provider alone. */
export const NO_PASSWORD = ''

const rowOf = ({ name, role, passwordHash, hasFirstPassword, createdAt }: DeskAccount): Row => ({
  name,
  role,
  password_hash: passwordHash ?? NO_PASSWORD,
  first_password: hasFirstPassword ? 1 : 0,
  created_at: createdAt,
})

const accountOf = ({ name, role, password_hash, first_password, created_at }: Row): DeskAccount => ({
  name,
  role,
  passwordHash: password_hash === NO_PASSWORD ? null : password_hash,
  hasFirstPassword: first_password === 1,
  createdAt: created_at,
})

/** Locks all accounts: they are few, and holding all of them lets no two changes pass each other. */
export const lockAccounts = (tx: Tx): Promise<Pick<Row, 'name' | 'role'>[]> =>
  tx.selectFrom('desk_account').select(['name', 'role']).forUpdate().execute()

/** Adds the row of an account, with its entry of the log. */
export const addRow = async (tx: Tx, account: DeskAccount, event: DeskEvent): Promise<void> => {
  await tx.insertInto('desk_account').values(rowOf(account)).execute()
  await writeEvent(tx, event)
}

/** A new password of an account, and the sessions that outlive it. */
export type NewPassword = {
  readonly account: string
  readonly hash: string
  readonly isFirst: boolean
  /** The session that goes on; all others of the account end. */
  readonly keepSession: string | null
}

/** The account of a name, or null. */
export const readAccount = async (db: Db, name: string): Promise<DeskAccount | null> => {
  const row = await db.selectFrom('desk_account').selectAll().where('name', '=', name).executeTakeFirst()
  return row ? accountOf(row) : null
}

/** All accounts, by their names. */
export const listAccounts = async (db: Db): Promise<DeskAccount[]> =>
  (await db.selectFrom('desk_account').selectAll().orderBy('name').execute()).map(accountOf)

/** Adds an account when there is none at all. Of an empty table no row is locked: another process may have added the same one meanwhile. */
export const addFirst = (db: Db, account: DeskAccount, event: DeskEvent): Promise<boolean> =>
  transact(db, async (tx) => {
    if ((await lockAccounts(tx)).length > 0) return false
    await addRow(tx, account, event)
    return true
  }).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
    return false
  })

/** Adds an account; false when its name is taken. */
export const addAccount = (db: Db, account: DeskAccount, event: DeskEvent): Promise<boolean> =>
  transact(db, async (tx) => {
    const known = await lockAccounts(tx)
    if (known.some(({ name }) => name === account.name)) return false
    await addRow(tx, account, event)
    return true
  })

/** Removes an account with its sessions and tokens; the last operator stays. */
export const removeAccount = (
  db: Db,
  name: string,
  event: DeskEvent,
): Promise<'removed' | 'missing' | 'last_operator'> =>
  transact(db, async (tx) => {
    const known = await lockAccounts(tx)
    if (!known.some((account) => account.name === name)) return 'missing'
    if (!known.some((account) => account.role === 'operator' && account.name !== name)) return 'last_operator'
    await tx.deleteFrom('desk_session').where('account', '=', name).execute()
    await tx.deleteFrom('desk_token').where('account', '=', name).execute()
    await deleteFactor(tx, name)
    await tx.deleteFrom('desk_identity').where('account', '=', name).execute()
    await tx.deleteFrom('desk_account').where('name', '=', name).execute()
    await writeEvent(tx, event)
    return 'removed'
  })

/** Sets a password and ends the other sessions of the account; false when there is none. */
export const setPassword = (db: Db, password: NewPassword, event: DeskEvent): Promise<boolean> =>
  transact(db, async (tx) => {
    const { account, hash, isFirst, keepSession } = password
    const row = { password_hash: hash, first_password: isFirst ? (1 as const) : (0 as const) }
    const { numUpdatedRows } = await tx
      .updateTable('desk_account')
      .set(row)
      .where('name', '=', account)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await tx
      .deleteFrom('desk_session')
      .where('account', '=', account)
      .where('id', '<>', keepSession ?? '')
      .execute()
    await writeEvent(tx, event)
    return true
  })
