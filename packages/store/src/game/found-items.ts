import type { Db } from '../database/tables.ts'

/** An item that a player has found, and the start of the game in which that was the first time; in epoch milliseconds. */
export type FoundItem = { readonly itemId: string; readonly at: number }

/** What a player did with an item alone: `level` is the coarsest at which it was found. */
export type ItemHistory = { readonly rounds: number; readonly found: FoundItem & { readonly level: number } }

/** Finished rounds of a player that ended alike; `found` says at which level, 0 for not found. */
export type RoundCount = { readonly packId: string; readonly found: number; readonly rounds: number }

/** A preview of a pack counts for nothing. */
const PREVIEW = 'preview'

const roundsOf = (db: Db, playerId: string) =>
  db
    .selectFrom('game')
    .innerJoin('round', 'round.game_id', 'game.id')
    .where('game.player_id', '=', playerId)
    .where('game.plan', '!=', PREVIEW)
    .where('round.outcome', 'is not', null)

const foundRounds = (db: Db, playerId: string) => roundsOf(db, playerId).where('round.outcome', '=', 'found')

/** How many items in play the player has found, by the ids of their packs. */
export const foundCounts = async (db: Db, playerId: string): Promise<Map<string, number>> => {
  const rows = await foundRounds(db, playerId)
    .innerJoin('item', 'item.id', 'round.item_id')
    .where('item.retired_at', 'is', null)
    .select((eb) => ['item.pack_id as packId', eb.fn.count<number>('item.id').distinct().as('found')])
    .groupBy('item.pack_id')
    .execute()
  return new Map(rows.map(({ packId, found }) => [packId, Number(found)]))
}

/** The items that the player has found, the latest first. */
export const foundItems = async (db: Db, playerId: string): Promise<FoundItem[]> => {
  const rows = await foundRounds(db, playerId)
    .select((eb) => ['round.item_id as itemId', eb.fn.min<number>('game.started_at').as('at')])
    .groupBy('round.item_id')
    .orderBy((eb) => eb.fn.min(eb('game.started_at', '+', eb.ref('round.number'))), 'desc')
    .execute()
  return rows.map(({ itemId, at }) => ({ itemId, at: Number(at) }))
}

/** What the player did with an item; null for one that the player has not found. */
export const itemHistory = async (db: Db, playerId: string, itemId: string): Promise<ItemHistory | null> => {
  const rows = await roundsOf(db, playerId)
    .where('round.item_id', '=', itemId)
    .select(['game.started_at as at', 'round.level', 'round.outcome'])
    .execute()
  const found = rows.filter(({ outcome }) => outcome === 'found')
  if (found.length === 0) return null
  const [at, level] = [Math.min(...found.map((row) => row.at)), Math.min(...found.map((row) => row.level))]
  return { rounds: rows.length, found: { itemId, at, level } }
}

/** How the player's finished rounds ended, by pack and level. */
export const roundCounts = async (db: Db, playerId: string): Promise<RoundCount[]> => {
  const rows = await roundsOf(db, playerId)
    .innerJoin('item', 'item.id', 'round.item_id')
    .select((eb) => ['item.pack_id as packId', 'round.outcome', 'round.level', eb.fn.countAll<number>().as('rounds')])
    .groupBy(['item.pack_id', 'round.outcome', 'round.level'])
    .execute()
  return rows.map(({ packId, outcome, level, rounds }) => ({
    packId,
    found: outcome === 'found' ? level : 0,
    rounds: Number(rounds),
  }))
}

/** How many games the player has begun. */
export const gameCount = async (db: Db, playerId: string): Promise<number> => {
  const row = await db
    .selectFrom('game')
    .select((eb) => eb.fn.countAll<number>().as('games'))
    .where('player_id', '=', playerId)
    .where('plan', '!=', PREVIEW)
    .executeTakeFirstOrThrow()
  return Number(row.games)
}
