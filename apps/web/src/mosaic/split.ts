import type { Bitmap } from './bitmap.ts'

/** A piece of one coarse cell that is also a piece of one finer cell; edges are shares of the whole side. */
export type Piece = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly from: number
  readonly to: number
}

type Span = { readonly start: number; readonly end: number; readonly from: number; readonly to: number }

/** The spans of a side that is cut into `coarse` and into `fine` cells at once. */
export const spans = (coarse: number, fine: number): Span[] => {
  const cuts = [
    ...Array.from({ length: coarse }, (_, cut) => cut * fine),
    ...Array.from({ length: fine + 1 }, (_, cut) => cut * coarse),
  ]
  const edges = [...new Set(cuts)].sort((a, b) => a - b)
  return edges
    .slice(1)
    .map((edge, index) => {
      const start = edges[index] ?? 0
      return { start, end: edge, from: Math.floor(start / fine), to: Math.floor(start / coarse) }
    })
    .map(({ start, end, from, to }) => ({ start: start / (coarse * fine), end: end / (coarse * fine), from, to }))
}

type Grid = Pick<Bitmap, 'columns' | 'rows'>

/**
 * Cuts a picture along the cells of both levels. Each piece wears its coarse cell's colour first and its finer cell's
 * last, so the animation begins and ends with exactly what each level shows, whatever their ratio (3 to 4, 6 to 8).
 */
export const cutPieces = (coarse: Grid, fine: Grid): Piece[] => {
  const across = spans(coarse.columns, fine.columns)
  return spans(coarse.rows, fine.rows).flatMap((down) =>
    across.map((along) => ({
      left: along.start,
      right: along.end,
      top: down.start,
      bottom: down.end,
      from: down.from * coarse.columns + along.from,
      to: down.to * fine.columns + along.to,
    })),
  )
}

/** How far a cell has come when the whole has come `share` far and the cell sets out `late` (0 to 1) after the first. */
export const staggered = (share: number, late: number, overlap = 0.5): number =>
  Math.min(1, Math.max(0, (share - late * (1 - overlap)) / overlap))

/** Slows a share from 0 to 1 down towards its end. */
export const easeOut = (share: number): number => 1 - (1 - share) ** 3

/** Opens and closes: 0 at both ends, 1 in the middle. */
export const pulse = (share: number): number => Math.sin(Math.PI * share)

/** A number from 0 to 1 that belongs to a place and looks like chance. */
export const scatter = (column: number, row: number): number => {
  const mixed = Math.sin(column * 127.1 + row * 311.7) * 43758.5453
  return mixed - Math.floor(mixed)
}
