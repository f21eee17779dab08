import type { Bitmap, Colour } from '../../mosaic/bitmap.ts'

/** How far colours are from grey at most, from 0 to 255, in a cover that is vivid; a picture of snow or sand has a tenth of it. */
const VIVID = 150
/** Light enough for a page at night, and dark enough for letters beside it. */
const LIGHT_MOST = 150
const STRONGEST = 6

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length

const spread = (colour: Colour): number => Math.max(...colour) - Math.min(...colour)

const clamp = (value: number): number => Math.min(255, Math.max(0, value))

/** The bitmap with its hues as strong as those of a poster: a pale picture would be beige on beige. Greys stay grey. */
export const vivid = (bitmap: Bitmap): Bitmap => {
  const strength = Math.min(STRONGEST, Math.max(1, VIVID / Math.max(1, mean(bitmap.cells.map(spread)))))
  const dimmed = Math.min(1, LIGHT_MOST / Math.max(1, mean(bitmap.cells.map(mean))))
  const change = (cell: Colour): Colour => {
    const grey = mean(cell)
    const [red, green, blue] = cell.map((value) => clamp(grey * dimmed + (value - grey) * strength)) as [
      number,
      number,
      number,
    ]
    return [red, green, blue]
  }
  return { ...bitmap, cells: bitmap.cells.map(change) }
}
