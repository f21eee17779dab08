import { keepPackBase } from '../curation/edit-packs.ts'
import { sayItem } from '../curation/say-item.ts'
import { keepBase, writeSaid } from '../curation/write-item.ts'
import { batchesOf } from '../database/batches.ts'
import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'
import type { CatalogueChange, ItemRecord, Pack, PictureRecord } from './catalogue-types.ts'
import { fileTexts, forgetFileTexts, keepFileTexts } from './file-texts.ts'
import { knownPack, knownPaths, livePictures, picturesByContent, removedPaths } from './known-packs.ts'
import { raiseRevision } from './revision.ts'
import { NO_PLACE, packRow, pictureRow } from './rows.ts'
import { forgetSkipped, keepSkipped, skippedFiles } from './skipped-files.ts'

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

/** Keeps one step of an import in one transaction. */
const apply = (db: Db, change: CatalogueChange): Promise<void> =>
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

/**
 * Retires pictures of a pack whose files are gone, and the pack's items without any picture left; resolves to how many items.
 * Pictures that belong to another pack by now stay.
 */
const retire = (db: Db, retirement: Retirement): Promise<number> =>
  transact(db, async (tx) => {
    await retirePictures(tx, retirement)
    const items = await retireBareItems(tx, retirement)
    const changed = [...(await ownersOf(tx, retirement.pictureIds)), ...(await retiredItems(tx, retirement))]
    if (items + retirement.pictureIds.length > 0) await raiseRevision(tx, changed)
    return items
  })

/** The catalogue as an import sees it: what is known, and changes kept step by step. */
export const createImportStore = (db: Db) => ({
  ...queriesOver(db, {
    knownPack,
    knownPaths,
    removedPaths,
    picturesByContent,
    livePictures,
    skippedFiles,
    keepSkipped,
    forgetSkipped,
    fileTexts,
    keepFileTexts,
    forgetFileTexts,
    apply,
  }),
  retire: (packId: string, pictureIds: readonly string[], now: number) => retire(db, { packId, pictureIds, now }),
})
export type ImportStore = ReturnType<typeof createImportStore>
