import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { DeskEvent } from '../desk/desk-types.ts'
import { writeEvent } from '../desk/log.ts'
import type { SaidOf } from './changes.ts'
import type { ChangeKind } from './curation-types.ts'
import { restoreItems } from './edit-items.ts'
import { restoreOrder, restorePacks } from './edit-packs.ts'

type Turn = { readonly kind: ChangeKind; readonly from: SaidOf; readonly to: SaidOf; readonly now: number }

const restore = (tx: Tx, { kind, from, to, now }: Turn): Promise<boolean> => {
  if (kind === 'items') return restoreItems(tx, { from, to }, now)
  return kind === 'pack' ? restorePacks(tx, { from, to }, now) : restoreOrder(tx, from, to)
}

class ChangedSince extends Error {}

/** Undoes a change, or makes it again when it is undone; nothing is done when something later changed the same. */
export const undoChange = async (
  db: Db,
  id: string,
  event: DeskEvent,
): Promise<'undone' | 'missing' | 'changed_since'> => {
  try {
    return await transact(db, async (tx) => {
      const row = await tx.selectFrom('desk_change').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
      if (!row) return 'missing'
      const [was, became] = [JSON.parse(row.was) as SaidOf, JSON.parse(row.became) as SaidOf]
      const [from, to] = row.undone ? [was, became] : [became, was]
      if (!(await restore(tx, { kind: row.kind, from, to, now: event.at }))) throw new ChangedSince()
      await tx
        .updateTable('desk_change')
        .set({ undone: row.undone ? 0 : 1 })
        .where('id', '=', id)
        .execute()
      await writeEvent(tx, { ...event, subject: row.what.slice(0, 100), detail: String(row.subjects) })
      return 'undone'
    })
  } catch (error) {
    if (error instanceof ChangedSince) return 'changed_since'
    throw error
  }
}
