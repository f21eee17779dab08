import { batchesOf } from '../database/batches.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { uploadOf } from './rows.ts'
import type { Upload, UploadClaim } from './upload-types.ts'

/** Takes the lease, or keeps it; false while another worker has it. The row is the lock: two that ask at once ask in turn. */
const lease = async (tx: Tx, { holder, now, leaseMs }: Omit<UploadClaim, 'limit'>) => {
  const held = await tx.selectFrom('upload_lease').selectAll().forUpdate().executeTakeFirstOrThrow()
  if (held.holder !== holder && held.ends_at > now) return false
  await tx
    .updateTable('upload_lease')
    .set({ holder, ends_at: now + leaseMs })
    .where('only', '=', 1)
    .execute()
  return true
}

const waiting = (tx: Tx, state: 'working' | 'queued', limit: number) =>
  tx.selectFrom('upload').selectAll().where('state', '=', state).orderBy('at').orderBy('id').limit(limit).execute()

/**
 * Takes the oldest files of the queue, those first that a worker left unfinished; none while another worker has the lease. A file is taken
 * again by each claim until it is settled.
 */
export const claimUploads = (db: Db, { limit, ...claim }: UploadClaim): Promise<Upload[]> =>
  transact(db, async (tx) => {
    if (!(await lease(tx, claim))) return []
    const left = await waiting(tx, 'working', limit)
    const rows = left.length < limit ? [...left, ...(await waiting(tx, 'queued', limit - left.length))] : left
    for (const ids of batchesOf(rows.map(({ id }) => id)))
      await tx.updateTable('upload').set({ state: 'working' }).where('id', 'in', ids).execute()
    return rows.map((row) => uploadOf({ ...row, state: 'working' }))
  })

/** Keeps the lease for longer; false when another worker has it by now. */
export const renewLease = (db: Db, claim: Omit<UploadClaim, 'limit'>): Promise<boolean> =>
  transact(db, (tx) => lease(tx, claim))

/** Gives the lease back, so that another worker need not wait for its end. */
export const endLease = async (db: Db, holder: string): Promise<void> => {
  await db.updateTable('upload_lease').set({ ends_at: 0 }).where('only', '=', 1).where('holder', '=', holder).execute()
}
