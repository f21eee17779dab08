import type { Name } from '@pd/core'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { ItemFilter, ListedItem, Pack, PackCount, Subject } from './catalogue-types.ts'
import { readPack } from './rows.ts'

/** The catalogue as players see it; only live items and pictures. */
export type CatalogueStore = {
  /** Grows with every change of the catalogue, whichever process made it. */
  revision(): Promise<number>
  /** Packs that have items, with how many of them the player has found (null: nobody in particular). */
  packs(playerId: string | null): Promise<PackCount[]>
  packById(id: string): Promise<Pack | null>
  /** One page of items in the order of their folded names in a language. */
  items(filter: ItemFilter, playerId: string | null): Promise<ListedItem[]>
  /** How many items a filter lets through, on all its pages. */
  countItems(filter: ItemFilter): Promise<number>
  /** Ids of the items of a pack, or of all packs. */
  itemIds(packId: string | null): Promise<string[]>
  /** Whether any of these live items is in the pack. */
  packHasAny(packId: string, itemIds: readonly string[]): Promise<boolean>
  /** Whether a pack, or any pack, has an item. */
  hasItems(packId: string | null): Promise<boolean>
  /** Live pictures of one item. */
  pictureIds(itemId: string): Promise<string[]>
  /** Every name and alias of every live item, for the matcher's index. */
  allNames(): Promise<Map<string, Name[]>>
  /** Also of retired items and pictures: an old game still shows them. */
  subject(itemId: string, pictureId: string): Promise<Subject | null>
}

type Db = Kysely<Tables>

const foundItems = (db: Db, playerId: string | null) =>
  db
    .selectFrom('game')
    .innerJoin('round', 'round.game_id', 'game.id')
    .select('round.item_id')
    .where('game.player_id', '=', playerId ?? '')
    .where('round.outcome', '=', 'found')

const packs = async (db: Db, playerId: string | null): Promise<PackCount[]> => {
  const rows = await db
    .selectFrom('pack')
    .innerJoin('item', 'item.pack_id', 'pack.id')
    .selectAll('pack')
    .select((eb) => [
      eb.fn.countAll<number>().as('items'),
      eb.fn.sum<number>(eb.case().when('item.id', 'in', foundItems(db, playerId)).then(1).else(0).end()).as('found'),
    ])
    .where('item.retired_at', 'is', null)
    .groupBy('pack.id')
    .orderBy('pack.source')
    .orderBy('pack.path')
    .execute()
  return rows.map(({ items, found, ...row }) => ({ pack: readPack(row), items: Number(items), found: Number(found) }))
}

const packById = async (db: Db, id: string): Promise<Pack | null> => {
  const row = await db.selectFrom('pack').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? readPack(row) : null
}

/**
 * The live items that a filter lets through, in one language: its names, and its labels where it has none. No name is without
 * an item; the join is a left one so that every database begins with the names, which an index has in their order.
 */
const listed = (db: Db, { locale, packId, text }: ItemFilter) =>
  db
    .selectFrom('item_name')
    .leftJoin('item', 'item.id', 'item_name.item_id')
    .where('item_name.locale', '=', locale)
    .where('item_name.shown', '=', 1)
    .where('item.retired_at', 'is', null)
    .$if(packId !== undefined, (query) => query.where('item.pack_id', '=', packId ?? ''))
    .$if(text !== undefined, (query) => query.where(sql<boolean>`instr(item_name.folded, ${text}) > 0`))

/** Pages start where the last one ended; no comparison of tuples, for MySQL would read the index from its start. */
const items = async (db: Db, filter: ItemFilter, playerId: string | null): Promise<ListedItem[]> => {
  const { after } = filter
  const rows = await listed(db, filter)
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb.and([
          eb('item_name.folded', '>=', after?.folded ?? ''),
          eb.or([eb('item_name.folded', '>', after?.folded ?? ''), eb('item_name.item_id', '>', after?.itemId ?? '')]),
        ]),
      ),
    )
    .select(['item_name.item_id as id', 'item.pack_id as packId', 'item_name.name', 'item_name.folded'])
    .select((eb) => [
      eb.case().when('item_name.item_id', 'in', foundItems(db, playerId)).then(1).else(0).end().as('found'),
      eb
        .selectFrom('picture')
        .select((sub) => sub.fn.min('picture.id').as('id'))
        .whereRef('picture.item_id', '=', 'item_name.item_id')
        .where('picture.retired_at', 'is', null)
        .as('pictureId'),
    ])
    .orderBy('item_name.folded')
    .orderBy('item_name.item_id')
    .limit(filter.limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    packId: row.packId ?? '',
    found: Boolean(row.found),
    pictureId: row.pictureId ?? '',
  }))
}

const countItems = async (db: Db, filter: ItemFilter): Promise<number> => {
  const { total } = await listed(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

const itemIds = async (db: Db, packId: string | null): Promise<string[]> => {
  const rows = await db
    .selectFrom('item')
    .select('id')
    .$if(packId !== null, (query) => query.where('pack_id', '=', packId ?? ''))
    .where('retired_at', 'is', null)
    .execute()
  return rows.map((row) => row.id)
}

const packHasAny = async (db: Db, packId: string, itemIds: readonly string[]): Promise<boolean> => {
  if (itemIds.length === 0) return false
  const row = await db
    .selectFrom('item')
    .select('id')
    .where('id', 'in', itemIds)
    .where('pack_id', '=', packId)
    .where('retired_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every live item has a name or a label in English, and an index has those. */
const hasItems = async (db: Db, packId: string | null): Promise<boolean> => {
  const any =
    packId === null
      ? listed(db, { locale: 'en', limit: 1 }).select('item_name.item_id as id')
      : db.selectFrom('item').select('id').where('pack_id', '=', packId).where('retired_at', 'is', null)
  return (await any.limit(1).executeTakeFirst()) !== undefined
}

const pictureIds = async (db: Db, itemId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('picture')
    .select('id')
    .where('item_id', '=', itemId)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

const allNames = async (db: Db): Promise<Map<string, Name[]>> => {
  const rows = await db
    .selectFrom('item_name')
    .innerJoin('item', 'item.id', 'item_name.item_id')
    .select(['item_name.item_id as itemId', 'item_name.locale', 'item_name.name as text'])
    .where('item.retired_at', 'is', null)
    .where('item_name.kind', 'in', ['name', 'alias'])
    .execute()
  const names = new Map<string, Name[]>()
  for (const { itemId, locale, text } of rows) {
    const known = names.get(itemId)
    if (known) known.push({ locale, text })
    else names.set(itemId, [{ locale, text }])
  }
  return names
}

const subject = async (db: Db, itemId: string, pictureId: string): Promise<Subject | null> => {
  const item = await db.selectFrom('item').selectAll().where('id', '=', itemId).executeTakeFirst()
  const picture = await db
    .selectFrom('picture')
    .select(['id', 'width', 'height'])
    .where('id', '=', pictureId)
    .executeTakeFirst()
  const pack = item && (await packById(db, item.pack_id))
  if (!item || !picture || !pack) return null
  const names = await db.selectFrom('item_name').selectAll().where('item_id', '=', itemId).execute()
  return {
    itemId,
    names: names.filter((row) => row.kind !== 'label').map((row) => ({ locale: row.locale, text: row.name })),
    shownNames: new Map(names.filter((row) => row.kind !== 'alias').map((row) => [row.locale, row.name])),
    pack,
    licence: item.licence ?? pack.licence,
    credit: item.credit ?? pack.credit,
    picture,
  }
}

const revision = async (db: Db): Promise<number> => {
  const row = await db.selectFrom('catalogue_revision').select('revision').executeTakeFirstOrThrow()
  return row.revision
}

export const createCatalogueStore = (db: Db): CatalogueStore => ({
  revision: () => revision(db),
  packs: (playerId) => packs(db, playerId),
  packById: (id) => packById(db, id),
  items: (filter, playerId) => items(db, filter, playerId),
  countItems: (filter) => countItems(db, filter),
  itemIds: (packId) => itemIds(db, packId),
  packHasAny: (packId, itemIds) => packHasAny(db, packId, itemIds),
  hasItems: (packId) => hasItems(db, packId),
  pictureIds: (itemId) => pictureIds(db, itemId),
  allNames: () => allNames(db),
  subject: (itemId, pictureId) => subject(db, itemId, pictureId),
})
