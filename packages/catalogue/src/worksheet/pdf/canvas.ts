import type { Bitmap } from '@pd/pictures'
import type { Glyph } from '../letters/glyph.ts'
import { digits } from './pdf-text.ts'
import type { UsedFonts } from './used-fonts.ts'

/** A place on a page, in points from its upper left. */
export type Place = { readonly x: number; readonly y: number }

/** A rectangle on a page, in points. */
export type Box = Place & { readonly width: number; readonly height: number }

/** How letters look: their size in points, and their grey from 0, which is black. */
export type Ink = { readonly size: number; readonly grey?: number }

/** A page that is being drawn, from its upper left. */
export type Canvas = {
  /** Letters, of which `y` is the line that they stand on. */
  readonly write: (glyphs: readonly Glyph[], at: Place, ink: Ink) => void
  /** A thin line to the right. */
  readonly rule: (at: Place, width: number, grey?: number) => void
  /** A mosaic that fills a box, as rectangles: no program blurs them. */
  readonly tile: (mosaic: Bitmap, box: Box) => void
  readonly drawing: () => string
}

const shade = (value: number): string => String(Math.round((value / 255) * 1000) / 1000)

/** Cells of a row that have the same colour are one rectangle. */
const runsOf = ({ width, data }: Bitmap, row: number): { from: number; count: number; colour: string }[] => {
  const runs: { from: number; count: number; colour: string }[] = []
  for (let column = 0; column < width; column++) {
    const at = (row * width + column) * 3
    const colour = [data[at], data[at + 1], data[at + 2]].map((value) => shade(value ?? 0)).join(' ')
    const last = runs.at(-1)
    if (last?.colour === colour) last.count++
    else runs.push({ from: column, count: 1, colour })
  }
  return runs
}

/** Each rectangle reaches under the next ones, so that no background shines through between them. */
const UNDER_POINTS = 0.5

const tileOf = (mosaic: Bitmap, { width, height }: Box): string => {
  const [cellWidth, cellHeight] = [width / mosaic.width, height / mosaic.height]
  const lines: string[] = []
  for (let row = 0; row < mosaic.height; row++) {
    const tall = Math.min(cellHeight + UNDER_POINTS, height - row * cellHeight)
    for (const { from, count, colour } of runsOf(mosaic, row)) {
      const wide = Math.min(count * cellWidth + UNDER_POINTS, width - from * cellWidth)
      const corner = [from * cellWidth, row * cellHeight, wide, tall].map(digits).join(' ')
      lines.push(`${colour} rg ${corner} re f`)
    }
  }
  return lines.join('\n')
}

/** A blank page of a height in points. */
export const createCanvas = (height: number, fonts: UsedFonts): Canvas => {
  const parts: string[] = []
  return {
    write: (glyphs, { x, y }, { size, grey = 0 }) => {
      let across = x
      const letters = glyphs.map((glyph) => {
        const place = [across + (glyph.dx * size) / 1000, height - y + (glyph.dy * size) / 1000].map(digits).join(' ')
        across += (glyph.advance * size) / 1000
        return `/${fonts.use(glyph)} ${digits(size)} Tf 1 0 0 1 ${place} Tm <${glyph.code}> Tj`
      })
      parts.push(`BT ${grey} g ${letters.join('\n')} ET`)
    },
    rule: ({ x, y }, width, grey = 0.45) => {
      const across = digits(height - y)
      parts.push(`${grey} G 0.75 w ${digits(x)} ${across} m ${digits(x + width)} ${across} l S`)
    },
    tile: (mosaic, box) => {
      const edge = `0.7 G 0.5 w 0 0 ${digits(box.width)} ${digits(box.height)} re S`
      parts.push(`q 1 0 0 -1 ${digits(box.x)} ${digits(height - box.y)} cm\n${tileOf(mosaic, box)}\n${edge} Q`)
    },
    drawing: () => parts.join('\n'),
  }
}
