import { queriesOver } from '../database/queries-over.ts'
import type { Db } from '../database/tables.ts'
import { changedAfter, itemsAfter, itemsOf, listedAfter } from './catalogue-pages.ts'
import type { Pack, PackCount, PackState } from './catalogue-types.ts'
import { creditCounts } from './credits.ts'
import { readPack } from './rows.ts'

/** All packs in the order of the desk, the others by source and folder. */
const packs = async (db: Db): Promise<Pack[]> => {
  const rows = await db.selectFrom('pack').selectAll().orderBy('place').orderBy('source').orderBy('path').execute()
  return rows.map(readPack)
}

/** All packs by source and folder, with how many items in play each has: all items are counted. */
const countedPacks = async (db: Db): Promise<PackCount[]> => {
  const rows = await db
    .selectFrom('pack')
    .leftJoin('item', (join) =>
      join.onRef('item.played_in', '=', 'pack.id').on('item.retired_at', 'is', null).on('item.standing', '=', 'live'),
    )
    .selectAll('pack')
    .select((eb) => eb.fn.count<number>('item.id').as('items'))
    .groupBy('pack.id')
    .orderBy('pack.source')
    .orderBy('pack.path')
    .execute()
  return rows.map(({ items, ...row }) => ({ pack: readPack(row), items: Number(items) }))
}

/** What an operator says of packs, by their ids; of the others their sources decide. */
const packStates = async (db: Db): Promise<Map<string, PackState>> => {
  const rows = await db.selectFrom('pack_state').selectAll().execute()
  return new Map(rows.map(({ pack_id, state }) => [pack_id, state]))
}

/** Grows with every change of the catalogue by any process. */
const revision = async (db: Db): Promise<number> => {
  const row = await db.selectFrom('catalogue_revision').select('revision').executeTakeFirstOrThrow()
  return row.revision
}

/** The catalogue, for reading all of it page by page, or what changed. */
export const createCatalogueStore = (db: Db) =>
  queriesOver(db, {
    revision,
    packs,
    packStates,
    countedPacks,
    credits: creditCounts,
    itemsAfter,
    itemsOf,
    changedAfter,
    listedAfter,
  })
export type CatalogueStore = ReturnType<typeof createCatalogueStore>
