import type { Db } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { countUpload } from '../desk/log.ts'

/** Queues a file that has arrived, with its entry of the log; false when it was queued before. */
export const arriveUpload = (db: Db, id: string, now: number): Promise<boolean> =>
  transact(db, async (tx) => {
    const row = await tx
      .selectFrom('upload')
      .leftJoin('pack', 'pack.id', 'upload.pack_id')
      .select(['account', 'name', 'pack_id as packId', 'titles'])
      .where('upload.id', '=', id)
      .where('state', '=', 'receiving')
      .executeTakeFirst()
    if (!row) return false
    const { numUpdatedRows } = await tx
      .updateTable('upload')
      .set({ state: 'queued' })
      .where('id', '=', id)
      .where('state', '=', 'receiving')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    const titles = JSON.parse(row.titles ?? '{}') as Record<string, string>
    await countUpload(tx, { ...row, title: titles.en ?? titles.und ?? Object.values(titles)[0] ?? null }, now)
    return true
  })
