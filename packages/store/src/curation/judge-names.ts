import { nameDoubts, trustOf } from '@pd/core'
import { namesOf } from '../catalogue/catalogue-pages.ts'
import type { Db } from '../database/tables.ts'
import { transact } from '../database/transact.ts'

/** The trust of items that were imported before names were judged. */
const NOT_JUDGED = 10

/** Judges the names of items that an earlier version imported, `limit` at a time; resolves to how many it judged, 0 when none is left. */
export const judgeNames = (db: Db, limit: number): Promise<number> =>
  transact(db, async (tx) => {
    const rows = await tx.selectFrom('item').select('id').where('trust', '=', NOT_JUDGED).limit(limit).execute()
    if (rows.length === 0) return 0
    const ids = rows.map(({ id }) => id)
    const names = await namesOf(tx, ids)
    const byTrust = Map.groupBy(ids, (id) => trustOf(nameDoubts(names.get(id) ?? [])))
    for (const [trust, some] of byTrust)
      await tx.updateTable('item').set({ trust }).where('id', 'in', some).where('trust', '=', NOT_JUDGED).execute()
    return ids.length
  })
