import { type Figure, formatNumber, type Target } from './figure.ts'

/** The middle value, or the mean of the two middle ones; NaN of none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]]
  return (low + high) / 2
}

/** Takes every number once a round, one after the other, so that a noisy minute falls on all of them alike. */
export const inRounds = async <K extends string>(
  rounds: number,
  takers: Readonly<Record<K, () => Promise<number>>>,
): Promise<Record<K, number>[]> => {
  const taken: Record<K, number>[] = []
  for (let round = 0; round < rounds; round += 1) {
    const numbers: [string, number][] = []
    for (const [name, take] of Object.entries<() => Promise<number>>(takers)) numbers.push([name, await take()])
    taken.push(Object.fromEntries(numbers) as Record<K, number>)
  }
  return taken
}

type Comparison<K extends string> = {
  readonly what: string
  readonly ours: K
  readonly other: K
  readonly otherName: string
  readonly unit: string
  readonly target: Target | null
}

/** The median over the rounds of each number, and of the ratio that each round gave by itself. */
export const compare = <K extends string>(
  rounds: readonly Readonly<Record<K, number>>[],
  { what, ours, other, otherName, unit, target }: Comparison<K>,
): Figure => {
  const typical = (name: K) => `${formatNumber(median(rounds.map((round) => round[name])))} ${unit}`
  return {
    what,
    ours: typical(ours),
    against: `${typical(other)} (${otherName})`,
    ratio: median(rounds.map((round) => round[ours] / round[other])),
    target,
  }
}
