import type { Game } from '@pd/core'
import { keptQuery } from '../database/kept-query.ts'
import type { Db, Tx } from '../database/tables.ts'
import { type GameRow, type GuessRow, type RoundRow, readGame } from './rows.ts'

/** A game and the player who must own it. */
export type GameKey = { readonly id: string; readonly playerId: string }

const selectRounds = (db: Db, gameIds: readonly string[]): Promise<RoundRow[]> =>
  db.selectFrom('round').selectAll().where('game_id', 'in', gameIds).orderBy('game_id').orderBy('number').execute()

const selectGuesses = (db: Db, gameIds: readonly string[]): Promise<GuessRow[]> =>
  db
    .selectFrom('guess')
    .selectAll()
    .where('game_id', 'in', gameIds)
    .orderBy('game_id')
    .orderBy('round_number')
    .orderBy('seq')
    .execute()

/** The games of the rows, in the order of the rows: two statements for any number of games. */
const readGames = async (db: Db, rows: readonly GameRow[]): Promise<Game[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const rounds = Map.groupBy(await selectRounds(db, ids), (round) => round.game_id)
  const guesses = Map.groupBy(await selectGuesses(db, ids), (guess) => guess.game_id)
  return rows.map((row) => readGame(row, rounds.get(row.id) ?? [], guesses.get(row.id) ?? []))
}

const selectGame = (db: Db, id: string) => db.selectFrom('game').selectAll().where('id', '=', id)

// every guess reads its game by these
const gameById = keptQuery<{ id: string }, GameRow>((db, placeOf) => selectGame(db, placeOf('id')))
const lockedById = keptQuery<{ id: string }, GameRow>((db, placeOf) => selectGame(db, placeOf('id')).forUpdate())
const roundsOf = keptQuery<{ id: string }, RoundRow>((db, placeOf) =>
  db.selectFrom('round').selectAll().where('game_id', '=', placeOf('id')).orderBy('number'),
)
const guessesOf = keptQuery<{ id: string }, GuessRow>((db, placeOf) =>
  db.selectFrom('guess').selectAll().where('game_id', '=', placeOf('id')).orderBy('round_number').orderBy('seq'),
)

const readOwnGame = async (db: Db, [row]: readonly GameRow[], { playerId }: GameKey): Promise<Game | null> =>
  row?.player_id === playerId ? readGame(row, await roundsOf(db, row), await guessesOf(db, row)) : null

/** The player's own game, or null. */
export const findGame = async (db: Db, key: GameKey): Promise<Game | null> =>
  readOwnGame(db, await gameById(db, key), key)

/** Locks the game's row before it reads the rest, so that changes of one game follow each other. */
export const lockGame = async (tx: Tx, key: GameKey): Promise<Game | null> =>
  readOwnGame(tx, await lockedById(tx, key), key)

/** Games of any players by their ids, those that there are. */
export const gamesByIds = async (db: Db, ids: readonly string[]): Promise<Map<string, Game>> => {
  if (ids.length === 0) return new Map()
  const games = await readGames(db, await db.selectFrom('game').selectAll().where('id', 'in', ids).execute())
  return new Map(games.map((game) => [game.id, game]))
}

/** The player's latest games, newest first. */
export const latestGames = async (db: Db, playerId: string, limit: number): Promise<Game[]> =>
  readGames(
    db,
    await db
      .selectFrom('game')
      .selectAll()
      .where('player_id', '=', playerId)
      .orderBy('started_at', 'desc')
      .limit(limit)
      .execute(),
  )

/** Up to `limit` games of a player by their ids, from the one after `id` on. */
export const gamesAfter = async (db: Db, { playerId, id }: GameKey, limit: number): Promise<Game[]> => {
  const games = db.selectFrom('game').selectAll().where('player_id', '=', playerId).where('id', '>', id)
  return readGames(db, await games.orderBy('id').limit(limit).execute())
}
