import { batchesOf } from '../database/batches.ts'
import type { Db } from '../database/tables.ts'
import type { FoldedName, ItemTold, Pack, PackState, PictureRecord } from './catalogue-types.ts'
import { readPack, readPicture, toldIn } from './rows.ts'

/** An item in play of a pack, with all that a copy of the pack needs to say of it. */
export type PackedItem = ItemTold & {
  readonly id: string
  readonly licence: string | null
  readonly credit: string | null
  readonly names: readonly FoldedName[]
  /** Whether the desk shows a part of its picture alone: then the file of the picture shows more. */
  readonly isCropped: boolean
  /** Those in play, by their paths. */
  readonly pictures: readonly PictureRecord[]
}

/** A pack with its state, the operator's or else its source's, and its items in play by their ids. */
export type PackContents = { readonly pack: Pack; readonly state: PackState; readonly items: readonly PackedItem[] }

// MariaDB reads the whole table for more of them.
const ITEMS_PER_QUERY = 100

const detailsOf = async (db: Db, ids: readonly string[]) => {
  const names = await db.selectFrom('item_name').selectAll().where('item_id', 'in', ids).execute()
  const pictures = await db
    .selectFrom('picture')
    .selectAll()
    .where('item_id', 'in', ids)
    .where('retired_at', 'is', null)
    .execute()
  const edits = await db.selectFrom('item_edit').select(['item_id', 'body']).where('item_id', 'in', ids).execute()
  const cropped = edits.filter(({ body }) => 'crop' in (JSON.parse(body) as object)).map(({ item_id }) => item_id)
  return {
    cropped: new Set(cropped),
    names: Map.groupBy(names, ({ item_id }) => item_id),
    pictures: Map.groupBy(pictures, ({ item_id }) => item_id),
  }
}

const itemsOf = async (db: Db, packId: string): Promise<PackedItem[]> => {
  const rows = await db
    .selectFrom('item')
    .select(['id', 'licence', 'credit', 'page', 'story'])
    .where('played_in', '=', packId)
    .where('retired_at', 'is', null)
    .where('standing', '!=', 'hidden')
    .orderBy('id')
    .execute()
  const items: PackedItem[] = []
  for (const some of batchesOf(rows, ITEMS_PER_QUERY)) {
    const ids = some.map(({ id }) => id)
    const { names, pictures, cropped } = await detailsOf(db, ids)
    for (const { page, story, ...row } of some)
      items.push({
        ...row,
        ...toldIn({ page, story }),
        isCropped: cropped.has(row.id),
        names: (names.get(row.id) ?? []).map(({ locale, kind, name, folded }) => ({
          locale,
          kind,
          text: name,
          folded,
        })),
        pictures: (pictures.get(row.id) ?? [])
          .map(readPicture)
          .sort((one, other) => (one.path < other.path ? -1 : Number(one.path > other.path))),
      })
  }
  return items
}

/** One pack and all that is in play of it, for a copy of it; null where there is none. */
export const packContents = async (db: Db, packId: string): Promise<PackContents | null> => {
  const row = await db
    .selectFrom('pack')
    .leftJoin('pack_state', 'pack_state.pack_id', 'pack.id')
    .selectAll('pack')
    .select('pack_state.state')
    .where('pack.id', '=', packId)
    .executeTakeFirst()
  if (!row) return null
  const { state, ...pack } = row
  return { pack: readPack(pack), state: state ?? pack.visibility, items: await itemsOf(db, packId) }
}
