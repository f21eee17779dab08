import { type Bitmap, type Colour, cellAt, css, mix } from './bitmap.ts'
import { easeOut, type Piece, pulse, scatter, staggered } from './split.ts'

/** Where to draw: a context and the size of its canvas in device pixels. */
export type Sheet = { readonly context: CanvasRenderingContext2D; readonly width: number; readonly height: number }

const GAP = 0.1

type Cell = { readonly column: number; readonly row: number; readonly scale: number }

const fillCell = ({ context, width, height }: Sheet, bitmap: Bitmap, { column, row, scale }: Cell) => {
  const left = Math.round((column * width) / bitmap.columns)
  const right = Math.round(((column + 1) * width) / bitmap.columns)
  const top = Math.round((row * height) / bitmap.rows)
  const bottom = Math.round(((row + 1) * height) / bitmap.rows)
  const insetX = ((right - left) * (1 - scale)) / 2
  const insetY = ((bottom - top) * (1 - scale)) / 2
  context.fillStyle = css(cellAt(bitmap, column, row))
  context.fillRect(left + insetX, top + insetY, right - left - insetX * 2, bottom - top - insetY * 2)
}

/** Every cell at its own scale, 1 being edge to edge. */
export const paintCells = (
  sheet: Sheet,
  bitmap: Bitmap,
  scaleOf: (column: number, row: number) => number = () => 1,
) => {
  for (let row = 0; row < bitmap.rows; row++) {
    for (let column = 0; column < bitmap.columns; column++) {
      const scale = scaleOf(column, row)
      if (scale > 0) fillCell(sheet, bitmap, { column, row, scale })
    }
  }
}

/** From the middle outwards: how late a place sets out, 0 to 1. */
const fromMiddle = (x: number, y: number): number => Math.hypot(x - 0.5, y - 0.5) / Math.SQRT1_2

type Split = { readonly from: Bitmap; readonly to: Bitmap; readonly pieces: readonly Piece[] }

/** Divides the cells of one level into those of the next; `share` runs from 0 to 1. */
export const paintSplit = (sheet: Sheet, { from, to, pieces }: Split, share: number) => {
  const { context, width, height } = sheet
  const gapX = (GAP * width) / to.columns
  const gapY = (GAP * height) / to.rows
  for (const piece of pieces) {
    const column = piece.to % to.columns
    const row = Math.floor(piece.to / to.columns)
    const local = staggered(share, fromMiddle((column + 0.5) / to.columns, (row + 0.5) / to.rows))
    const open = pulse(local)
    const before = from.cells[piece.from] as Colour
    const after = to.cells[piece.to] as Colour
    const cellLeft = (column / to.columns) * width + gapX * open
    const cellRight = ((column + 1) / to.columns) * width - gapX * open
    const cellTop = (row / to.rows) * height + gapY * open
    const cellBottom = ((row + 1) / to.rows) * height - gapY * open
    const left = Math.round(Math.max(piece.left * width, cellLeft))
    const top = Math.round(Math.max(piece.top * height, cellTop))
    context.fillStyle = css(mix(before, after, easeOut(local)))
    context.fillRect(
      left,
      top,
      Math.round(Math.min(piece.right * width, cellRight)) - left,
      Math.round(Math.min(piece.bottom * height, cellBottom)) - top,
    )
  }
}

/** Cells coming up out of the dark, or, with `share` running down, going back into it. */
export const paintRise = (sheet: Sheet, bitmap: Bitmap, share: number) =>
  paintCells(sheet, bitmap, (column, row) => easeOut(staggered(share, scatter(column, row))))

/** The full picture, scaled to the canvas. */
export const paintPhoto = ({ context, width, height }: Sheet, image: HTMLImageElement) => {
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
}

type Dissolve = { readonly from: Bitmap; readonly image: HTMLImageElement }

/** The full picture, and before it the cells that dissolve one after the other. */
export const paintDissolve = (sheet: Sheet, { from, image }: Dissolve, share: number) => {
  paintPhoto(sheet, image)
  paintCells(sheet, from, (column, row) => 1 - easeOut(staggered(share, scatter(column, row), 0.4)))
}
