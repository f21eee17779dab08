import type { Strictness } from '../answers/match/verdict.ts'
import type { ModeName } from '../modes/modes.ts'
import { HINT_KINDS, type HintKind } from '../play/attempt.ts'
import { drawItems } from '../play/draw-items.ts'
import { ok, type Result, refuse } from '../result.ts'

/** How hard a game may be. */
export const DIFFICULTIES = ['easy', 'normal', 'hard'] as const

export type Difficulty = (typeof DIFFICULTIES)[number]

/** What the player chose for a game. */
export type GameSettings = { readonly difficulty: Difficulty; readonly packId: string | null }

/** An item that the player has seen before. */
export type SeenItem = {
  readonly itemId: string
  /** When the latest game with it started, in epoch milliseconds: all items of that game share it. */
  readonly gameStartedAt: number
}

/** What the items of a game are drawn from. */
type DrawPool = {
  /** Item ids, each once. */
  readonly candidates: readonly string[]
  /** Those seen longest ago first. */
  readonly seen: readonly SeenItem[]
  /** Numbers in [0, 1). */
  readonly random: () => number
}

/** What ends a game that draws a picture whenever one is closed: a number of misses, or time; null where that does not end it. */
export type Limit = { readonly misses: number | null; readonly lastsMs: number | null }

/** What kind of game of rounds one player plays. All that kinds differ in is here. */
type GamePlan = {
  /** How many rounds there are when the player does not say. */
  readonly rounds: number
  /** Null for a game of the rounds that it begins with. */
  readonly limit: Limit | null
  readonly answers: ModeName
  /** Draws different items, fewer when there are fewer; refuses when there is none. */
  readonly draw: (stock: DrawPool, rounds: number) => Result<string[]>
  /** The level (1-based) that a round starts at. */
  readonly firstLevel: (order: GameSettings) => number
  readonly strictness: (order: GameSettings) => Strictness
  readonly hints: (order: GameSettings) => readonly HintKind[]
  /** Whether a wrong answer is no end where one is chosen: it moves the round a level on, as where one is typed. */
  readonly isForgiving: boolean
  /** Whether friends may be challenged to the same pictures. */
  readonly hasDuels: boolean
}

const EASY_FIRST_LEVEL = 3

/** Items that the player has never seen first, then those seen longest ago. */
const drawUnseen = ({ candidates, seen, random }: DrawPool, rounds: number): Result<string[]> => {
  const ranks = new Map(seen.map(({ itemId, gameStartedAt }) => [itemId, gameStartedAt]))
  return drawItems({ candidates, ranks, latest: seen.at(-1)?.itemId }, rounds, random)
}

/**
 * Alone, as hard as the player likes. Easy skips the two coarsest levels. Hard wants the exact spelling (case, accents and articles
 * still don't matter) and has no hints; a game of one pack does not sell its category.
 */
const solo: GamePlan = {
  rounds: 5,
  limit: null,
  answers: 'typed',
  draw: drawUnseen,
  firstLevel: ({ difficulty }) => (difficulty === 'easy' ? EASY_FIRST_LEVEL : 1),
  strictness: ({ difficulty }) => (difficulty === 'hard' ? 'exact' : 'normal'),
  hints: ({ difficulty, packId }) => {
    if (difficulty === 'hard') return []
    return packId === null ? HINT_KINDS : HINT_KINDS.filter((kind) => kind !== 'category')
  },
  isForgiving: false,
  hasDuels: true,
}

/** The one item of a day, the same for everyone: from the biggest pixels, with no hint that only some would buy. */
const daily: GamePlan = {
  rounds: 1,
  limit: null,
  answers: 'typed',
  draw: ({ candidates }) => (candidates.length > 0 ? ok(candidates.slice(0, 1)) : refuse('not_enough_items')),
  firstLevel: () => 1,
  strictness: () => 'normal',
  hints: () => [],
  isForgiving: false,
  hasDuels: false,
}

/** As many pictures as a player gets in two minutes, without hints: a round that is given up goes on to the next at once. */
const sprint: GamePlan = {
  ...solo,
  rounds: 1,
  limit: { misses: null, lastsMs: 120_000 },
  hints: () => [],
  hasDuels: false,
}

/** Picture after picture, until three are missed or the pack has no other. */
const endless: GamePlan = { ...solo, rounds: 1, limit: { misses: 3, lastsMs: null }, hasDuels: false }

/** For small children: one of four names is pressed, as often as it takes, from a picture that is not too coarse. */
const choices: GamePlan = {
  ...solo,
  answers: 'choices',
  firstLevel: () => EASY_FIRST_LEVEL,
  strictness: () => 'normal',
  hints: () => [],
  isForgiving: true,
  hasDuels: false,
}

/** A pack that is not published yet, by those who have its preview link. It counts for nothing. */
const preview: GamePlan = { ...solo, hasDuels: false }

const KINDS = { solo, daily, sprint, endless, choices, preview } as const satisfies Readonly<Record<string, GamePlan>>

/** The name of a kind of game, as stored games have it. */
export type PlanName = keyof typeof KINDS

/** The names of all kinds of games for one player. */
export const PLAN_NAMES = Object.keys(KINDS) as readonly PlanName[]

/** The kinds that a player starts at will; a daily begins with its day, a preview with a link. */
export type OrderedPlan = Exclude<PlanName, 'daily' | 'preview'>

/** Whether a player starts such a game at will. */
export const isOrderedPlan = (name: PlanName): name is OrderedPlan => name !== 'daily' && name !== 'preview'

/** The names of the kinds that a player starts at will. */
export const ORDERED_PLANS: readonly OrderedPlan[] = PLAN_NAMES.filter(isOrderedPlan)

/** Every kind of game for one player. */
export const PLANS: Readonly<Record<PlanName, GamePlan>> = KINDS
