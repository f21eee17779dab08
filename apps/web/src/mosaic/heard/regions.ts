import type { ColorName } from './color-names.ts'
import { besideOf, type CellName, type NamedCells } from './named-cells.ts'
import { type Form, formOf, isSymmetric, type Place, placeOf } from './shape.ts'

/** Cells of one colour that touch, with as many more of the same colour and about the same size. */
export type Region = {
  readonly color: ColorName
  /** The share of the picture that they take together, 0 to 1. */
  readonly share: number
  readonly form: Form | null
  /** A place for each. */
  readonly places: readonly Place[]
  /** The colour that is all around it, if one is. */
  readonly inside: CellName | null
}

/** What a level looks like: the largest regions first. */
export type Summary = {
  readonly background: ColorName | null
  /** All that is not background. */
  readonly figure: {
    readonly share: number
    readonly form: Form | null
    readonly place: Place
    readonly isSymmetric: boolean
  }
  readonly regions: readonly Region[]
  /** The share of the picture in cells that belong to no region that is listed. */
  readonly rest: number
}

const MOST_REGIONS = 8
const LEAST_SHARE = 0.012

const floodFrom = (grid: NamedCells, start: number): number[] => {
  const found = new Set([start])
  for (const index of found)
    for (const beside of besideOf(grid, index)) if (grid.names[beside] === grid.names[start]) found.add(beside)
  return [...found]
}

/** All regions of a grid, the background's among them. */
const floodAll = (grid: NamedCells): number[][] => {
  const seen = new Set<number>()
  return grid.names.flatMap((_, index) => {
    if (seen.has(index)) return []
    const cells = floodFrom(grid, index)
    for (const cell of cells) seen.add(cell)
    return [cells]
  })
}

const insideOf = (grid: NamedCells, cells: readonly number[]): CellName | null => {
  const own = new Set(cells)
  if (cells.some((index) => besideOf(grid, index).length < 4)) return null
  const around = cells.flatMap((index) => besideOf(grid, index)).filter((index) => !own.has(index))
  const first = grid.names[around[0] ?? 0]
  const like = around.filter((index) => grid.names[index] === first).length
  return first && first !== 'background' && like >= around.length * 0.9 ? first : null
}

const isAlike = (one: readonly number[], other: readonly number[]): boolean =>
  one.length <= other.length * 1.7 && other.length <= one.length * 1.7

/** Puts regions of one colour and about one size together, the largest first. */
const gather = (grid: NamedCells, floods: readonly number[][]): number[][][] => {
  const groups: number[][][] = []
  for (const cells of floods) {
    const name = grid.names[cells[0] ?? 0]
    const group = groups.find(([first]) => first && grid.names[first[0] ?? 0] === name && isAlike(first, cells))
    if (group) group.push(cells)
    else groups.push([cells])
  }
  const sizeOf = (group: readonly number[][]) => group.reduce((sum, { length }) => sum + length, 0)
  return groups.sort((one, other) => sizeOf(other) - sizeOf(one))
}

const describe = (grid: NamedCells, group: readonly number[][]): Region => {
  const shapes = group.map((cells) => ({ columns: grid.columns, rows: grid.rows, cells }))
  const [first = []] = group
  const insides = group.map((cells) => insideOf(grid, cells))
  return {
    color: (grid.names[first[0] ?? 0] ?? 'black') as ColorName,
    share: group.reduce((sum, { length }) => sum + length, 0) / grid.names.length,
    form: shapes[0] ? formOf(shapes[0]) : null,
    places: shapes.map(placeOf),
    inside: insides.every((inside) => inside === insides[0]) ? (insides[0] ?? null) : null,
  }
}

/** A level as its regions, from the named cells and nothing else. */
export const summarize = (grid: NamedCells): Summary => {
  const floods = floodAll(grid).filter((cells) => grid.names[cells[0] ?? 0] !== 'background')
  const groups = gather(grid, floods)
  const regions = groups.map((group) => describe(grid, group)).filter(({ share }) => share >= LEAST_SHARE)
  const listed = regions.slice(0, MOST_REGIONS)
  const shape = { columns: grid.columns, rows: grid.rows, cells: floods.flat() }
  const share = shape.cells.length / grid.names.length
  return {
    background: grid.background,
    figure: { share, form: formOf(shape), place: placeOf(shape), isSymmetric: isSymmetric(shape) },
    regions: listed,
    rest: Math.max(0, share - listed.reduce((sum, region) => sum + region.share, 0)),
  }
}

/** The colours that a level has and the one before it had not, and the other way round. */
export const compareColors = (before: NamedCells, now: NamedCells) => {
  const colorsOf = ({ names }: NamedCells) => new Set(names.filter((name) => name !== 'background'))
  const [old, fresh] = [colorsOf(before), colorsOf(now)]
  return { come: [...fresh].filter((name) => !old.has(name)), gone: [...old].filter((name) => !fresh.has(name)) }
}
