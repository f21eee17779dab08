import { type Result, refuse } from '../result.ts'
import type { Strictness } from '../text/match.ts'
import type { HintKind, Round } from './round.ts'

export type Difficulty = 'easy' | 'normal' | 'hard'

/** Rounds played alone, in order; the first one without an outcome is the open one. */
export type Game = {
  readonly id: string
  readonly playerId: string
  readonly mode: 'solo'
  readonly difficulty: Difficulty
  readonly language: string
  readonly packId: string | null
  readonly startedAt: number
  readonly rounds: readonly Round[]
}

export const DEFAULT_ROUNDS = 5

const EASY_FIRST_LEVEL = 3

/** The level a round starts at: easy skips the two coarsest. */
export const firstLevel = (difficulty: Difficulty): number => (difficulty === 'easy' ? EASY_FIRST_LEVEL : 1)

/** Hard wants the exact spelling (case, accents and articles still don't matter). */
export const strictnessOf = (difficulty: Difficulty): Strictness => (difficulty === 'hard' ? 'exact' : 'normal')

/** Hard has no hints; a game of one pack does not sell its category. */
export const hintsOffered = (game: Pick<Game, 'difficulty' | 'packId'>): readonly HintKind[] => {
  if (game.difficulty === 'hard') return []
  return game.packId === null ? ['category', 'letters', 'firstLetter'] : ['letters', 'firstLetter']
}

export const openRound = (game: Pick<Game, 'rounds'>): Round | null =>
  game.rounds.find((round) => round.outcome === null) ?? null

export const scoreOf = (game: Pick<Game, 'rounds'>): number =>
  game.rounds.reduce((score, round) => score + round.points, 0)

/** Applies a command to the round that the player sees; refuses any but the open one. */
export const inRound = (game: Game, number: number, command: (round: Round) => Result<Round>): Result<Round> => {
  const open = openRound(game)
  if (open === null || number < open.number) return refuse('round_closed')
  return number === open.number ? command(open) : refuse('round_not_current')
}
