import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { CatalogueItem, ListedName, Place } from './catalogue-types.ts'

/** Up to `limit` items with all their names and pictures, by their ids, from the one after `afterId` on; retired ones too. Three queries. */
export const itemsAfter = async (db: Kysely<Tables>, afterId: string, limit: number): Promise<CatalogueItem[]> => {
  const items = await db
    .selectFrom('item')
    .select(['id', 'pack_id', 'licence', 'credit', 'retired_at'])
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit)
    .execute()
  const last = items.at(-1)?.id
  if (last === undefined) return []
  const names = await db
    .selectFrom('item_name')
    .select(['item_id', 'locale', 'kind', 'name'])
    .where('item_id', '>', afterId)
    .where('item_id', '<=', last)
    .execute()
  const pictures = await db
    .selectFrom('picture')
    .select(['item_id', 'id', 'width', 'height', 'retired_at'])
    .where('item_id', '>', afterId)
    .where('item_id', '<=', last)
    .orderBy('id')
    .execute()
  const namesOf = Map.groupBy(names, ({ item_id }) => item_id)
  const picturesOf = Map.groupBy(pictures, ({ item_id }) => item_id)
  return items.map(({ id, pack_id, licence, credit, retired_at }) => ({
    id,
    packId: pack_id,
    licence,
    credit,
    retired: retired_at !== null,
    names: (namesOf.get(id) ?? []).map(({ locale, kind, name }) => ({ locale, kind, text: name })),
    pictures: (picturesOf.get(id) ?? []).map((row) => ({
      id: row.id,
      width: row.width,
      height: row.height,
      retired: row.retired_at !== null,
    })),
  }))
}

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
