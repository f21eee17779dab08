import { TRUSTED } from '@pd/core'
import type { Selectable, SelectQueryBuilder } from 'kysely'
import { namesOf } from '../catalogue/catalogue-pages.ts'
import type { FoldedName } from '../catalogue/catalogue-types.ts'
import { batchesOf } from '../database/batches.ts'
import type { Db, Tables } from '../database/tables.ts'
import type { CuratedItem, CuratedPage, CuratedPlace, CuratedQuery } from './curation-types.ts'
import { searchItems } from './search-items.ts'

type Row = Selectable<Tables['item']>

const firstPictures = async (db: Db, ids: readonly string[]): Promise<Map<string, CuratedItem['picture']>> => {
  const rows = await db
    .selectFrom('picture')
    .select(['item_id', 'id', 'path', 'width', 'height', 'retired_at'])
    .where('item_id', 'in', ids)
    .execute()
  const isBefore = (one: (typeof rows)[number], other: (typeof rows)[number]) =>
    one.retired_at === other.retired_at ? one.path < other.path : one.retired_at === null
  rows.sort((one, other) => (isBefore(one, other) ? 1 : -1))
  return new Map(rows.map(({ item_id, retired_at: _, ...picture }) => [item_id, picture]))
}

const editsOf = async (db: Db, ids: readonly string[]): Promise<Map<string, CuratedItem['edit']>> => {
  const rows = await db.selectFrom('item_edit').selectAll().where('item_id', 'in', ids).execute()
  return new Map(rows.map(({ item_id, base, body }) => [item_id, { base: JSON.parse(base), body: JSON.parse(body) }]))
}

const withDetails = async (db: Db, rows: readonly Row[]): Promise<CuratedItem[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [pictures, names, edits] = [await firstPictures(db, ids), await namesOf(db, ids), await editsOf(db, ids)]
  return rows.map(({ id, played_in, slug, standing, trust, licence, credit, page, story }) => ({
    id,
    packId: played_in,
    slug,
    standing,
    trust,
    names: names.get(id) ?? [],
    licence,
    credit,
    page,
    story: story === null ? {} : (JSON.parse(story) as Record<string, string>),
    edit: edits.get(id) ?? null,
    picture: pictures.get(id) ?? null,
  }))
}

type Items = SelectQueryBuilder<Tables, 'item', unknown>

const itemsOf = (db: Db, { packId, show, search, match }: CuratedQuery): Items => {
  const all = db.selectFrom('item').where('played_in', '=', packId).where('retired_at', 'is', null)
  const shown =
    show === 'all' ? all : show === 'check' ? all.where('trust', '<', TRUSTED) : all.where('standing', '=', show)
  return search === '' ? shown : searchItems(shown, search, match)
}

type Place = { readonly trust: number; readonly slug: string; readonly id: string }

/** No comparison of tuples: MySQL would read the index from its start. */
const after = (items: Items, { trust, slug, id }: Place, isByTrust: boolean): Items =>
  isByTrust
    ? items
        .where('trust', '>=', trust)
        .where((eb) =>
          eb.or([eb('trust', '>', trust), eb('slug', '>', slug), eb.and([eb('slug', '=', slug), eb('id', '>', id)])]),
        )
    : items.where('slug', '>=', slug).where((eb) => eb.or([eb('slug', '>', slug), eb('id', '>', id)]))

const placeOf = async (db: Db, { trust, itemId }: CuratedPlace): Promise<Place> => {
  const row = await db.selectFrom('item').select('slug').where('id', '=', itemId).executeTakeFirst()
  return { trust, slug: row?.slug ?? '', id: itemId }
}

/** A page of the items of a pack that are not retired: by what is to be checked the most doubtful first, else in the order of their slugs. */
export const curatedItems = async (db: Db, page: CuratedPage): Promise<CuratedItem[]> => {
  const isByTrust = page.show === 'check'
  const items = itemsOf(db, page)
  const from = page.after === null ? items : after(items, await placeOf(db, page.after), isByTrust)
  const ordered = isByTrust ? from.orderBy('trust').orderBy('slug').orderBy('id') : from.orderBy('slug').orderBy('id')
  return withDetails(db, await ordered.selectAll('item').limit(page.limit).execute())
}

/** How many items a query finds. */
export const countCurated = async (db: Db, query: CuratedQuery): Promise<number> => {
  const { count } = await itemsOf(db, query)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Some items, retired ones too, in the order of the ids; unknown ones are left out. */
export const curatedByIds = async (db: Db, ids: readonly string[]): Promise<CuratedItem[]> => {
  const items: CuratedItem[] = []
  for (const some of batchesOf(ids, 100))
    items.push(...(await withDetails(db, await db.selectFrom('item').selectAll().where('id', 'in', some).execute())))
  const byId = new Map(items.map((item) => [item.id, item]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A name that several items have. */
export type SharedName = { readonly itemId: string; readonly locale: string; readonly folded: string }

/** The items that are not retired and have one of these names, in the same language or in none. */
export const itemsNamed = async (
  db: Db,
  names: readonly Pick<FoldedName, 'locale' | 'folded'>[],
  limit: number,
): Promise<SharedName[]> => {
  const found: SharedName[] = []
  for (const [locale, of] of Map.groupBy(names, (name) => name.locale))
    for (const some of batchesOf([...new Set(of.map(({ folded }) => folded))], 100)) {
      const rows = await db
        .selectFrom('item_name')
        .innerJoin('item', 'item.id', 'item_name.item_id')
        .select(['item_id', 'locale', 'folded'])
        .where('locale', '=', locale)
        .where('shown', 'in', [0, 1])
        .where('folded', 'in', some)
        .where('kind', '!=', 'label')
        .where('item.retired_at', 'is', null)
        .orderBy('item_id')
        .limit(limit)
        .execute()
      found.push(...rows.map(({ item_id, ...name }) => ({ itemId: item_id, ...name })))
    }
  return found.slice(0, limit)
}
