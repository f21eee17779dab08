import type { Pack } from '../catalogue/catalogue-types.ts'
import { putState } from '../catalogue/pack-store.ts'
import { raiseRevision } from '../catalogue/revision.ts'
import { NO_PLACE, packRow, readPack } from '../catalogue/rows.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import type { DeskEvent } from '../desk/desk-types.ts'
import { writeEvent } from '../desk/log.ts'
import { type KeptChange, type MadeBy, makeChange, type SaidOf } from './changes.ts'
import type { PackBody, PackSaid, PackWish } from './curation-types.ts'

type Known = { readonly base: Pack; readonly said: PackSaid }

const titleOf = ({ titles }: Pick<Pack, 'titles'>): string => titles.en ?? titles.und ?? Object.values(titles)[0] ?? ''

const readKnown = async (tx: Tx, packId: string): Promise<Known | null> => {
  const row = await tx.selectFrom('pack').selectAll().where('id', '=', packId).forUpdate().executeTakeFirst()
  if (!row) return null
  const edit = await tx.selectFrom('pack_edit').selectAll().where('pack_id', '=', packId).executeTakeFirst()
  const state = await tx.selectFrom('pack_state').select('state').where('pack_id', '=', packId).executeTakeFirst()
  return {
    base: edit ? (JSON.parse(edit.base) as Pack) : readPack(row),
    said: { body: edit ? (JSON.parse(edit.body) as PackBody) : {}, state: state?.state ?? null },
  }
}

/** Keeps what the desk says of a pack, and writes the pack's row. */
const writePackEdit = async (tx: Tx, base: Pack, body: PackBody): Promise<void> => {
  await tx.deleteFrom('pack_edit').where('pack_id', '=', base.id).execute()
  if (Object.keys(body).length > 0)
    await tx
      .insertInto('pack_edit')
      .values({ pack_id: base.id, base: JSON.stringify(base), body: JSON.stringify(body) })
      .execute()
  const { id, ...row } = packRow({ ...base, ...body })
  await tx.updateTable('pack').set(row).where('id', '=', id).execute()
}

type Next = { readonly next: PackSaid; readonly now: number }

const writePackSaid = async (tx: Tx, { base, said }: Known, { next, now }: Next): Promise<void> => {
  await writePackEdit(tx, base, next.body)
  if (next.state !== said.state) await putState(tx, [base.id], { state: next.state, now })
  await raiseRevision(tx)
}

/** The pack that an import keeps: its own word, with what the desk says of it over that. */
export const keepPackBase = async (tx: Tx, pack: Pack): Promise<Pack> => {
  const edit = await tx.selectFrom('pack_edit').select('body').where('pack_id', '=', pack.id).executeTakeFirst()
  if (!edit) return pack
  await tx
    .updateTable('pack_edit')
    .set({ base: JSON.stringify(pack) })
    .where('pack_id', '=', pack.id)
    .execute()
  return { ...pack, ...(JSON.parse(edit.body) as PackBody) }
}

/** Titles in other languages stay, so that two curators who each write one lose none. */
const changeTitles = (before: Pack['titles'], wish: NonNullable<PackWish['titles']>): Pack['titles'] =>
  Object.fromEntries(
    Object.entries({ ...before, ...wish }).flatMap(([locale, title]) => (title === null ? [] : [[locale, title]])),
  )

const changeOne = async (
  tx: Tx,
  { packId, wish, now }: { readonly packId: string; readonly wish: PackWish; readonly now: number },
): Promise<KeptChange | 'pack_missing'> => {
  const known = await readKnown(tx, packId)
  if (!known) return 'pack_missing'
  const { visibility, titles: own, ...body } = wish
  const titles = own && changeTitles(known.said.body.titles ?? known.base.titles, own)
  const next = {
    body: { ...known.said.body, ...body, ...(titles && { titles }) },
    state: visibility ?? known.said.state,
  }
  await writePackSaid(tx, known, { next, now })
  const what = titleOf({ ...known.base, ...next.body })
  return { kind: 'pack', what, was: { [packId]: known.said }, became: { [packId]: next } }
}

/** Changes what is said of a pack, or who may play it. */
export const changePack = (
  db: Db,
  { packId, wish }: { readonly packId: string; readonly wish: PackWish },
  made: MadeBy,
): Promise<'made' | 'pack_missing'> => makeChange(db, made, (tx) => changeOne(tx, { packId, wish, now: made.stamp.at }))

/** Adds a pack of the desk, which none may play until it is published. */
export const addPack = (db: Db, pack: Pack, event: DeskEvent): Promise<void> =>
  transact(db, async (tx) => {
    const { titles, ...base } = pack
    await tx
      .insertInto('pack')
      .values({ ...packRow(pack), place: NO_PLACE })
      .execute()
    await writePackEdit(tx, { ...base, titles: {} }, { titles })
    await putState(tx, [pack.id], { state: 'hidden', now: event.at })
    await raiseRevision(tx)
    await writeEvent(tx, { ...event, subject: titleOf(pack).slice(0, 100) })
  })

const readPlaces = async (tx: Tx): Promise<Map<string, number>> => {
  const rows = await tx.selectFrom('pack').select(['id', 'place']).orderBy('id').forUpdate().execute()
  return new Map(rows.map(({ id, place }) => [id, place]))
}

const writePlaces = async (tx: Tx, places: Iterable<readonly [string, number]>): Promise<void> => {
  for (const [id, place] of places) await tx.updateTable('pack').set({ place }).where('id', '=', id).execute()
  await raiseRevision(tx)
}

/** Puts packs in an order; those that are missing come last. */
export const orderPacks = (db: Db, packIds: readonly string[], made: MadeBy): Promise<'made'> =>
  makeChange<'made'>(db, made, async (tx) => {
    const before = await readPlaces(tx)
    const after = new Map([...before].map(([id]) => [id, packIds.includes(id) ? packIds.indexOf(id) : NO_PLACE]))
    await writePlaces(tx, after)
    return { kind: 'order', what: '', was: Object.fromEntries(before), became: Object.fromEntries(after) }
  })

/** Puts a pack back to what was said of it; false when something else is said by now. */
export const restorePacks = async (
  tx: Tx,
  { from, to }: { readonly from: SaidOf; readonly to: SaidOf },
  now: number,
): Promise<boolean> => {
  for (const packId of Object.keys(to)) {
    const known = await readKnown(tx, packId)
    if (!known || JSON.stringify(known.said) !== JSON.stringify(from[packId])) return false
    await writePackSaid(tx, known, { next: to[packId] as PackSaid, now })
  }
  return true
}

/** Puts packs back to an order; false when they have another by now. */
export const restoreOrder = async (tx: Tx, from: SaidOf, to: SaidOf): Promise<boolean> => {
  const places = await readPlaces(tx)
  for (const [id, place] of Object.entries(from)) if ((places.get(id) ?? place) !== place) return false
  await writePlaces(tx, Object.entries(to) as [string, number][])
  return true
}
