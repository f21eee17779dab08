import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'
import type { DeskEvent } from './desk-types.ts'
import { writeEvent } from './log.ts'

/** The second factor of an account, whose secret is sealed. */
export type DeskFactor = { readonly secret: string; readonly isOn: boolean }

/** A code of an account: that of a step of time, or the hash of a code for recovery. */
export type SpentCode = { readonly account: string } & ({ readonly step: number } | { readonly hash: string })

/** A second factor to put on: the step of its first code, and the hashes of its codes for recovery. */
export type NewFactor = { readonly account: string; readonly step: number; readonly hashes: readonly string[] }

/** The second factor of an account, on or begun; null where there is none. */
export const readFactor = async (db: Db, account: string): Promise<DeskFactor | null> => {
  const query = db.selectFrom('desk_factor').select(['secret', 'is_on']).where('account', '=', account)
  const row = await query.executeTakeFirst()
  return row ? { secret: row.secret, isOn: row.is_on === 1 } : null
}

/** The accounts with a second factor. */
export const listFactors = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('desk_factor').select('account').where('is_on', '=', 1).execute()).map(({ account }) => account)

/** Begins a second factor anew; false where one is on. */
export const beginFactor = (db: Db, account: string, secret: string): Promise<boolean> =>
  transact(db, async (tx) => {
    if ((await readFactor(tx, account))?.isOn) return false
    await upsert(
      tx.updateTable('desk_factor').set({ secret, last_step: 0 }).where('account', '=', account).where('is_on', '=', 0),
      tx.insertInto('desk_factor').values({ account, secret, last_step: 0, is_on: 0 }),
    )
    return true
  })

/** Puts on the second factor that was begun, with its codes for recovery; false where none was. */
export const putFactorOn = (db: Db, { account, step, hashes }: NewFactor, event: DeskEvent): Promise<boolean> =>
  transact(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('desk_factor')
      .set({ is_on: 1, last_step: step })
      .where('account', '=', account)
      .where('is_on', '=', 0)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await tx
      .insertInto('desk_recovery')
      .values(hashes.map((hash) => ({ account, hash })))
      .execute()
    await writeEvent(tx, event)
    return true
  })

/** Deletes the rows of a second factor; whether there was one. */
export const deleteFactor = async (tx: Tx, account: string): Promise<boolean> => {
  await tx.deleteFrom('desk_recovery').where('account', '=', account).execute()
  const { numDeletedRows } = await tx.deleteFrom('desk_factor').where('account', '=', account).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Removes the second factor of an account; false where there is none. */
export const removeFactor = (db: Db, account: string, event: DeskEvent): Promise<boolean> =>
  transact(db, async (tx) => {
    if (!(await deleteFactor(tx, account))) return false
    await writeEvent(tx, event)
    return true
  })

/** Spends a code, which counts once; false where it has counted, or where there is no such code. */
export const spendCode = (db: Db, code: SpentCode): Promise<boolean> =>
  transact(db, async (tx) => {
    if ('hash' in code) {
      const { account, hash } = code
      const query = tx.deleteFrom('desk_recovery').where('account', '=', account).where('hash', '=', hash)
      return (await query.executeTakeFirstOrThrow()).numDeletedRows > 0n
    }
    const { account, step } = code
    const query = tx.updateTable('desk_factor').set({ last_step: step }).where('account', '=', account)
    const { numUpdatedRows } = await query
      .where('is_on', '=', 1)
      .where('last_step', '<', step)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  })

/** How many codes for recovery an account has left. */
export const countRecovery = async (db: Db, account: string): Promise<number> => {
  const query = db.selectFrom('desk_recovery').select(({ fn }) => fn.countAll<number>().as('count'))
  return Number((await query.where('account', '=', account).executeTakeFirstOrThrow()).count)
}
