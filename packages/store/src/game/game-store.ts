import type { Game, Result, Round, SeenItem } from '@pd/core'
import { keptQuery } from '../database/kept-query.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { keepFirstAttempt } from '../rating/first-attempt.ts'
import { bestScore, lastScore } from './best-score.ts'
import { insertGame, keepPlayer } from './create-game.ts'
import {
  type FoundItem,
  foundCounts,
  foundItems,
  gameCount,
  type ItemHistory,
  itemHistory,
  type RoundCount,
  roundCounts,
} from './found-items.ts'
import { type MissedGuess, type MissedSearch, missedGuesses } from './missed-guesses.ts'
import { type PlaySince, playSince } from './play-since.ts'
import { findGame, type GameKey, latestGames, lockGame } from './read-games.ts'
import { type GuessRow, type RoundRow, roundRow } from './rows.ts'

/** The game to change, its player, and the time in epoch milliseconds that is kept with its guesses. */
type GameChange = GameKey & { readonly now: number }

/** Games of one player each. */
export type GameStore = {
  /** Keeps a new game, and its player if it is their first. */
  create(game: Game): Promise<void>
  /** The player's own game; null when there is none, or it is another player's. */
  find(id: string, playerId: string): Promise<Game | null>
  /**
   * Hands the game to `decide` and keeps the round that it returns, all in one transaction: when the promise settles the
   * change is on disk. After a deadlock `decide` is asked again, about the game as it is by then. A refusal changes nothing and is returned as it is; null when there is no such game.
   */
  change(change: GameChange, decide: (game: Game) => Result<Round>): Promise<Result<Game> | null>
  /** Keeps the round that `decide` adds to the player's own game, if it adds one, and returns the game with it; null when there is no such game. */
  extend(key: GameKey, decide: (game: Game) => Round | null): Promise<Game | null>
  /** The player's latest games, newest first. */
  latest(playerId: string, limit: number): Promise<Game[]>
  /** The items that the player has seen, those seen longest ago first. */
  seenItems(playerId: string): Promise<SeenItem[]>
  /** How many items in play the player has found, by the ids of their packs. */
  foundCounts(playerId: string): Promise<Map<string, number>>
  /** The items that the player has found, the latest first. */
  foundItems(playerId: string): Promise<FoundItem[]>
  /** What the player did with an item; null for one that the player has not found. */
  itemHistory(playerId: string, itemId: string): Promise<ItemHistory | null>
  /** How the player's finished rounds ended, by pack and level. */
  roundCounts(playerId: string): Promise<RoundCount[]>
  /** How many games the player has begun. */
  gameCount(playerId: string): Promise<number>
  /** The most points that the player has in another finished game of the same kind, pack, difficulty and length; null for none. */
  bestScore(game: Game): Promise<number | null>
  /** The points of the player's last finished game before this one that is like it; null for none. */
  lastScore(game: Game): Promise<number | null>
  /** What was played since then, in epoch milliseconds: the logs of rooms are read. */
  since(moment: number): Promise<PlaySince>
  /** What several players typed for an item and were not right with, those of most players first. */
  missed(search: MissedSearch): Promise<MissedGuess[]>
}

const createGame = (db: Db, game: Game) =>
  transact(db, async (tx) => {
    await keepPlayer(tx, game)
    await insertGame(tx, game)
  })

type RoundChange = {
  readonly gameId: string
  readonly before: Round
  readonly after: Round
  readonly now: number
}

const updateRound = keptQuery<RoundRow>((db, placeOf) =>
  db
    .updateTable('round')
    .set({
      level: placeOf('level'),
      hints: placeOf('hints'),
      outcome: placeOf('outcome'),
      points: placeOf('points'),
    })
    .where('game_id', '=', placeOf('game_id'))
    .where('number', '=', placeOf('number')),
)

const insertGuess = keptQuery<GuessRow>((db, placeOf) =>
  db.insertInto('guess').values({
    game_id: placeOf('game_id'),
    round_number: placeOf('round_number'),
    seq: placeOf('seq'),
    text: placeOf('text'),
    verdict: placeOf('verdict'),
    level: placeOf('level'),
    at: placeOf('at'),
  }),
)

const keepRound = async (tx: Tx, { gameId, before, after, now }: RoundChange): Promise<void> => {
  await updateRound(tx, roundRow(gameId, after))
  const known = before.guesses.length
  for (const [at, guess] of after.guesses.slice(known).entries())
    await insertGuess(tx, { game_id: gameId, round_number: after.number, seq: known + at + 1, ...guess, at: now })
}

const replaceRound = (game: Game, after: Round): Game => ({
  ...game,
  rounds: game.rounds.map((round) => (round.number === after.number ? after : round)),
})

const changeGame = (
  db: Db,
  { now, ...key }: GameChange,
  decide: (game: Game) => Result<Round>,
): Promise<Result<Game> | null> =>
  transact(db, async (tx) => {
    const game = await lockGame(tx, key)
    if (game === null) return null
    const decided = decide(game)
    if (!decided.ok) return decided
    const before = game.rounds.find((round) => round.number === decided.value.number)
    if (!before) throw new Error(`round ${decided.value.number} is not of game ${key.id}`)
    await keepRound(tx, { gameId: key.id, before, after: decided.value, now })
    await keepFirstAttempt(tx, game, { round: decided.value, now })
    return { ok: true, value: replaceRound(game, decided.value) }
  })

/** The row of the game is the lock: of two requests at once the second finds the round of the first. */
const extendGame = (db: Db, key: GameKey, decide: (game: Game) => Round | null): Promise<Game | null> =>
  transact(db, async (tx) => {
    const game = await lockGame(tx, key)
    const round = game && decide(game)
    if (!game || !round) return game
    await tx.insertInto('round').values(roundRow(game.id, round)).execute()
    return { ...game, rounds: [...game.rounds, round] }
  })

/** A round's number breaks the tie within a game: games of one player do not start within 20 milliseconds of each other. */
const seenItems = async (db: Db, playerId: string): Promise<SeenItem[]> => {
  const rows = await db
    .selectFrom('game')
    .innerJoin('round', 'round.game_id', 'game.id')
    .select((eb) => ['round.item_id as itemId', eb.fn.max<number>('game.started_at').as('gameStartedAt')])
    .where('game.player_id', '=', playerId)
    .groupBy('round.item_id')
    .orderBy((eb) => eb.fn.max(eb('game.started_at', '+', eb.ref('round.number'))))
    .execute()
  return rows.map(({ itemId, gameStartedAt }) => ({ itemId, gameStartedAt: Number(gameStartedAt) }))
}

/** The games in an open database. */
export const createGameStore = (db: Db): GameStore => ({
  create: (game) => createGame(db, game),
  find: (id, playerId) => findGame(db, { id, playerId }),
  change: (change, decide) => changeGame(db, change, decide),
  extend: (key, decide) => extendGame(db, key, decide),
  latest: (playerId, limit) => latestGames(db, playerId, limit),
  seenItems: (playerId) => seenItems(db, playerId),
  foundCounts: (playerId) => foundCounts(db, playerId),
  foundItems: (playerId) => foundItems(db, playerId),
  itemHistory: (playerId, itemId) => itemHistory(db, playerId, itemId),
  roundCounts: (playerId) => roundCounts(db, playerId),
  gameCount: (playerId) => gameCount(db, playerId),
  bestScore: (game) => bestScore(db, game),
  lastScore: (game) => lastScore(db, game),
  since: (moment) => playSince(db, moment),
  missed: (search) => missedGuesses(db, search),
})
