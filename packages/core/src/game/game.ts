import { ok, type Result, refuse } from '../result.ts'
import type { HintKind, Round } from '../round/round.ts'
import type { Strictness } from '../text/match.ts'

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

/**
 * Draws `count` different items at random: those never met first, then those met longest ago. `met` runs from the longest
 * ago to the latest; `dice` gives numbers in [0, 1). Draws fewer when there are fewer, and refuses when there is none.
 */
export const drawItems = (
  candidates: readonly string[],
  met: readonly string[],
  count: number,
  dice: () => number,
): Result<string[]> => {
  if (candidates.length === 0) return refuse('not_enough_items')
  const metBefore = new Set(met)
  const fresh = candidates.filter((item) => !metBefore.has(item))
  const again = new Set(candidates)
  return ok([...shuffledHead(fresh, count, dice), ...met.filter((item) => again.has(item))].slice(0, count))
}

/** The first `count` places of a Fisher-Yates shuffle. */
const shuffledHead = (items: readonly string[], count: number, dice: () => number): string[] => {
  const deck = [...items]
  for (let place = 0; place < Math.min(count, deck.length); place++) {
    const pick = place + Math.floor(dice() * (deck.length - place))
    const [picked] = deck.splice(pick, 1)
    if (picked !== undefined) deck.splice(place, 0, picked)
  }
  return deck.slice(0, count)
}
