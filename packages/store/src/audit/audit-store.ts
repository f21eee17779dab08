import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import { keepRow } from '../database/keep-row.ts'
import type { Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { AuditedItem, PictureFacts } from './audit-types.ts'
import { type AuditRow, factsRow, readAuditedItems } from './rows.ts'

/** The catalogue as an audit sees it: page by page, one query each. */
export type AuditStore = {
  /** The next live items in the order of their ids, with their names, live pictures and what was measured on these. */
  itemsAfter(itemId: string, limit: number): Promise<AuditedItem[]>
  /** These items, as far as they are live. */
  items(itemIds: readonly string[]): Promise<AuditedItem[]>
  /** Which of these pictures are known, in play or not. */
  knownPictures(pictureIds: readonly string[]): Promise<string[]>
  /** Keeps what was measured, in one transaction, in the place of what was known of the same pictures. */
  keepFacts(facts: readonly PictureFacts[]): Promise<void>
}

type Db = Kysely<Tables>
type PageRow = { id: string; pack_id: string; slug: string }
type Page = SelectQueryBuilder<Tables, 'item', PageRow>

const liveItems = (db: Db): Page =>
  db.selectFrom('item').select(['item.id', 'item.pack_id', 'item.slug']).where('item.retired_at', 'is', null)

const nameRows = (db: Db, page: Page) =>
  db
    .selectFrom(page.as('page'))
    .leftJoin('item_name', 'item_name.item_id', 'page.id')
    .select([
      'page.id as itemId',
      'page.pack_id as packId',
      'page.slug',
      'item_name.kind',
      'item_name.locale as first',
      'item_name.name as second',
      'item_name.folded as third',
    ])
    .select([
      sql<number | null>`null`.as('bytes'),
      sql<number | null>`null`.as('width'),
      sql<number | null>`null`.as('height'),
      sql<number | null>`null`.as('copyBytes'),
      sql<number | null>`null`.as('copyModifiedAt'),
      sql<string | null>`null`.as('dhash'),
      sql<number | null>`null`.as('luma'),
      sql<number | null>`null`.as('spread'),
      sql<number | null>`null`.as('gps'),
    ])
    .$castTo<AuditRow>()

const pictureRows = (db: Db, page: Page) =>
  db
    .selectFrom(page.as('page'))
    .innerJoin('picture', 'picture.item_id', 'page.id')
    .leftJoin('picture_audit', 'picture_audit.picture_id', 'picture.id')
    .where('picture.retired_at', 'is', null)
    .select(['page.id as itemId', 'page.pack_id as packId', 'page.slug'])
    .select([
      sql<string>`'picture'`.as('kind'),
      'picture.id as first',
      'picture.source as second',
      'picture.path as third',
      'picture.bytes',
      'picture.width',
      'picture.height',
      'picture_audit.copy_bytes as copyBytes',
      'picture_audit.copy_modified_at as copyModifiedAt',
      'picture_audit.dhash',
      'picture_audit.luma',
      'picture_audit.spread',
      'picture_audit.gps',
    ])
    .$castTo<AuditRow>()

/** In the database's own order of ids, so that the last one is where the next page begins. */
const readPage = async (db: Db, page: Page): Promise<AuditedItem[]> => {
  const rows = await nameRows(db, page).unionAll(pictureRows(db, page)).orderBy('itemId').execute()
  return readAuditedItems(rows)
}

const knownPictures = async (db: Db, ids: readonly string[]): Promise<string[]> => {
  const rows = ids.length ? await db.selectFrom('picture').select('id').where('id', 'in', ids).execute() : []
  return rows.map(({ id }) => id)
}

/** Row by row and in the order of their ids: two audits at once then wait for each other rather than clash. */
const keepFacts = (db: Db, facts: readonly PictureFacts[]): Promise<void> =>
  transact(db, async (tx) => {
    const rows = facts
      .map(factsRow)
      .sort((a, b) => (a.picture_id < b.picture_id ? -1 : Number(a.picture_id > b.picture_id)))
    for (const { picture_id, ...rest } of rows)
      await keepRow(
        tx.updateTable('picture_audit').set(rest).where('picture_id', '=', picture_id),
        tx.insertInto('picture_audit').values({ picture_id, ...rest }),
      )
  })

export const createAuditStore = (db: Db): AuditStore => ({
  itemsAfter: (itemId, limit) =>
    readPage(db, liveItems(db).where('item.id', '>', itemId).orderBy('item.id').limit(limit)),
  items: async (itemIds) => (itemIds.length ? readPage(db, liveItems(db).where('item.id', 'in', itemIds)) : []),
  knownPictures: (pictureIds) => knownPictures(db, pictureIds),
  keepFacts: (facts) => keepFacts(db, facts),
})
