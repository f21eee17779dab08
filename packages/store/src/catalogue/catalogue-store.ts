import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { changedAfter, itemsAfter, itemsOf, listedAfter } from './catalogue-pages.ts'
import type { CatalogueItem, ItemChange, ListedName, Pack, PackCount, PackState, Place } from './catalogue-types.ts'
import { type CreditCount, creditCounts } from './credits.ts'
import { readPack } from './rows.ts'

/** The catalogue, for reading all of it page by page, or what changed. */
export type CatalogueStore = {
  /** Grows with every change of the catalogue by any process. */
  revision(): Promise<number>
  /** All packs in the order of the desk, the others by source and folder. */
  packs(): Promise<Pack[]>
  /** What an operator says of packs, by their ids; of the others their sources decide. */
  packStates(): Promise<Map<string, PackState>>
  /** All packs by source and folder, with how many items in play each has: all items are counted. */
  countedPacks(): Promise<PackCount[]>
  /** Who made items in play, where that is not who made their packs: all items are read. */
  credits(): Promise<CreditCount[]>
  /** Up to `limit` items with all their names and pictures, in the order of their ids, after an id; retired ones too. Three queries. */
  itemsAfter(afterId: string, limit: number): Promise<CatalogueItem[]>
  /** Up to a hundred items by their ids, in any order. Three queries. */
  itemsOf(itemIds: readonly string[]): Promise<CatalogueItem[]>
  /**
   * Up to `limit` items in the order in which they last changed and of their ids, after a place in it. What says who may play a pack is no change
   * of its items.
   */
  changedAfter(after: ItemChange, limit: number): Promise<ItemChange[]>
  /** Up to `limit` names under which items are listed in a language, in the order of their folded text (by its bytes) and the items' ids. */
  listedAfter(locale: string, page: { readonly after: Place; readonly limit: number }): Promise<ListedName[]>
}

const packs = async (db: Kysely<Tables>): Promise<Pack[]> => {
  const rows = await db.selectFrom('pack').selectAll().orderBy('place').orderBy('source').orderBy('path').execute()
  return rows.map(readPack)
}

const countedPacks = async (db: Kysely<Tables>): Promise<PackCount[]> => {
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

const packStates = async (db: Kysely<Tables>): Promise<Map<string, PackState>> => {
  const rows = await db.selectFrom('pack_state').selectAll().execute()
  return new Map(rows.map(({ pack_id, state }) => [pack_id, state]))
}

const revision = async (db: Kysely<Tables>): Promise<number> => {
  const row = await db.selectFrom('catalogue_revision').select('revision').executeTakeFirstOrThrow()
  return row.revision
}

/** The catalogue in an open database. */
export const createCatalogueStore = (db: Kysely<Tables>): CatalogueStore => ({
  revision: () => revision(db),
  packs: () => packs(db),
  packStates: () => packStates(db),
  countedPacks: () => countedPacks(db),
  credits: () => creditCounts(db),
  itemsAfter: (afterId, limit) => itemsAfter(db, afterId, limit),
  itemsOf: (itemIds) => itemsOf(db, itemIds),
  changedAfter: (after, limit) => changedAfter(db, after, limit),
  listedAfter: (locale, page) => listedAfter(db, locale, page),
})
