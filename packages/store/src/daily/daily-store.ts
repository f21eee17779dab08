import type { Day, DayItem, Game, Outcome } from '@pd/core'
import { queriesOver } from '../database/queries-over.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { insertGame, keepPlayer } from '../game/create-game.ts'
import { findGame } from '../game/read-games.ts'

/** The item and the picture of a day. */
export type DailyItem = DayItem & { readonly pictureId: string }

/** A player's game of a day: `outcome` is null while it is played. */
export type PlayedDaily = {
  readonly day: Day
  readonly gameId: string
  readonly isRated: boolean
  readonly outcome: Outcome | null
  readonly level: number
}

/** A number of players whose rated game of a day ended alike. */
export type DailyCount = { readonly outcome: Outcome; readonly level: number; readonly players: number }

/** What a draw decides upon, all read in its transaction. */
type DrawnDays = { readonly drawn: readonly DailyItem[]; readonly isBegun: (day: Day) => boolean }

/** A new daily game: `day` is the one that it is about. */
type NewDaily = { readonly day: Day; readonly isRated: boolean; readonly game: Game }

const selectItems = (db: Db) =>
  db.selectFrom('daily_item').select(['day', 'item_id as itemId', 'picture_id as pictureId'])

const keepDay = async (tx: Tx, { day, itemId, pictureId }: DailyItem, isKnown: boolean) => {
  const row = { item_id: itemId, picture_id: pictureId }
  if (isKnown) await tx.updateTable('daily_item').set(row).where('day', '=', day).execute()
  else
    await tx
      .insertInto('daily_item')
      .values({ day, ...row })
      .execute()
}

const hasGames = async (tx: Tx, day: Day): Promise<boolean> =>
  (await tx.selectFrom('daily_game').select('game_id').where('day', '=', day).limit(1).executeTakeFirst()) !== undefined

/**
 * Hands the days from `today` on, and those before, to `decide`, and keeps the days that it returns: new ones, and others for those known. One
 * draw at a time. The row of the revision is the lock: two processes that find a day without an item draw one after the other.
 */
const draw = (db: Db, today: Day, decide: (days: DrawnDays) => readonly DailyItem[]): Promise<void> =>
  transact(db, async (tx) => {
    await tx.selectFrom('catalogue_revision').select('revision').forUpdate().executeTakeFirstOrThrow()
    const drawn = await selectItems(tx).orderBy('day').execute()
    const begun = await hasGames(tx, today)
    const known = new Set(drawn.map(({ day }) => day))
    for (const item of decide({ drawn, isBegun: (day) => day === today && begun }))
      await keepDay(tx, item, known.has(item.day))
  })

/**
 * Keeps the game, unless the player has one of that day: that one is returned then. The row of the player is the lock: of two requests at once
 * the second finds the game of the first.
 */
const begin = (db: Db, { day, isRated, game }: NewDaily): Promise<Game> =>
  transact(db, async (tx) => {
    const { playerId } = game
    await keepPlayer(tx, game)
    await tx.selectFrom('player').select('id').where('id', '=', playerId).forUpdate().executeTakeFirstOrThrow()
    const known = await tx
      .selectFrom('daily_game')
      .select('game_id as id')
      .where('player_id', '=', playerId)
      .where('day', '=', day)
      .executeTakeFirst()
    const begun = known && (await findGame(tx, { id: known.id, playerId }))
    if (begun) return begun
    await insertGame(tx, game)
    await tx
      .insertInto('daily_game')
      .values({ player_id: playerId, day, game_id: game.id, rated: isRated ? 1 : 0 })
      .execute()
    return game
  })

/** All daily games of a player, in the order of their days. */
const played = async (db: Db, playerId: string): Promise<PlayedDaily[]> => {
  const rows = await db
    .selectFrom('daily_game')
    .innerJoin('round', 'round.game_id', 'daily_game.game_id')
    .select(['daily_game.day', 'daily_game.game_id as gameId', 'rated', 'round.outcome', 'round.level'])
    .where('daily_game.player_id', '=', playerId)
    .orderBy('daily_game.day')
    .execute()
  return rows.map(({ rated, ...row }) => ({ ...row, isRated: rated === 1 }))
}

/** How the rated games of a day ended. */
const counts = async (db: Db, day: Day): Promise<DailyCount[]> => {
  const rows = await db
    .selectFrom('daily_game')
    .innerJoin('round', 'round.game_id', 'daily_game.game_id')
    .select((eb) => ['round.outcome', 'round.level', eb.fn.countAll<number>().as('players')])
    .where('daily_game.day', '=', day)
    .where('daily_game.rated', '=', 1)
    .where('round.outcome', 'is not', null)
    .groupBy(['round.outcome', 'round.level'])
    .execute()
  return rows.flatMap(({ outcome, level, players }) => (outcome ? [{ outcome, level, players: Number(players) }] : []))
}

/** When items were last played alone, of games since then, by their ids; in epoch milliseconds. */
const lastPlayed = async (db: Db, since: number): Promise<Map<string, number>> => {
  const rows = await db
    .selectFrom('game')
    .innerJoin('round', 'round.game_id', 'game.id')
    .select((eb) => ['round.item_id as itemId', eb.fn.max<number>('game.started_at').as('at')])
    .where('game.started_at', '>=', since)
    .where('round.outcome', 'is not', null)
    .groupBy('round.item_id')
    .execute()
  return new Map(rows.map(({ itemId, at }) => [itemId, Number(at)]))
}

/** The item of each day, and the games that players had of it. */
export const createDailyStore = (db: Db) => ({
  ...queriesOver(db, { draw, begin, played, counts, lastPlayed }),
  /** The items of a day and of those after it, in their order. */
  from: (day: Day): Promise<DailyItem[]> => selectItems(db).where('day', '>=', day).orderBy('day').execute(),
  /** The item of a day, or null. */
  on: async (day: Day): Promise<DailyItem | null> =>
    (await selectItems(db).where('day', '=', day).executeTakeFirst()) ?? null,
  /** The first day that has an item, or null. */
  first: async (): Promise<Day | null> =>
    (await db.selectFrom('daily_item').select('day').orderBy('day').limit(1).executeTakeFirst())?.day ?? null,
})
export type DailyStore = ReturnType<typeof createDailyStore>
