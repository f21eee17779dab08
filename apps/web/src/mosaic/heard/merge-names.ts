import type { Colour } from '../bitmap.ts'
import { type ColorName, colorDistance, type Lab, nameColor, toLab } from './color-names.ts'

/** Cells that share a word, with the mean of their colours. */
type Bucket = { readonly names: readonly ColorName[]; readonly lab: Lab; readonly count: number }

const blend = (one: Bucket, other: Bucket): Bucket => {
  const count = one.count + other.count
  const mean = (at: 0 | 1 | 2) => (one.lab[at] * one.count + other.lab[at] * other.count) / count
  const names = one.count >= other.count ? [...one.names, ...other.names] : [...other.names, ...one.names]
  return { names, lab: [mean(0), mean(1), mean(2)], count }
}

const fill = (cells: readonly Colour[]): Bucket[] => {
  const buckets = new Map<ColorName, Bucket>()
  for (const cell of cells) {
    const name = nameColor(cell)
    const single = { names: [name], lab: toLab(cell), count: 1 }
    const before = buckets.get(name)
    buckets.set(name, before ? { ...blend(before, single), names: [name] } : single)
  }
  return [...buckets.values()]
}

/** How far apart two buckets may be to become one: far for one of few cells, which is a shade or a border of the other. */
const NEAR = 0.07
const NEAR_OF_FEW = 0.17
const FEW = 0.05
/** A picture with this number of words or fewer keeps them: its shades may be all that it has. */
const FEWEST = 4
/** In a level of fewer cells each has a colour of its own, and no shades. */
const FEWEST_CELLS = 30

const closestPair = (buckets: readonly Bucket[], total: number) => {
  let best: { readonly pair: readonly [Bucket, Bucket]; readonly distance: number } | undefined
  for (const [at, one] of buckets.entries())
    for (const other of buckets.slice(at + 1)) {
      const isFew = Math.min(one.count, other.count) < total * FEW
      const distance = colorDistance(one.lab, other.lab) / (isFew ? NEAR_OF_FEW : NEAR)
      if (distance < (best?.distance ?? 1)) best = { pair: [one, other], distance }
    }
  return best?.pair
}

/** For each word that some cells have, the word of the picture's own few colours: shades of one colour are heard as one. */
export const mergeNames = (cells: readonly Colour[]): ReadonlyMap<ColorName, ColorName> => {
  let buckets = fill(cells)
  while (buckets.length > FEWEST && cells.length >= FEWEST_CELLS) {
    const [one, other] = closestPair(buckets, cells.length) ?? []
    if (!one || !other) break
    buckets = [...buckets.filter((bucket) => bucket !== one && bucket !== other), blend(one, other)]
  }
  return new Map(buckets.flatMap(({ names }) => names.map((name) => [name, names[0] ?? name] as const)))
}
