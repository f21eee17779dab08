import { keepAdopted } from '../catalogue/alias-store.ts'
import type { Tx } from '../database/tables.ts'
import type { ItemBase, ItemBody, ItemSaid } from './curation-types.ts'
import { sayItem } from './say-item.ts'

/** Writes the rows of an item: what its source and the desk say together, and the names that rooms found. */
export const writeSaid = async (tx: Tx, itemId: string, { base, body }: ItemSaid): Promise<void> => {
  const { row, names } = sayItem(base, body)
  await tx.updateTable('item').set(row).where('id', '=', itemId).execute()
  await tx.deleteFrom('item_name').where('item_id', '=', itemId).execute()
  if (names.length === 0) return
  const rows = names.map(({ locale, kind, text, folded }) => ({
    item_id: itemId,
    locale,
    kind,
    name: text,
    folded,
    shown: kind === 'alias' ? (0 as const) : (1 as const),
  }))
  await tx.insertInto('item_name').values(rows).execute()
  await keepAdopted(tx, itemId, Object.keys(body.aliases ?? {}))
}

/** What the desk says of an item that an import writes; its source's word is kept beside it. */
export const keepBase = async (tx: Tx, itemId: string, base: ItemBase): Promise<ItemBody> => {
  const edit = await tx.selectFrom('item_edit').select('body').where('item_id', '=', itemId).executeTakeFirst()
  if (!edit) return {}
  await tx
    .updateTable('item_edit')
    .set({ base: JSON.stringify(base) })
    .where('item_id', '=', itemId)
    .execute()
  return JSON.parse(edit.body) as ItemBody
}

/** Keeps what the desk says of an item, or forgets it when that is nothing, and writes the item's rows. */
export const writeEdit = async (tx: Tx, itemId: string, said: ItemSaid): Promise<void> => {
  const { base, body } = said
  await tx.deleteFrom('item_edit').where('item_id', '=', itemId).execute()
  if (Object.keys(body).length > 0)
    await tx
      .insertInto('item_edit')
      .values({ item_id: itemId, base: JSON.stringify(base), body: JSON.stringify(body) })
      .execute()
  await writeSaid(tx, itemId, said)
}
