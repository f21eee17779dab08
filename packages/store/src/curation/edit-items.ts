import { standardName } from '@pd/core'
import type { Selectable } from 'kysely'
import { namesOf } from '../catalogue/catalogue-pages.ts'
import { raiseRevision } from '../catalogue/revision.ts'
import { toldIn } from '../catalogue/rows.ts'
import { batchesOf } from '../database/batches.ts'
import type { Db, Tables, Tx } from '../database/tables.ts'
import { type KeptChange, type MadeBy, makeChange, type SaidOf } from './changes.ts'
import type { ChangeOutcome, ItemBody, ItemSaid, ItemWish } from './curation-types.ts'
import { changeBody, sayItem } from './say-item.ts'
import { showCrop } from './show-crop.ts'
import { writeEdit } from './write-item.ts'

type Row = Selectable<Tables['item']>

/** A wish for an item. */
export type ItemEdit = { readonly item: string; readonly wish: ItemWish }

/** Locks items, in one order, so that two curators wait for each other rather than clash. */
const lockItems = async (tx: Tx, itemIds: readonly string[]): Promise<Row[]> => {
  const rows: Row[] = []
  for (const ids of batchesOf([...itemIds].sort(), 100))
    rows.push(...(await tx.selectFrom('item').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()))
  return rows
}

/** What the source of an item says of it beside names, where the desk says nothing. */
const baseOf = ({ pack_id, licence, credit, page, story }: Row): Omit<ItemSaid['base'], 'names'> => ({
  packId: pack_id,
  licence,
  credit,
  ...toldIn({ page, story }),
})

/** What source and desk say of items. */
const readSaid = async (tx: Tx, rows: readonly Row[]): Promise<Map<string, ItemSaid>> => {
  const said = new Map<string, ItemSaid>()
  for (const some of batchesOf(rows, 100)) {
    const ids = some.map(({ id }) => id)
    const edits = await tx.selectFrom('item_edit').selectAll().where('item_id', 'in', ids).execute()
    const names = await namesOf(tx, ids)
    for (const row of some) said.set(row.id, { base: { ...baseOf(row), names: names.get(row.id) ?? [] }, body: {} })
    for (const { item_id, base, body } of edits) said.set(item_id, { base: JSON.parse(base), body: JSON.parse(body) })
  }
  return said
}

const nameOf = ({ base, body }: ItemSaid): string =>
  standardName(sayItem(base, body).names.filter(({ kind }) => kind === 'name'))?.text ?? ''

const hasPacks = async (tx: Tx, edits: readonly ItemEdit[]): Promise<boolean> => {
  const ids = [...new Set(edits.flatMap(({ wish }) => wish.pack ?? []))]
  if (ids.length === 0) return true
  const packs = await tx.selectFrom('pack').select('id').where('id', 'in', ids).execute()
  return packs.length === ids.length
}

type Bodies = { readonly said: ReadonlyMap<string, ItemSaid>; readonly bodies: ReadonlyMap<string, ItemBody> }

const writeBodies = async (tx: Tx, { said, bodies }: Bodies, now: number): Promise<void> => {
  for (const [id, body] of bodies) {
    const known = said.get(id)
    if (!known) continue
    await writeEdit(tx, id, { base: known.base, body })
    await showCrop(tx, { itemId: id, before: known.body.crop, after: body.crop, now })
  }
  await raiseRevision(tx, bodies.keys())
}

const change = async (
  tx: Tx,
  edits: readonly ItemEdit[],
  now: number,
): Promise<KeptChange | 'item_missing' | 'pack_missing'> => {
  const ids = [...new Set(edits.map(({ item }) => item))]
  const rows = await lockItems(tx, ids)
  if (rows.length < ids.length) return 'item_missing'
  if (!(await hasPacks(tx, edits))) return 'pack_missing'
  const said = await readSaid(tx, rows)
  const bodies = new Map<string, ItemBody>()
  for (const { item, wish } of edits) {
    const known = said.get(item)
    if (known) bodies.set(item, changeBody(bodies.get(item) ?? known.body, wish, known.base))
  }
  await writeBodies(tx, { said, bodies }, now)
  const [first = ''] = bodies.keys()
  const base = said.get(first)?.base
  const what = base ? nameOf({ base, body: bodies.get(first) ?? {} }) : ''
  const was = Object.fromEntries(ids.map((id) => [id, said.get(id)?.body ?? {}]))
  return { kind: 'items', what, was, became: Object.fromEntries(bodies) }
}

/** Changes items together: all of them or none. */
export const editItems = (db: Db, edits: readonly ItemEdit[], made: MadeBy): Promise<ChangeOutcome> =>
  makeChange(db, made, (tx) => change(tx, edits, made.stamp.at))

/** Puts items back to what the desk said of them; false when it says something else by now. */
export const restoreItems = async (
  tx: Tx,
  { from, to }: { readonly from: SaidOf; readonly to: SaidOf },
  now: number,
): Promise<boolean> => {
  const rows = await lockItems(tx, Object.keys(to))
  const said = await readSaid(tx, rows)
  const isSame = ([id, { body }]: [string, ItemSaid]) => JSON.stringify(body) === JSON.stringify(from[id])
  if (![...said].every(isSame)) return false
  const bodies = new Map(rows.map(({ id }) => [id, to[id] as ItemBody]))
  await writeBodies(tx, { said, bodies }, now)
  return true
}
