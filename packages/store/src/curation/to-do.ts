import { TRUSTED } from '@pd/core'
import type { Db } from '../database/tables.ts'
import { upsert } from '../database/upsert.ts'

/** How many items of a pack are to be checked for the same reason, by how far their names are trusted. */
export type DoubtCount = { readonly packId: string; readonly trust: number; readonly items: number }

/** How many items of each pack are to be checked, by how far their names are trusted: all items are counted. */
export const countDoubts = async (db: Db): Promise<DoubtCount[]> => {
  const rows = await db
    .selectFrom('item')
    .select((eb) => ['played_in', 'trust', eb.fn.countAll<number>().as('items')])
    .where('retired_at', 'is', null)
    .where('trust', '<', TRUSTED)
    .groupBy(['played_in', 'trust'])
    .execute()
  return rows.map(({ played_in, trust, items }) => ({ packId: played_in, trust, items: Number(items) }))
}

/** How the first attempts at an item ended: how many did not find it, then how many did at level 1, at level 2 and so on. */
export type PlayedItem = { readonly itemId: string; readonly plays: number; readonly levels: readonly number[] }

/**
 * The items in play that were played at least as often, those played most first: all ratings are read. No rating is without an item; the join is a left one so that every
 * database begins with the ratings.
 */
export const playedItems = async (db: Db, plays: number): Promise<PlayedItem[]> => {
  const rows = await db
    .selectFrom('item_rating')
    .leftJoin('item', 'item.id', 'item_rating.item_id')
    .select(['item_id as itemId', 'plays', 'levels'])
    .where('plays', '>=', plays)
    .where('item.retired_at', 'is', null)
    .where((eb) => eb.or([eb('item.standing', 'is', null), eb('item.standing', '=', 'live')]))
    .orderBy('plays', 'desc')
    .execute()
  return rows.map(({ levels, ...row }) => ({ ...row, levels: JSON.parse(levels) as number[] }))
}

/** A name that a curator does not want for an item. */
export type DismissedName = { readonly itemId: string; readonly locale: string; readonly folded: string }

/** Keeps that a curator does not want a name. */
export const dismissName = async (db: Db, { itemId, locale, folded }: DismissedName): Promise<void> => {
  const row = { item_id: itemId, locale, folded }
  const own = db.updateTable('dismissed_name').set({ folded }).where('item_id', '=', itemId)
  await upsert(
    own.where('locale', '=', locale).where('folded', '=', folded),
    db.insertInto('dismissed_name').values(row),
  )
}

/** The names that curators do not want for these items. */
export const dismissedNames = async (db: Db, itemIds: readonly string[]): Promise<DismissedName[]> => {
  if (itemIds.length === 0) return []
  const rows = await db.selectFrom('dismissed_name').selectAll().where('item_id', 'in', itemIds).execute()
  return rows.map(({ item_id, ...name }) => ({ itemId: item_id, ...name }))
}
