import type { ModeName } from '../modes/modes.ts'
import type { HintKind } from '../play/attempt.ts'
import { drawItems } from '../play/draw-items.ts'
import type { Result } from '../result.ts'
import type { Strictness } from '../text/match.ts'

/** How hard a game is, where the player chooses. */
export type Difficulty = 'easy' | 'normal' | 'hard'

/** What the player asked for. */
export type Order = { readonly difficulty: Difficulty; readonly packId: string | null }

/** An item that the player met before. */
export type MetItem = {
  readonly itemId: string
  /** When the latest game with it started, in epoch milliseconds: all items of that game share it. */
  readonly gameStartedAt: number
}

/** What the items of a game are drawn from. */
export type Stock = {
  /** Item ids, each once. */
  readonly candidates: readonly string[]
  /** Those met longest ago first. */
  readonly met: readonly MetItem[]
  /** Numbers in [0, 1). */
  readonly random: () => number
}

/** What kind of game of rounds one player plays. All that kinds differ in is here. */
export type GamePlan = {
  /** How many rounds there are when the player does not say. */
  readonly rounds: number
  readonly answers: ModeName
  /** Draws different items, fewer when there are fewer; refuses when there is none. */
  readonly draw: (stock: Stock, rounds: number) => Result<string[]>
  /** The level (1-based) that a round starts at. */
  readonly firstLevel: (order: Order) => number
  readonly strictness: (order: Order) => Strictness
  readonly hints: (order: Order) => readonly HintKind[]
}

const EASY_FIRST_LEVEL = 3

/** Items that the player never met first, then those met longest ago. */
const drawUnmet = ({ candidates, met, random }: Stock, rounds: number): Result<string[]> => {
  const ranks = new Map(met.map(({ itemId, gameStartedAt }) => [itemId, gameStartedAt]))
  return drawItems({ candidates, ranks, latest: met.at(-1)?.itemId }, rounds, random)
}

/**
 * Alone, as hard as the player likes. Easy skips the two coarsest levels. Hard wants the exact spelling (case, accents and articles
 * still don't matter) and has no hints; a game of one pack does not sell its category.
 */
const solo: GamePlan = {
  rounds: 5,
  answers: 'typed',
  draw: drawUnmet,
  firstLevel: ({ difficulty }) => (difficulty === 'easy' ? EASY_FIRST_LEVEL : 1),
  strictness: ({ difficulty }) => (difficulty === 'hard' ? 'exact' : 'normal'),
  hints: ({ difficulty, packId }) => {
    if (difficulty === 'hard') return []
    return packId === null ? ['category', 'letters', 'firstLetter'] : ['letters', 'firstLetter']
  },
}

/** The names of all kinds of games for one player, as stored games have them. */
export const PLAN_NAMES = ['solo'] as const

/** The name of a kind of game. */
export type PlanName = (typeof PLAN_NAMES)[number]

/** Every kind of game for one player. */
export const PLANS: Readonly<Record<PlanName, GamePlan>> = { solo }
