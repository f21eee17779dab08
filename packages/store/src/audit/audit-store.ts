import { type AliasableExpression, type ExpressionBuilder, expressionBuilder, type RawBuilder, sql } from 'kysely'
import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'
import type { AuditedItem, PictureFacts } from './audit-types.ts'
import { factsRow, type PictureFields, readAuditedItem } from './rows.ts'

const objectOf = (columns: Readonly<Record<string, string>>): RawBuilder<string> =>
  sql`json_object(${sql.join(Object.entries(columns).flatMap(([name, column]) => [sql.lit(name), sql.ref(column)]))})`

/** The rows of a query as one JSON text: an object each, of these columns under these names. Of no rows it is `[]` or null. */
const jsonList = (columns: Readonly<Record<string, string>>): AliasableExpression<string | null> =>
  expressionBuilder<never, never>().fn.agg<string | null>('json_arrayagg', [objectOf(columns)])

type Items = ExpressionBuilder<Tables, 'item'>

const namesOf = (items: Items) =>
  items
    .selectFrom('item_name')
    .whereRef('item_name.item_id', '=', 'item.id')
    .select(jsonList({ kind: 'kind', locale: 'locale', text: 'name', folded: 'folded' }).as('names'))
    .as('names')

const PICTURE_COLUMNS = {
  id: 'picture.id',
  source: 'source',
  path: 'path',
  bytes: 'bytes',
  width: 'width',
  height: 'height',
  copyBytes: 'copy_bytes',
  copyModifiedAt: 'copy_modified_at',
  dhash: 'dhash',
  luma: 'luma',
  spread: 'spread',
  gps: 'gps',
} as const satisfies Record<keyof PictureFields, string>

const picturesOf = (items: Items) =>
  items
    .selectFrom('picture')
    .leftJoin('picture_audit', 'picture_audit.picture_id', 'picture.id')
    .whereRef('picture.item_id', '=', 'item.id')
    .where('picture.retired_at', 'is', null)
    .select(jsonList(PICTURE_COLUMNS).as('pictures'))
    .as('pictures')

/** Live items with their lists as JSON, which costs half of what a row for each name does. */
const liveItems = (db: Db) =>
  db
    .selectFrom('item')
    .select(['item.id', 'item.played_in as packId', 'item.slug'])
    .select((items) => [namesOf(items), picturesOf(items)])
    .where('item.retired_at', 'is', null)
    .where('item.standing', '=', 'live')

/** Which of these pictures are known, in play or not; an upload that waits for a curator is one. */
const knownPictures = async (db: Db, ids: readonly string[]): Promise<string[]> => {
  if (ids.length === 0) return []
  const pictures = db.selectFrom('picture').select('id').where('id', 'in', ids)
  const waiting = db.selectFrom('upload').select('id').where('id', 'in', ids).where('state', '=', 'look_alike')
  return (await pictures.unionAll(waiting).execute()).map(({ id }) => id)
}

/**
 * Keeps what was measured, in one transaction, in the place of what was known of the same pictures. Row by row and in the order of their ids:
 * two audits at once then wait for each other rather than clash.
 */
const keepFacts = (db: Db, facts: readonly PictureFacts[]): Promise<void> =>
  transact(db, async (tx) => {
    const rows = facts
      .map(factsRow)
      .sort((a, b) => (a.picture_id < b.picture_id ? -1 : Number(a.picture_id > b.picture_id)))
    for (const { picture_id, ...rest } of rows)
      await upsert(
        tx.updateTable('picture_audit').set(rest).where('picture_id', '=', picture_id),
        tx.insertInto('picture_audit').values({ picture_id, ...rest }),
      )
  })

/** The catalogue as an audit sees it: page by page, one query each. */
export const createAuditStore = (db: Db) => ({
  ...queriesOver(db, { knownPictures, keepFacts }),
  /** The next live items in the order of their ids, with their names, live pictures and what was measured on these. */
  itemsAfter: async (itemId: string, limit: number): Promise<AuditedItem[]> => {
    const rows = await liveItems(db).where('item.id', '>', itemId).orderBy('item.id').limit(limit).execute()
    return rows.map(readAuditedItem)
  },
  /** These items, as far as they are live. */
  items: async (itemIds: readonly string[]): Promise<AuditedItem[]> => {
    const rows = itemIds.length ? await liveItems(db).where('item.id', 'in', itemIds).execute() : []
    return rows.map(readAuditedItem)
  },
})
export type AuditStore = ReturnType<typeof createAuditStore>
