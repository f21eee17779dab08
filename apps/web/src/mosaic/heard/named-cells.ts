import type { Bitmap, Colour } from '../bitmap.ts'
import { type ColorName, colorDistance, type Lab, nameColor, toLab } from './color-names.ts'
import { mergeNames } from './merge-names.ts'

/** What a cell is heard as: its colour, or the background that reaches the edge of the picture. */
export type CellName = ColorName | 'background'
/** A level with a name for each cell, row by row; `background` is its colour, if it has one. */
export type NamedCells = {
  readonly columns: number
  readonly rows: number
  readonly names: readonly CellName[]
  readonly background: ColorName | null
}

/** The cells above, below, left and right of one, by their index. */
export const besideOf = ({ columns, rows }: Pick<Bitmap, 'columns' | 'rows'>, index: number): number[] => {
  const column = index % columns
  return [
    ...(column > 0 ? [index - 1] : []),
    ...(column < columns - 1 ? [index + 1] : []),
    ...(index >= columns ? [index - columns] : []),
    ...(index < columns * (rows - 1) ? [index + columns] : []),
  ]
}

const edgeOf = ({ columns, rows }: Bitmap): number[] =>
  Array.from({ length: columns * rows }, (_, index) => index).filter((index) => {
    const row = Math.floor(index / columns)
    return index % columns === 0 || index % columns === columns - 1 || row === 0 || row === rows - 1
  })

/** The share of the edge that has to be of one colour for it to be a background. */
const BACKGROUND_SHARE = 0.4
const SAME = 0.02
const MIX = 0.05
const BLACK: Colour = [0, 0, 0]

const cornersOf = ({ columns, rows }: Bitmap): number[] => [0, columns - 1, columns * (rows - 1), columns * rows - 1]

/** A cell of the background: a corner if all are alike, else one of the colour that most of the edge has, if enough of it does. */
const findBackground = (bitmap: Bitmap): number | null => {
  const edge = edgeOf(bitmap)
  const labs = bitmap.cells.map(toLab)
  const corner = labs[0]
  if (corner && cornersOf(bitmap).every((index) => colorDistance(corner, labs[index] ?? corner) < SAME)) return 0
  const like = (index: number) =>
    edge.filter((other) => colorDistance(labs[index] ?? [0, 0, 0], labs[other] ?? [9, 9, 9]) < SAME).length
  const best = edge.reduce((most, index) => (like(index) > like(most) ? index : most), edge[0] ?? 0)
  return like(best) >= edge.length * BACKGROUND_SHARE ? best : null
}

/** The cells of the background's colour that touch the edge, or each other from there. */
const floodBackground = (bitmap: Bitmap, sample: number): Set<number> => {
  const lab = toLab(bitmap.cells[sample] ?? [0, 0, 0])
  const isLike = (index: number) => colorDistance(lab, toLab(bitmap.cells[index] ?? [0, 0, 0])) < SAME
  const found = new Set(edgeOf(bitmap).filter(isLike))
  for (const index of found) for (const beside of besideOf(bitmap, index)) if (isLike(beside)) found.add(beside)
  return found
}

/** How much of a cell another colour covers, when the rest is background: 0 to 1, or null when the cell is no such mix. */
const coverOf = (cell: Lab, background: Lab, color: Lab): number | null => {
  const step = color.map((value, at) => value - (background[at] ?? 0))
  const length = step.reduce((sum, value) => sum + value * value, 0)
  if (length < SAME) return null
  const along = step.reduce((sum, value, at) => sum + value * ((cell[at] ?? 0) - (background[at] ?? 0)), 0) / length
  const mixed = background.map((value, at) => value + (step[at] ?? 0) * along) as unknown as Lab
  return along < 1 && colorDistance(cell, mixed) < MIX ? along : null
}

/** The cells at the figure's border, which are part background: each with the colour that it is a mix of, or with none if it is mostly background. */
const unmix = (bitmap: Bitmap, outside: ReadonlySet<number>, sample: number): ReadonlyMap<number, Colour | null> => {
  const labOf = (index: number) => toLab(bitmap.cells[index] ?? BLACK)
  const isBorder = (index: number): boolean => {
    const beside = besideOf(bitmap, index)
    return !outside.has(index) && (beside.length < 4 || beside.some((other) => outside.has(other)))
  }
  const found = new Map<number, Colour | null>()
  for (const index of bitmap.cells.keys()) {
    if (!isBorder(index)) continue
    for (const beside of besideOf(bitmap, index)) {
      if (outside.has(beside)) continue
      const cover = coverOf(labOf(index), labOf(sample), labOf(beside))
      if (cover !== null) found.set(index, cover >= 0.4 ? (bitmap.cells[beside] ?? BLACK) : null)
    }
  }
  return found
}

/** Names each cell of a level: as its own colour, or as that of the cell beside it where it is half background. */
export const nameCells = (bitmap: Bitmap): NamedCells => {
  const { columns, rows, cells } = bitmap
  const sample = findBackground(bitmap)
  const outside = sample === null ? new Set<number>() : floodBackground(bitmap, sample)
  const mixed = sample === null ? new Map<number, Colour | null>() : unmix(bitmap, outside, sample)
  const colors = cells.map((cell, index) =>
    outside.has(index) ? null : mixed.has(index) ? (mixed.get(index) ?? null) : cell,
  )
  const merged = mergeNames(colors.filter((color) => color !== null))
  const nameOf = (color: Colour): ColorName => {
    const name = nameColor(color)
    return merged.get(name) ?? name
  }
  return {
    columns,
    rows,
    names: colors.map((color) => (color ? nameOf(color) : 'background')),
    background: sample === null ? null : nameColor(cells[sample] ?? BLACK),
  }
}

/** Cells of one name beside each other. */
export type Run = { readonly name: CellName; readonly count: number }

/** A row as runs from left to right; their counts add up to its width. */
export const runsOf = ({ columns, names }: NamedCells, row: number): readonly Run[] => {
  const runs: Run[] = []
  for (const name of names.slice(row * columns, (row + 1) * columns)) {
    const last = runs.at(-1)
    if (last?.name === name) runs[runs.length - 1] = { name, count: last.count + 1 }
    else runs.push({ name, count: 1 })
  }
  return runs
}
