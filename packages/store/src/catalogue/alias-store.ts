import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'
import { raiseRevision } from './revision.ts'

/** Another name of an item, as a room proposed it. */
export type Alias = {
  readonly itemId: string
  readonly locale: string
  readonly text: string
  readonly folded: string
}

/** An alias and how many rooms proposed it; an adopted one counts in every game. */
export type AliasProposal = Alias & {
  readonly rooms: number
  /** Epoch milliseconds. */
  readonly firstAt: number
  readonly adopted: boolean
}

/** Counts one more room that proposes an alias. `at` is in epoch milliseconds. */
const propose = (db: Db, { itemId, locale, text, folded }: Alias, at: number) =>
  transact(db, (tx) =>
    upsert(
      tx
        .updateTable('alias_proposal')
        .set((eb) => ({ rooms: eb('rooms', '+', 1) }))
        .where('item_id', '=', itemId)
        .where('locale', '=', locale)
        .where('folded', '=', folded),
      tx
        .insertInto('alias_proposal')
        .values({ item_id: itemId, locale, folded, name: text, rooms: 1, first_at: at, adopted: 0 }),
    ),
  )

/** Gives an item the names that rooms found and that were adopted, beside those that its pack has; of these languages the desk has its own. */
export const keepAdopted = async (tx: Tx, itemId: string, decided: readonly string[] = []): Promise<void> => {
  const all = await tx
    .selectFrom('alias_proposal')
    .select(['locale', 'name', 'folded'])
    .where('item_id', '=', itemId)
    .where('adopted', '=', 1)
    .execute()
  const adopted = all.filter(({ locale }) => !decided.includes(locale))
  if (adopted.length === 0) return
  const known = await tx
    .selectFrom('item_name')
    .select(['locale', 'folded'])
    .where('item_id', '=', itemId)
    .where('kind', '!=', 'label')
    .execute()
  const news = adopted.filter(({ locale, folded }) =>
    known.every((name) => name.locale !== locale || name.folded !== folded),
  )
  if (news.length === 0) return
  const rows = news.map((name) => ({ ...name, item_id: itemId, kind: 'alias' as const, shown: 0 as const }))
  await tx.insertInto('item_name').values(rows).execute()
}

/** Makes a proposal an alias in every game; imports keep it. */
const adopt = (db: Db, { itemId, locale, folded }: Alias) =>
  transact(db, async (tx) => {
    // locks the item, so that an import of it runs before this transaction or after it
    await tx
      .updateTable('item')
      .set((eb) => ({ fingerprint: eb.ref('fingerprint') }))
      .where('id', '=', itemId)
      .execute()
    await tx
      .updateTable('alias_proposal')
      .set({ adopted: 1 })
      .where('item_id', '=', itemId)
      .where('locale', '=', locale)
      .where('folded', '=', folded)
      .execute()
    await keepAdopted(tx, itemId)
    await raiseRevision(tx, [itemId])
  })

/**
 * The proposals for live items, those of most rooms first. No proposal is without an item; the join is a left one so that every database
 * begins with the proposals, in their order.
 */
const proposals = async (db: Db, limit: number): Promise<AliasProposal[]> => {
  const rows = await db
    .selectFrom('alias_proposal')
    .leftJoin('item', 'item.id', 'alias_proposal.item_id')
    .selectAll('alias_proposal')
    .where('item.retired_at', 'is', null)
    .where((eb) => eb.or([eb('item.standing', 'is', null), eb('item.standing', '=', 'live')]))
    .orderBy('alias_proposal.rooms', 'desc')
    .orderBy('alias_proposal.item_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ item_id, locale, folded, name, rooms, first_at, adopted }) => ({
    itemId: item_id,
    locale,
    text: name,
    folded,
    rooms,
    firstAt: first_at,
    adopted: adopted === 1,
  }))
}

/** Names of items that rooms found, and those of them that were adopted. */
export const createAliasStore = (db: Db) => queriesOver(db, { propose, adopt, proposals })
export type AliasStore = ReturnType<typeof createAliasStore>
