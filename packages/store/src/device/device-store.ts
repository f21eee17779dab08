import { queriesOver } from '../database/queries-over.ts'
import type { Db } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'

/** A code by which a player goes on on another device, as its hash. Times are in epoch milliseconds. */
export type DeviceCode = {
  readonly playerId: string
  readonly hash: string
  readonly now: number
  /** The code holds before this moment. */
  readonly endsAt: number
}

/** Keeps the code of a player in the place of an earlier one, and deletes all codes that hold no longer. */
const offer = (db: Db, { playerId, hash, now, endsAt }: DeviceCode): Promise<void> =>
  transact(db, async (tx) => {
    await tx.deleteFrom('device_code').where('ends_at', '<=', now).execute()
    const row = { hash, ends_at: endsAt }
    await upsert(
      tx.updateTable('device_code').set(row).where('player_id', '=', playerId),
      tx.insertInto('device_code').values({ ...row, player_id: playerId }),
    )
  })

/**
 * The player of a code that holds, for one caller alone: the code is deleted. Null for a code that is wrong, used, replaced or old. The
 * deletion decides between two devices, also of two processes: one of them deletes the row.
 */
const take = (db: Db, hash: string, now: number): Promise<string | null> =>
  transact(db, async (tx) => {
    const code = await tx
      .selectFrom('device_code')
      .select('player_id as playerId')
      .where('hash', '=', hash)
      .where('ends_at', '>', now)
      .executeTakeFirst()
    if (!code) return null
    const { numDeletedRows } = await tx.deleteFrom('device_code').where('hash', '=', hash).executeTakeFirstOrThrow()
    return numDeletedRows === 1n ? code.playerId : null
  })

/** The codes by which players go on on another device. */
export const createDeviceStore = (db: Db) => queriesOver(db, { offer, take })
export type DeviceStore = ReturnType<typeof createDeviceStore>
