import { css } from '../../../mosaic/bitmap.ts'
import { loadCells } from '../../../mosaic/load-picture.ts'

/** What a card shows: nothing of it names the picture. */
export type Card = {
  /** The first level of the picture. */
  readonly picture: string
  readonly name: readonly [string, string]
  readonly day: string
  readonly said: string
  /** The number of levels, and the one at which it was found; null when it was not. */
  readonly levels: number
  readonly level: number | null
}

const WIDTH = 1200
const HEIGHT = 630
const MARGIN = 60
const SIDE = HEIGHT - 2 * MARGIN
const TEXT = SIDE + 2 * MARGIN
const CELL = 44
const GAP = 12
const NIGHT = '#0f1220'
const PAPER = '#f3efe4'
const QUIET = '#a6adc8'
const AMBER = '#ffb31a'
const EDGE = '#6f78a3'

const paintMosaic = async (context: OffscreenCanvasRenderingContext2D, url: string): Promise<void> => {
  const { columns, rows, cells } = await loadCells(url)
  const cell = Math.floor(SIDE / Math.max(columns, rows))
  const left = MARGIN + (SIDE - cell * columns) / 2
  const top = MARGIN + (SIDE - cell * rows) / 2
  for (const [at, colour] of cells.entries()) {
    context.fillStyle = css(colour)
    context.fillRect(left + (at % columns) * cell, top + Math.floor(at / columns) * cell, cell, cell)
  }
}

const paintLevels = (context: OffscreenCanvasRenderingContext2D, { levels, level }: Card): void => {
  const step = Math.min(CELL + GAP, (WIDTH - MARGIN - TEXT) / levels)
  for (let at = 0; at < levels; at++) {
    const [x, y, side] = [TEXT + at * step, HEIGHT - MARGIN - CELL, step - GAP]
    context.fillStyle = at + 1 === level ? AMBER : EDGE
    context.fillRect(x, y, side, side)
    if (at + 1 === level) continue
    context.fillStyle = NIGHT
    context.fillRect(x + 4, y + 4, side - 8, side - 8)
  }
}

/** Words in lines that fit beside the mosaic. */
const linesOf = (context: OffscreenCanvasRenderingContext2D, text: string): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`
    const fits = lines.length > 0 && context.measureText(longer).width <= WIDTH - MARGIN - TEXT
    if (fits) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const paintWords = (context: OffscreenCanvasRenderingContext2D, { name, day, said }: Card): void => {
  context.textBaseline = 'top'
  context.fillStyle = PAPER
  context.font = '600 92px "Pixelify Sans", monospace'
  for (const [at, word] of name.entries()) context.fillText(word, TEXT, MARGIN - 8 + at * 84)
  context.fillStyle = QUIET
  context.font = '600 34px system-ui, sans-serif'
  context.fillText(day, TEXT, MARGIN + 196)
  context.fillStyle = PAPER
  context.font = '700 40px system-ui, sans-serif'
  for (const [at, line] of linesOf(context, said).entries()) context.fillText(line, TEXT, MARGIN + 258 + at * 52)
}

/** Draws the card of a daily as a PNG of 1200 by 630 pixels, which is the size that link previews have. */
export const drawCard = async (card: Card): Promise<Blob> => {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no pictures')
  context.fillStyle = NIGHT
  context.fillRect(0, 0, WIDTH, HEIGHT)
  await paintMosaic(context, card.picture)
  paintWords(context, card)
  paintLevels(context, card)
  return canvas.convertToBlob({ type: 'image/png' })
}
