import { batchesOf } from '../database/batches.ts'
import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { ListedPack, PackState } from './catalogue-types.ts'
import { packContents } from './pack-contents.ts'
import { raiseRevision } from './revision.ts'
import { readPack } from './rows.ts'

const countItems = async (db: Db): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('item')
    .select((eb) => ['played_in', eb.fn.countAll<number>().as('count')])
    .where('retired_at', 'is', null)
    .where('standing', '=', 'live')
    .groupBy('played_in')
    .execute()
  return new Map(rows.map(({ played_in, count }) => [played_in, Number(count)]))
}

const countPictures = async (db: Db): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('picture')
    .innerJoin('item', 'item.id', 'picture.item_id')
    .select((eb) => ['item.played_in', eb.fn.countAll<number>().as('count')])
    .where('picture.retired_at', 'is', null)
    .groupBy('item.played_in')
    .execute()
  return new Map(rows.map(({ played_in, count }) => [played_in, Number(count)]))
}

/** All packs by source and folder, also those without items in play: items and pictures are counted. */
const list = async (db: Db): Promise<ListedPack[]> => {
  const packs = await db
    .selectFrom('pack')
    .leftJoin('pack_state', 'pack_state.pack_id', 'pack.id')
    .selectAll('pack')
    .select('pack_state.state')
    .orderBy('pack.source')
    .orderBy('pack.path')
    .execute()
  const [items, pictures] = [await countItems(db), await countPictures(db)]
  return packs.map(({ state, ...row }) => ({
    pack: readPack(row),
    state: state ?? row.visibility,
    items: items.get(row.id) ?? 0,
    pictures: pictures.get(row.id) ?? 0,
  }))
}

// MariaDB reads the whole table for more of them.
const ITEMS_PER_QUERY = 100

const liveItems = async (tx: Tx, packIds: readonly string[]): Promise<string[]> => {
  const live = tx.selectFrom('item').select('id').where('played_in', 'in', packIds).where('retired_at', 'is', null)
  return (await live.execute()).map(({ id }) => id)
}

/**
 * Items and all their pictures; their files no longer count as in place. By the ids of the items: MySQL reads all pictures for an
 * update whose items are a query.
 */
const retireAll = async (tx: Tx, itemIds: readonly string[], now: number): Promise<void> => {
  for (const ids of batchesOf(itemIds, ITEMS_PER_QUERY)) {
    await tx
      .updateTable('picture')
      .set((eb) => ({ retired_at: now, path: eb.fn<string>('concat', [eb.val('retired/'), 'id']) }))
      .where('item_id', 'in', ids)
      .where('retired_at', 'is', null)
      .execute()
    await tx.updateTable('item').set({ retired_at: now }).where('id', 'in', ids).execute()
  }
}

/** Puts packs in a state, or with null in the one that their sources say. */
export const putState = async (
  tx: Tx,
  packIds: readonly string[],
  { state, now }: { readonly state: PackState | null; readonly now: number },
): Promise<void> => {
  if (packIds.length === 0) return
  await tx.deleteFrom('pack_state').where('pack_id', 'in', packIds).execute()
  const rows = state === null ? [] : packIds.map((pack_id) => ({ pack_id, state }))
  if (rows.length > 0) await tx.insertInto('pack_state').values(rows).execute()
  const retired = state === 'removed' ? await liveItems(tx, packIds) : []
  await retireAll(tx, retired, now)
  await raiseRevision(tx, retired)
}

/** The packs as an operator sees them: what is in each, and whether it is in play. */
export const createPackStore = (db: Db) => ({
  ...queriesOver(db, { list, contents: packContents }),
  /** Puts packs in a state, or with null in the one that their sources say. `now`, in epoch milliseconds, is when the items of a removed pack went out of play. */
  setState: (packIds: readonly string[], state: PackState | null, now: number): Promise<void> =>
    transact(db, (tx) => putState(tx, packIds, { state, now })),
})
export type PackStore = ReturnType<typeof createPackStore>
