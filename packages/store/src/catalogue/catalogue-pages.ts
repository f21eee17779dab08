import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { CatalogueItem, CataloguePicture, FoldedName, ItemState, ListedName, Place } from './catalogue-types.ts'

const add = <T>(lists: Map<string, T[]>, key: string, value: T): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

type Db = Kysely<Tables>

/** The items after one id, up to another. */
type ItemRange = { readonly afterId: string; readonly last: string }

const picturesIn = async (db: Db, { afterId, last }: ItemRange): Promise<Map<string, CataloguePicture[]>> => {
  const rows = await db
    .selectFrom('picture')
    .select(['item_id', 'id', 'width', 'height', 'retired_at'])
    .where('item_id', '>', afterId)
    .where('item_id', '<=', last)
    .orderBy('id')
    .execute()
  const pictures = new Map<string, CataloguePicture[]>()
  for (const { item_id, id, width, height, retired_at } of rows)
    add(pictures, item_id, { id, width, height, retired: retired_at !== null })
  return pictures
}

/** How many names that rooms found were adopted, of each item that has any: an item never loses one. */
const adoptedIn = async (db: Db, { afterId, last }: ItemRange): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('alias_proposal')
    .select((eb) => ['item_id', eb.fn.countAll<number>().as('count')])
    .where('item_id', '>', afterId)
    .where('item_id', '<=', last)
    .where('adopted', '=', 1)
    .groupBy('item_id')
    .execute()
  return new Map(rows.map(({ item_id, count }) => [item_id, Number(count)]))
}

/** Up to `limit` items without their names, by their ids, from the one after `afterId` on; retired ones too. Three queries. */
export const statesAfter = async (db: Db, afterId: string, limit: number): Promise<ItemState[]> => {
  const items = await db
    .selectFrom('item')
    .select(['id', 'pack_id', 'fingerprint', 'licence', 'credit', 'retired_at'])
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
  const last = items.at(-1)?.id
  if (last === undefined) return []
  const adopted = await adoptedIn(db, { afterId, last })
  const pictures = await picturesIn(db, { afterId, last })
  return items.map(({ id, pack_id, fingerprint, licence, credit, retired_at }) => ({
    id,
    packId: pack_id,
    licence,
    credit,
    retired: retired_at !== null,
    pictures: pictures.get(id) ?? [],
    namesMark: `${fingerprint} ${adopted.get(id) ?? 0}`,
  }))
}

const nameColumns = (db: Db) => db.selectFrom('item_name').select(['item_id', 'locale', 'kind', 'name', 'folded'])

type NameRow = Awaited<ReturnType<ReturnType<typeof nameColumns>['execute']>>[number]

const namesByItem = (rows: readonly NameRow[]): Map<string, FoldedName[]> => {
  const names = new Map<string, FoldedName[]>()
  for (const { item_id, locale, kind, name, folded } of rows) add(names, item_id, { locale, kind, text: name, folded })
  return names
}

/**
 * Up to `limit` items with all their names and pictures, as `statesAfter` gives them. Names are read after the marks, so that names which
 * change in between are read again by the next one who compares the marks.
 */
export const itemsAfter = async (db: Db, afterId: string, limit: number): Promise<CatalogueItem[]> => {
  const states = await statesAfter(db, afterId, limit)
  const last = states.at(-1)?.id
  if (last === undefined) return []
  const names = namesByItem(await nameColumns(db).where('item_id', '>', afterId).where('item_id', '<=', last).execute())
  return states.map((state) => ({ ...state, names: names.get(state.id) ?? [] }))
}

/** The names of some items. */
export const namesOf = async (db: Db, itemIds: readonly string[]): Promise<ReadonlyMap<string, FoldedName[]>> =>
  itemIds.length === 0 ? new Map() : namesByItem(await nameColumns(db).where('item_id', 'in', itemIds).execute())

/** Up to `limit` names of a language under which items are listed, in the order of their folded text, after a place; also of retired items. */
export const listedAfter = async (
  db: Kysely<Tables>,
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
