import type { Kysely, Transaction } from 'kysely'
import { keepRow } from '../database/keep-row.ts'
import type { Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { keepAdopted } from './alias-store.ts'
import type { CatalogueChange, ItemRecord, KnownPack, Pack, PictureRecord } from './catalogue-types.ts'
import { raiseRevision } from './revision.ts'
import { packRow, pictureRow, readPack, readPicture } from './rows.ts'

/** The catalogue as an import sees it: what is known, and changes kept step by step. */
export type ImportStore = {
  /** Everything known of one pack, for comparing with what is there now; three queries whatever its size. */
  knownPack(source: string, path: string): Promise<KnownPack>
  /** The paths of the packs known of a source. */
  knownPaths(source: string): Promise<string[]>
  /** A picture with the same content, whatever its source; live ones first. */
  pictureByContent(sha256: string): Promise<PictureRecord | null>
  /** The live pictures of an item. */
  livePictures(itemId: string): Promise<number>
  /** Keeps one step in one transaction. */
  apply(change: CatalogueChange): Promise<void>
  /**
   * Takes pictures of a pack whose file is gone out of play, and the pack's items that have none left; says how many items
   * went. Pictures that belong to another pack by now stay.
   */
  retire(packId: string, pictureIds: readonly string[], now: number): Promise<number>
}

type Tx = Transaction<Tables>

const IDS_PER_QUERY = 500

const keepPack = (tx: Tx, pack: Pack) => {
  const { id, ...rest } = packRow(pack)
  return keepRow(tx.updateTable('pack').set(rest).where('id', '=', id), tx.insertInto('pack').values({ id, ...rest }))
}

const keepItem = async (tx: Tx, item: ItemRecord): Promise<void> => {
  const { id, packId, slug, fingerprint, licence, credit } = item
  const rest = { pack_id: packId, slug, fingerprint, licence, credit, retired_at: null }
  await keepRow(tx.updateTable('item').set(rest).where('id', '=', id), tx.insertInto('item').values({ id, ...rest }))
  await tx.deleteFrom('item_name').where('item_id', '=', id).execute()
  const rows = item.names.map(({ locale, kind, text, folded }) => ({
    item_id: id,
    locale,
    kind,
    name: text,
    folded,
    shown: kind === 'alias' ? (0 as const) : (1 as const),
  }))
  await tx.insertInto('item_name').values(rows).execute()
  await keepAdopted(tx, id)
}

/** Files swap names: whoever stands at a path that another picture now has makes room first. */
const keepPicture = async (tx: Tx, picture: PictureRecord): Promise<void> => {
  const { id, ...rest } = pictureRow(picture)
  await tx
    .updateTable('picture')
    .set((eb) => ({ path: eb.fn<string>('concat', [eb.val('displaced/'), 'id']) }))
    .where('source', '=', rest.source)
    .where('path', '=', rest.path)
    .where('id', '!=', id)
    .execute()
  await keepRow(
    tx.updateTable('picture').set(rest).where('id', '=', id),
    tx.insertInto('picture').values({ id, ...rest }),
  )
}

const apply = (db: Kysely<Tables>, change: CatalogueChange) =>
  transact(db, async (tx) => {
    if (change.pack) await keepPack(tx, change.pack)
    for (const item of change.items ?? []) await keepItem(tx, item)
    for (const picture of change.pictures ?? []) await keepPicture(tx, picture)
    await raiseRevision(tx)
  })

const retirePictures = async (tx: Tx, packId: string, ids: readonly string[], now: number): Promise<void> => {
  for (let at = 0; at < ids.length; at += IDS_PER_QUERY)
    await tx
      .updateTable('picture')
      .set((eb) => ({ retired_at: now, path: eb.fn<string>('concat', [eb.val('retired/'), 'id']) }))
      .where('id', 'in', ids.slice(at, at + IDS_PER_QUERY))
      .where('item_id', 'in', (eb) => eb.selectFrom('item').select('item.id').where('pack_id', '=', packId))
      .execute()
}

/** An item lives as long as one of its pictures does. */
const retireBareItems = async (tx: Tx, packId: string, now: number): Promise<number> => {
  const { numUpdatedRows } = await tx
    .updateTable('item')
    .set({ retired_at: now })
    .where('pack_id', '=', packId)
    .where('retired_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('picture')
            .select('picture.id')
            .whereRef('picture.item_id', '=', 'item.id')
            .where('picture.retired_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

const retire = (db: Kysely<Tables>, packId: string, pictureIds: readonly string[], now: number) =>
  transact(db, async (tx) => {
    await retirePictures(tx, packId, pictureIds, now)
    const items = await retireBareItems(tx, packId, now)
    if (items + pictureIds.length > 0) await raiseRevision(tx)
    return items
  })

const knownPack = async (db: Kysely<Tables>, source: string, path: string): Promise<KnownPack> => {
  const row = await db
    .selectFrom('pack')
    .selectAll()
    .where('source', '=', source)
    .where('path', '=', path)
    .executeTakeFirst()
  if (!row) return { pack: null, items: new Map(), pictures: new Map() }
  const items = await db.selectFrom('item').selectAll().where('pack_id', '=', row.id).execute()
  const pictures = await db
    .selectFrom('picture')
    .innerJoin('item', 'item.id', 'picture.item_id')
    .selectAll('picture')
    .where('item.pack_id', '=', row.id)
    .where('picture.retired_at', 'is', null)
    .execute()
  return {
    pack: readPack(row),
    items: new Map(
      items.map(({ id, slug, fingerprint, retired_at }) => [
        slug,
        { id, slug, fingerprint, retired: retired_at !== null },
      ]),
    ),
    pictures: new Map(pictures.map((picture) => [picture.path, readPicture(picture)])),
  }
}

const pictureByContent = async (db: Kysely<Tables>, sha256: string) => {
  const row = await db
    .selectFrom('picture')
    .selectAll()
    .where('sha256', '=', sha256)
    .orderBy((eb) => eb.case().when('retired_at', 'is', null).then(0).else(1).end())
    .executeTakeFirst()
  return row ? readPicture(row) : null
}

const livePictures = async (db: Kysely<Tables>, itemId: string): Promise<number> => {
  const row = await db
    .selectFrom('picture')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('item_id', '=', itemId)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

const knownPaths = async (db: Kysely<Tables>, source: string): Promise<string[]> => {
  const rows = await db.selectFrom('pack').select('path').where('source', '=', source).execute()
  return rows.map((row) => row.path)
}

export const createImportStore = (db: Kysely<Tables>): ImportStore => ({
  knownPack: (source, path) => knownPack(db, source, path),
  knownPaths: (source) => knownPaths(db, source),
  pictureByContent: (sha256) => pictureByContent(db, sha256),
  livePictures: (itemId) => livePictures(db, itemId),
  apply: (change) => apply(db, change),
  retire: (packId, pictureIds, now) => retire(db, packId, pictureIds, now),
})
