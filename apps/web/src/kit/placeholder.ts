import { scatter } from '../mosaic/split.ts'

const SIDE = 6

const seedOf = (id: string): number =>
  [...id].reduce((sum, sign, place) => (sum + sign.charCodeAt(0) * (place + 1)) % 9973, 7)

/** A mosaic that belongs to an id: its hue in degrees and, row by row, the shade (0 to 3) of each of 6 by 6 cells. */
export const placeholderOf = (id: string): { readonly hue: number; readonly shades: readonly number[] } => {
  const seed = seedOf(id)
  return {
    hue: Math.floor(scatter(seed, 1) * 360),
    shades: Array.from({ length: SIDE * SIDE }, (_, index) =>
      Math.floor(scatter((index % SIDE) + seed, Math.floor(index / SIDE) * 3 + 1) * 4),
    ),
  }
}
