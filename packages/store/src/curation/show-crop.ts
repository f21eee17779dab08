import type { Tx } from '../database/tables.ts'
import type { MadeCrop } from './curation-types.ts'

/** The crops that an item had and has. */
type CropTurn = {
  readonly itemId: string
  readonly before: MadeCrop | undefined
  readonly after: MadeCrop | undefined
  readonly now: number
}

/**
 * Puts one picture of an item in the place of another, as the item's crop asks for; imports find it as the picture of the same file.
 * The other one is retired, so that old games show what they showed; a part is then no picture of the file's content any more.
 * Nothing happens where the file was replaced since.
 */
export const showCrop = async (tx: Tx, { itemId, before, after, now }: CropTurn): Promise<void> => {
  const shown = before?.picture ?? after?.of
  const wanted = after?.picture ?? before?.of
  if (shown === undefined || wanted === undefined || shown === wanted) return
  const row = await tx
    .selectFrom('picture')
    .selectAll()
    .where('id', '=', shown)
    .where('item_id', '=', itemId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  if (!row) return
  await tx
    .updateTable('picture')
    .set({ retired_at: now, path: `retired/${shown}`, ...(shown === before?.picture && { sha256: '' }) })
    .where('id', '=', shown)
    .execute()
  const { id: _, width: _width, height: _height, ...place } = row
  const { numUpdatedRows } = await tx
    .updateTable('picture')
    .set(place)
    .where('id', '=', wanted)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n || !after) return
  await tx
    .insertInto('picture')
    .values({ id: wanted, ...place, ...after.pixels })
    .execute()
}
