import type { Game, HintKind, Offer, Round } from '@pd/core'
import type { Selectable } from 'kysely'
import type { Tables } from '../database/tables.ts'

/** A game as it is kept. */
export type GameRow = Selectable<Tables['game']>
/** A round as it is kept. */
export type RoundRow = Selectable<Tables['round']>
/** A guess as it is kept. */
export type GuessRow = Selectable<Tables['guess']>

const readRound = (row: RoundRow, guesses: readonly GuessRow[]): Round => ({
  number: row.number,
  itemId: row.item_id,
  pictureId: row.picture_id,
  ladder: JSON.parse(row.ladder) as number[],
  level: row.level,
  guesses: guesses.map(({ text, verdict, level }) => ({ text, verdict, level })),
  hints: JSON.parse(row.hints) as HintKind[],
  outcome: row.outcome,
  points: row.points,
  choices: JSON.parse(row.choices ?? 'null') as Offer,
})

/** Puts a game together from its rows; the rounds and the guesses come in order. */
export const readGame = (row: GameRow, rounds: readonly RoundRow[], guesses: readonly GuessRow[]): Game => ({
  id: row.id,
  playerId: row.player_id,
  plan: row.plan,
  difficulty: row.difficulty,
  language: row.language,
  packId: row.pack_id,
  startedAt: row.started_at,
  rounds: rounds.map((round) =>
    readRound(
      round,
      guesses.filter((guess) => guess.round_number === round.number),
    ),
  ),
})

/** The row of a round. */
export const roundRow = (gameId: string, round: Round): RoundRow => ({
  game_id: gameId,
  number: round.number,
  item_id: round.itemId,
  picture_id: round.pictureId,
  ladder: JSON.stringify(round.ladder),
  level: round.level,
  hints: JSON.stringify(round.hints),
  outcome: round.outcome,
  points: round.points,
  choices: round.choices && JSON.stringify(round.choices),
})
