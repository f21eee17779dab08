import type { ItemRating, Rating } from '@pd/core'
import { queriesOver } from '../database/queries-over.ts'
import type { Db } from '../database/tables.ts'
import { type FirstAttempt, type RatePeriod, rateWaiting } from './rate-waiting.ts'

export type { FirstAttempt, RatePeriod }

/** How players ended their first attempts at an item. */
type ItemPlays = {
  /** How many did not find it, then how many found it at level 1, at level 2 and so on. */
  readonly levels: readonly number[]
}

/** The rating of an item, how its first attempts ended, and the period in which it was written. */
type RatedItem = ItemRating & ItemPlays & { readonly itemId: string; readonly period: number }

/** The items that were rated after a period, the latest period last. */
const itemsSince = async (db: Db, period: number): Promise<RatedItem[]> => {
  const rows = await db
    .selectFrom('item_rating')
    .select(['item_id as itemId', 'value', 'plays', 'levels', 'period'])
    .where('period', '>', period)
    .orderBy('period')
    .execute()
  return rows.map(({ levels, ...row }) => ({ ...row, levels: JSON.parse(levels) as number[] }))
}

/** The rating of a player, or null. */
const ratingOfPlayer = async (db: Db, playerId: string): Promise<Rating | null> => {
  const row = await db
    .selectFrom('player_rating')
    .select(['value', 'deviation', 'volatility'])
    .where('player_id', '=', playerId)
    .executeTakeFirst()
  return row ?? null
}

/** How the first attempts at an item ended; null while none is rated. */
const playsOf = async (db: Db, itemId: string): Promise<ItemPlays | null> => {
  const row = await db.selectFrom('item_rating').select('levels').where('item_id', '=', itemId).executeTakeFirst()
  return row ? { levels: JSON.parse(row.levels) as number[] } : null
}

/** Ratings of items and players, made of first attempts in periods. */
export const createRatingStore = (db: Db) =>
  queriesOver(db, { rateWaiting, itemsSince, player: ratingOfPlayer, plays: playsOf })
export type RatingStore = ReturnType<typeof createRatingStore>
