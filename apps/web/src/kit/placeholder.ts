import { scatter } from '../mosaic/split.ts'

/** How many cells a mosaic is wide and high where nothing else is asked for. */
export const PLACEHOLDER_SIDE = 6

const seedOf = (id: string): number =>
  [...id].reduce((sum, sign, place) => (sum + sign.charCodeAt(0) * (place + 1)) % 9973, 7)

/** A mosaic that belongs to an id: its hue in degrees and, row by row, the shade (0 to 3) of each of `side` by `side` cells. */
export const placeholderOf = (
  id: string,
  side = PLACEHOLDER_SIDE,
): { readonly hue: number; readonly shades: readonly number[] } => {
  const seed = seedOf(id)
  return {
    hue: Math.floor(scatter(seed, 1) * 360),
    shades: Array.from({ length: side * side }, (_, index) =>
      Math.floor(scatter((index % side) + seed, Math.floor(index / side) * 3 + 1) * 4),
    ),
  }
}
