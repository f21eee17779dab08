import type { ItemResult, Rating, Ratings } from '@pd/core'
import type { Selectable } from 'kysely'
import { batchesOf } from '../database/batches.ts'
import type { Db, Tables, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'

/** How the first attempt of a player at an item ended. */
export type FirstAttempt = ItemResult & { readonly playerId: string; readonly itemId: string }

/** Rates the attempts of a period, by the ratings before it. */
export type RatePeriod = (attempts: readonly FirstAttempt[], before: Ratings) => Ratings

type ItemRow = Selectable<Tables['item_rating']>
type PlayerRow = Selectable<Tables['player_rating']>

const readRating = ({ value, deviation, volatility }: Rating): Rating => ({ value, deviation, volatility })

const idsOf = (attempts: readonly FirstAttempt[], key: 'playerId' | 'itemId'): string[] => [
  ...new Set(attempts.map((attempt) => attempt[key])),
]

const selectWaiting = (tx: Tx, limit: number): Promise<FirstAttempt[]> =>
  tx
    .selectFrom('first_attempt')
    .select(['player_id as playerId', 'item_id as itemId', 'level', 'levels', 'hints'])
    .where('rated', '=', 0)
    .orderBy('at')
    .limit(limit)
    .execute()

const selectItems = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ItemRow>> => {
  const rows: ItemRow[] = []
  for (const some of batchesOf(ids))
    rows.push(...(await tx.selectFrom('item_rating').selectAll().where('item_id', 'in', some).execute()))
  return new Map(rows.map((row) => [row.item_id, row]))
}

const selectPlayers = async (tx: Tx, ids: readonly string[]): Promise<Map<string, PlayerRow>> => {
  const rows: PlayerRow[] = []
  for (const some of batchesOf(ids))
    rows.push(...(await tx.selectFrom('player_rating').selectAll().where('player_id', 'in', some).execute()))
  return new Map(rows.map((row) => [row.player_id, row]))
}

/** The counts of a row with those of a period added, by the level, 0 for not found. */
const addLevels = (before: string | undefined, attempts: readonly FirstAttempt[]): string => {
  const counts = before === undefined ? [] : (JSON.parse(before) as number[])
  for (const { level } of attempts) {
    while (counts.length <= level) counts.push(0)
    counts[level] = (counts[level] ?? 0) + 1
  }
  return JSON.stringify(counts)
}

const itemRows = (attempts: readonly FirstAttempt[], { before, after, period }: ItemChange): ItemRow[] => {
  const byItem = Map.groupBy(attempts, ({ itemId }) => itemId)
  return [...after].map(([itemId, rating]) => {
    const own = byItem.get(itemId) ?? []
    const known = before.get(itemId)
    const plays = (known?.plays ?? 0) + own.length
    return { item_id: itemId, ...readRating(rating), plays, levels: addLevels(known?.levels, own), period }
  })
}

type ItemChange = {
  readonly before: ReadonlyMap<string, ItemRow>
  readonly after: ReadonlyMap<string, Rating>
  readonly period: number
}

const keepItems = async (tx: Tx, rows: readonly ItemRow[]): Promise<void> => {
  for (const some of batchesOf(rows, 100)) {
    const ids = some.map((row) => row.item_id)
    await tx.deleteFrom('item_rating').where('item_id', 'in', ids).execute()
    await tx.insertInto('item_rating').values(some).execute()
  }
}

const keepPlayers = async (tx: Tx, rows: readonly PlayerRow[]): Promise<void> => {
  for (const some of batchesOf(rows, 100)) {
    const ids = some.map((row) => row.player_id)
    await tx.deleteFrom('player_rating').where('player_id', 'in', ids).execute()
    await tx.insertInto('player_rating').values(some).execute()
  }
}

const markRated = async (tx: Tx, attempts: readonly FirstAttempt[]): Promise<void> => {
  for (const [playerId, own] of Map.groupBy(attempts, (attempt) => attempt.playerId))
    await tx
      .updateTable('first_attempt')
      .set({ rated: 1 })
      .where('player_id', '=', playerId)
      .where('item_id', 'in', idsOf(own, 'itemId'))
      .execute()
}

/** The row of the period is the lock: two processes make their periods one after the other, and each attempt counts once. */
const nextPeriod = async (tx: Tx): Promise<number> => {
  const { number } = await tx.selectFrom('rating_period').select('number').forUpdate().executeTakeFirstOrThrow()
  return number + 1
}

const ratingsIn = (rows: ReadonlyMap<string, Rating>): Map<string, Rating> =>
  new Map([...rows].map(([id, row]) => [id, readRating(row)]))

/**
 * Hands the first attempts that wait, the oldest first and `limit` at most, to `rate` with the ratings of all who took part, and keeps what it
 * returns; one period at a time, whatever process makes it. Resolves with the number of attempts, 0 when none waits.
 */
export const rateWaiting = (db: Db, limit: number, rate: RatePeriod): Promise<number> =>
  transact(db, async (tx) => {
    const period = await nextPeriod(tx)
    const attempts = await selectWaiting(tx, limit)
    if (attempts.length === 0) return 0
    const items = await selectItems(tx, idsOf(attempts, 'itemId'))
    const players = await selectPlayers(tx, idsOf(attempts, 'playerId'))
    const after = rate(attempts, { items: ratingsIn(items), players: ratingsIn(players) })
    const played = Map.groupBy(attempts, ({ playerId }) => playerId)
    await keepItems(tx, itemRows(attempts, { before: items, after: after.items, period }))
    await keepPlayers(
      tx,
      [...after.players].map(([id, rating]) => ({
        player_id: id,
        ...readRating(rating),
        plays: (players.get(id)?.plays ?? 0) + (played.get(id)?.length ?? 0),
      })),
    )
    await markRated(tx, attempts)
    await tx.updateTable('rating_period').set({ number: period }).where('only', '=', 1).execute()
    return attempts.length
  })
