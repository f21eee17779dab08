import type { Kysely, Transaction } from 'kysely'
import { keepPackBase } from '../curation/edit-packs.ts'
import { sayItem } from '../curation/say-item.ts'
import { keepBase, writeSaid } from '../curation/write-item.ts'
import { batchesOf } from '../database/batches.ts'
import type { Tables } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'
import type {
  CatalogueChange,
  FileText,
  FoundPicture,
  ItemRecord,
  KnownPack,
  Pack,
  PictureRecord,
  SkippedFile,
} from './catalogue-types.ts'
import { fileTexts, forgetFileTexts, keepFileTexts } from './file-texts.ts'
import { knownPack, knownPaths, livePictures, picturesByContent, removedPaths } from './known-packs.ts'
import { raiseRevision } from './revision.ts'
import { NO_PLACE, packRow, pictureRow } from './rows.ts'
import { forgetSkipped, keepSkipped, skippedFiles } from './skipped-files.ts'

/** The catalogue as an import sees it: what is known, and changes kept step by step. */
export type ImportStore = {
  /** Everything known of one pack, for comparing with what is there now; three queries. */
  knownPack(source: string, path: string): Promise<KnownPack>
  /** The paths of the packs known of a source. */
  knownPaths(source: string): Promise<string[]>
  /** The paths of the packs of a source that an operator removed: they are not imported. */
  removedPaths(source: string): Promise<string[]>
  /** The pictures with this content in every pack and source; live ones first. */
  picturesByContent(sha256: string): Promise<FoundPicture[]>
  /** The live pictures of an item. */
  livePictures(itemId: string): Promise<PictureRecord[]>
  /** The files of a source that earlier imports read and made no picture of, by path; one query. */
  skippedFiles(source: string): Promise<Map<string, SkippedFile>>
  /** Keeps skipped files of a source, in the place of what was kept of the same paths; the catalogue stays as it is. */
  keepSkipped(source: string, files: readonly SkippedFile[]): Promise<void>
  /** Forgets skipped files of a source by their paths. */
  forgetSkipped(source: string, paths: readonly string[]): Promise<void>
  /** What earlier imports of a source read of the texts in its picture files, by path; one query. */
  fileTexts(source: string): Promise<Map<string, FileText>>
  /** Keeps the texts of files of a source, in the place of what was kept of the same paths; the catalogue stays as it is. */
  keepFileTexts(source: string, files: readonly FileText[]): Promise<void>
  /** Forgets the texts of files of a source by their paths. */
  forgetFileTexts(source: string, paths: readonly string[]): Promise<void>
  /** Keeps one step in one transaction. */
  apply(change: CatalogueChange): Promise<void>
  /**
   * Retires pictures of a pack whose files are gone, and the pack's items without any picture left; resolves to how many items.
   * Pictures that belong to another pack by now stay.
   */
  retire(packId: string, pictureIds: readonly string[], now: number): Promise<number>
}

type Tx = Transaction<Tables>

type Retirement = { readonly packId: string; readonly pictureIds: readonly string[]; readonly now: number }

const keepPack = async (tx: Tx, pack: Pack): Promise<void> => {
  const { id, ...rest } = packRow(await keepPackBase(tx, pack))
  await upsert(
    tx.updateTable('pack').set(rest).where('id', '=', id),
    tx.insertInto('pack').values({ id, ...rest, place: NO_PLACE }),
  )
}

const keepItem = async (tx: Tx, item: ItemRecord): Promise<void> => {
  const { id, slug, fingerprint, ...base } = item
  const rest = { pack_id: base.packId, slug, fingerprint, retired_at: null }
  await upsert(
    tx.updateTable('item').set(rest).where('id', '=', id),
    tx.insertInto('item').values({ id, ...rest, ...sayItem(base, {}).row, revision: 0 }),
  )
  await writeSaid(tx, id, { base, body: await keepBase(tx, id, base) })
}

/** Files may swap names: a picture that is kept at this path moves away first. */
const keepPicture = async (tx: Tx, picture: PictureRecord): Promise<void> => {
  const { id, ...rest } = pictureRow(picture)
  await tx
    .updateTable('picture')
    .set((eb) => ({ path: eb.fn<string>('concat', [eb.val('displaced/'), 'id']) }))
    .where('source', '=', rest.source)
    .where('path', '=', rest.path)
    .where('id', '!=', id)
    .execute()
  await upsert(
    tx.updateTable('picture').set(rest).where('id', '=', id),
    tx.insertInto('picture').values({ id, ...rest }),
  )
}

const ownersOf = async (tx: Tx, pictureIds: readonly string[]): Promise<string[]> => {
  const owners: string[] = []
  for (const ids of batchesOf(pictureIds)) {
    const rows = await tx.selectFrom('picture').select('item_id').where('id', 'in', ids).execute()
    owners.push(...rows.map(({ item_id }) => item_id))
  }
  return owners
}

/** The items of a change, and those that lose a picture to another one by it. */
const changedItems = async (tx: Tx, { items = [], pictures = [] }: CatalogueChange): Promise<string[]> => {
  const ids = pictures.map(({ id }) => id)
  return [...items.map(({ id }) => id), ...pictures.map(({ itemId }) => itemId), ...(await ownersOf(tx, ids))]
}

const apply = (db: Kysely<Tables>, change: CatalogueChange) =>
  transact(db, async (tx) => {
    if (change.pack) await keepPack(tx, change.pack)
    for (const item of change.items ?? []) await keepItem(tx, item)
    const changed = await changedItems(tx, change)
    for (const picture of change.pictures ?? []) await keepPicture(tx, picture)
    await raiseRevision(tx, changed)
  })

const retirePictures = async (tx: Tx, { packId, pictureIds, now }: Retirement): Promise<void> => {
  for (const ids of batchesOf(pictureIds))
    await tx
      .updateTable('picture')
      .set((eb) => ({ retired_at: now, path: eb.fn<string>('concat', [eb.val('retired/'), 'id']) }))
      .where('id', 'in', ids)
      .where('item_id', 'in', (eb) => eb.selectFrom('item').select('item.id').where('pack_id', '=', packId))
      .execute()
}

/** An item lives as long as one of its pictures does. */
const retireBareItems = async (tx: Tx, { packId, now }: Omit<Retirement, 'pictureIds'>): Promise<number> => {
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

const retiredItems = async (tx: Tx, { packId, now }: Retirement): Promise<string[]> => {
  const rows = tx.selectFrom('item').select('id').where('pack_id', '=', packId).where('retired_at', '=', now)
  return (await rows.execute()).map(({ id }) => id)
}

const retire = (db: Kysely<Tables>, retirement: Retirement) =>
  transact(db, async (tx) => {
    await retirePictures(tx, retirement)
    const items = await retireBareItems(tx, retirement)
    const changed = [...(await ownersOf(tx, retirement.pictureIds)), ...(await retiredItems(tx, retirement))]
    if (items + retirement.pictureIds.length > 0) await raiseRevision(tx, changed)
    return items
  })

/** The imports' view of an open database. */
export const createImportStore = (db: Kysely<Tables>): ImportStore => ({
  knownPack: (source, path) => knownPack(db, source, path),
  knownPaths: (source) => knownPaths(db, source),
  removedPaths: (source) => removedPaths(db, source),
  picturesByContent: (sha256) => picturesByContent(db, sha256),
  livePictures: (itemId) => livePictures(db, itemId),
  skippedFiles: (source) => skippedFiles(db, source),
  keepSkipped: (source, files) => keepSkipped(db, source, files),
  forgetSkipped: (source, paths) => forgetSkipped(db, source, paths),
  fileTexts: (source) => fileTexts(db, source),
  keepFileTexts: (source, files) => keepFileTexts(db, source, files),
  forgetFileTexts: (source, paths) => forgetFileTexts(db, source, paths),
  apply: (change) => apply(db, change),
  retire: (packId, pictureIds, now) => retire(db, { packId, pictureIds, now }),
})
