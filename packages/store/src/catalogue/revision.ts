import { batchesOf } from '../database/batches.ts'
import type { Tx } from '../database/tables.ts'

// MariaDB reads the whole table for more of them.
const ITEMS_PER_QUERY = 100

/**
 * Raises the revision, by which every process notices that the catalogue changed, and gives it to the items that changed. The row of the
 * revision stays locked until the commit: no process sees a revision before the changes of an earlier one.
 */
export const raiseRevision = async (tx: Tx, changedItems: Iterable<string> = []): Promise<void> => {
  await tx
    .updateTable('catalogue_revision')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .execute()
  for (const ids of batchesOf([...new Set(changedItems)], ITEMS_PER_QUERY))
    await tx
      .updateTable('item')
      .set((eb) => ({ revision: eb.selectFrom('catalogue_revision').select('catalogue_revision.revision') }))
      .where('id', 'in', ids)
      .execute()
}
