import { webAddress } from '@pd/core'
import type { Db } from '../database/tables.ts'
import type { CatalogueItem, CataloguePicture, FoldedName, ItemChange, ListedName, Place } from './catalogue-types.ts'

const add = <T>(lists: Map<string, T[]>, key: string, value: T): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const picturesOf = async (db: Db, itemIds: readonly string[]): Promise<Map<string, CataloguePicture[]>> => {
  const rows = await db
    .selectFrom('picture')
    .select(['item_id', 'id', 'width', 'height', 'retired_at'])
    .where('item_id', 'in', itemIds)
    .orderBy('id')
    .execute()
  const pictures = new Map<string, CataloguePicture[]>()
  for (const { item_id, id, width, height, retired_at } of rows)
    add(pictures, item_id, { id, width, height, retired: retired_at !== null })
  return pictures
}

/** The names of items. */
export const namesOf = async (db: Db, itemIds: readonly string[]): Promise<Map<string, FoldedName[]>> => {
  const rows = await db
    .selectFrom('item_name')
    .select(['item_id', 'locale', 'kind', 'name', 'folded'])
    .where('item_id', 'in', itemIds)
    .execute()
  const names = new Map<string, FoldedName[]>()
  for (const { item_id, locale, kind, name, folded } of rows) add(names, item_id, { locale, kind, text: name, folded })
  return names
}

const itemColumns = (db: Db) =>
  db.selectFrom('item').select(['id', 'played_in', 'licence', 'credit', 'page', 'story', 'retired_at', 'standing'])

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemColumns>['execute']>>[number]

const withDetails = async (db: Db, rows: readonly ItemRow[]): Promise<CatalogueItem[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [pictures, names] = [await picturesOf(db, ids), await namesOf(db, ids)]
  return rows.map(({ id, played_in, licence, credit, page, story, retired_at, standing }) => ({
    id,
    packId: played_in,
    licence,
    credit,
    page: webAddress(page),
    story: story === null ? {} : (JSON.parse(story) as Record<string, string>),
    retired: retired_at !== null || standing !== 'live',
    pictures: pictures.get(id) ?? [],
    names: names.get(id) ?? [],
  }))
}

/** Up to `limit` items with all their names and pictures by their ids, from the one after `afterId` on; retired ones too. Three queries. */
export const itemsAfter = async (db: Db, afterId: string, limit: number): Promise<CatalogueItem[]> =>
  withDetails(db, await itemColumns(db).where('id', '>', afterId).orderBy('id').limit(limit).execute())

/** Up to a hundred items by their ids, in any order. Three queries. */
export const itemsOf = async (db: Db, itemIds: readonly string[]): Promise<CatalogueItem[]> =>
  itemIds.length === 0 ? [] : withDetails(db, await itemColumns(db).where('id', 'in', itemIds).execute())

/**
 * Up to `limit` items in the order in which they last changed and of their ids, after a place in it. What says who may play a pack is no change
 * of its items.
 */
export const changedAfter = async (db: Db, { revision, itemId }: ItemChange, limit: number): Promise<ItemChange[]> =>
  db
    .selectFrom('item')
    .select(['revision', 'id as itemId'])
    // no comparison of tuples: MySQL would read the index from its start
    .where((eb) =>
      eb.and([eb('revision', '>=', revision), eb.or([eb('revision', '>', revision), eb('id', '>', itemId)])]),
    )
    .orderBy('revision')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Up to `limit` names of a language under which items are listed, in the order of their folded text (by its bytes) and the items' ids, after a place; also of retired items. */
export const listedAfter = async (
  db: Db,
  locale: string,
  { after, limit }: { readonly after: Place; readonly limit: number },
): Promise<ListedName[]> => {
  const { folded, itemId } = after
  const rows = await db
    .selectFrom('item_name')
    .select(['item_id', 'folded'])
    .where('locale', '=', locale)
    .where('shown', '=', 1)
    // no comparison of tuples: MySQL would read the index from its start
    .where((eb) => eb.and([eb('folded', '>=', folded), eb.or([eb('folded', '>', folded), eb('item_id', '>', itemId)])]))
    .orderBy('folded')
    .orderBy('item_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ itemId: row.item_id, folded: row.folded }))
}
