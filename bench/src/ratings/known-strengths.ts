import { scoreAgainst } from '@pd/core'

/** The levels of emoji-like art, the full picture included. */
const LEVELS = 8
/** Each level makes an item easier by this, on the scale of the strengths. */
const LEVEL_STEP = 0.7
/** How many people are right at the first level of an item that is as hard as they are good: the logit of it. */
const FIRST_LEVEL = -2.5

/** Players and items with strengths that a rating does not know: standard deviations from the middle, and their attempts. */
export type KnownStrengths = { readonly players: readonly number[]; readonly items: readonly number[] }

/** A number of the normal distribution with mean 0 and deviation 1. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** Strengths by chance. */
export const drawStrengths = (players: number, items: number, random: () => number): KnownStrengths => {
  const draw = (count: number) => Array.from({ length: count }, () => normal(random))
  return { players: draw(players), items: draw(items) }
}

/** Plays one item: at each level the player is right by chance, the likelier the sharper it is. Nothing here follows Glicko's formulas. */
export const playItem = (strength: number, hardness: number, random: () => number): number => {
  for (let level = 1; level < LEVELS; level++) {
    const logit = FIRST_LEVEL + LEVEL_STEP * (level - 1) + strength - 1.5 * hardness
    if (random() < 1 / (1 + Math.exp(-logit))) return scoreAgainst({ level, levels: LEVELS, hints: 0 })
  }
  return 0
}

const ranksOf = (values: readonly number[]): number[] => {
  const order = values.map((_, at) => at).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length)
  for (const [rank, at] of order.entries()) ranks[at] = rank
  return ranks
}

/** Spearman's correlation of two orders of the same things, without ties: 1 for the same, -1 for the opposite. */
export const spearman = (one: readonly number[], other: readonly number[]): number => {
  const [a, b, n] = [ranksOf(one), ranksOf(other), one.length]
  const squares = a.reduce((sum, rank, at) => sum + (rank - (b[at] ?? 0)) ** 2, 0)
  return 1 - (6 * squares) / (n * (n ** 2 - 1))
}

/** Kendall's correlation: the share of pairs in the same order, less those in the opposite one. */
export const kendall = (one: readonly number[], other: readonly number[]): number => {
  let [agreed, pairs] = [0, 0]
  for (let a = 0; a < one.length; a++)
    for (let b = 0; b < a; b++, pairs++)
      agreed += Math.sign(((one[a] ?? 0) - (one[b] ?? 0)) * ((other[a] ?? 0) - (other[b] ?? 0)))
  return agreed / pairs
}
