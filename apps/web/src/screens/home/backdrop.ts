import { type Bitmap, type Colour, cellAt } from '../../mosaic/bitmap.ts'
import { scatter } from '../../mosaic/split.ts'

/** One square of the backdrop in pixels; `birth` is its share of being there at all, `column` and `row` name its cell. */
export type Square = {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly colour: Colour
  readonly column: number
  readonly row: number
  readonly scale: number
}

type Place = { readonly x: number; readonly y: number }
type Size = { readonly width: number; readonly height: number }

const smooth = (low: number, high: number, value: number): number => {
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return share * share * (3 - 2 * share)
}

/** How much of the picture is left at a place: it stands on the right of a wide page, on the top of a tall one. */
export const presence = ({ x, y }: Place, { width, height }: Size): number =>
  width > height ? smooth(0.34, 0.64, x / width) : 1 - smooth(0.3, 0.56, y / height)

const clamp = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value))

/**
 * Lays the cover over the page, one big square a cell. Where the picture ends, each square falls apart into four, of
 * which ever fewer and smaller ones are left, so that words stand on nothing but the page.
 */
export const layOutBackdrop = (bitmap: Bitmap, page: Size): Square[] => {
  const { width, height } = page
  const wide = width > height
  const areaWidth = wide ? width * 0.62 : width
  const areaHeight = wide ? height : height * 0.56
  const side = Math.ceil(Math.max(areaWidth / bitmap.columns, areaHeight / bitmap.rows))
  const originX = Math.round(width - areaWidth / 2 - (side * bitmap.columns) / 2)
  const originY = Math.round(areaHeight / 2 - (side * bitmap.rows) / 2)
  const squares: Square[] = []
  for (let row = Math.floor(-originY / side); originY + row * side < height; row++) {
    for (let column = Math.floor(-originX / side); originX + column * side < width; column++) {
      const colour = cellAt(bitmap, clamp(column, bitmap.columns), clamp(row, bitmap.rows))
      const x = originX + column * side
      const y = originY + row * side
      if (presence({ x, y: y + side }, page) > 0.98) squares.push({ x, y, side, colour, column, row, scale: 1 })
      else squares.push(...fallApart({ x, y, side, colour, column, row, scale: 1 }, page))
    }
  }
  return squares
}

const QUARTERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const

const fallApart = (square: Square, page: Size): Square[] =>
  QUARTERS.flatMap(([right, down]) => {
    const side = square.side / 2
    const x = square.x + right * side
    const y = square.y + down * side
    const column = square.column * 2 + right
    const row = square.row * 2 + down
    const left = presence({ x: x + side / 2, y: y + side / 2 }, page) - scatter(column, row) * 0.85
    return left > 0 ? [{ ...square, x, y, side, column, row, scale: Math.min(1, 0.25 + left * 2) }] : []
  })

const QUESTION = ['..####..', '.##..##.', '.....##.', '....##..', '...##...', '...##...', '........', '...##...']
const NIGHT: readonly Colour[] = [
  [26, 31, 51],
  [34, 41, 66],
  [44, 51, 80],
  [58, 66, 102],
]
const AMBER: readonly Colour[] = [
  [255, 179, 26],
  [240, 150, 40],
  [255, 205, 96],
]

/** What hangs there when the server has no cover: a question, at night. */
export const questionCover = (): Bitmap => ({
  columns: 12,
  rows: 12,
  cells: Array.from({ length: 144 }, (_, index): Colour => {
    const column = index % 12
    const row = Math.floor(index / 12)
    const shades = QUESTION[row - 2]?.[column - 2] === '#' ? AMBER : NIGHT
    return shades[Math.floor(scatter(column, row) * shades.length)] ?? [26, 31, 51]
  }),
})
