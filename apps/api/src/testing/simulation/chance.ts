import { seeded } from '@pd/testing/random'

/** Chance of one run, by its seed. */
export type Chance = {
  /** A whole number below `n`. */
  below(n: number): number
  /** Whether something happens that happens once in `n` times. */
  oneIn(n: number): boolean
  /** A whole number from `from` to `to`. */
  between(from: number, to: number): number
  pick<T>(all: readonly [T, ...T[]]): T
  /** A number in [0, 1). */
  fraction(): number
}

/** Makes the chance of a seed. */
export const createChance = (seed: number): Chance => {
  const below = seeded(seed)
  return {
    below,
    oneIn: (n) => below(n) === 0,
    between: (from, to) => from + below(to - from + 1),
    pick: (all) => all[below(all.length)] ?? all[0],
    fraction: () => below(1_000_000) / 1_000_000,
  }
}
