import type { Bitmap } from '@pd/pictures'
import { type Glyph, widthOf } from '../letters/glyph.ts'
import type { Typesetter } from '../letters/typesetter.ts'
import { type Box, type Canvas, createCanvas, type Ink } from '../pdf/canvas.ts'
import type { UsedFonts } from '../pdf/used-fonts.ts'
import type { PdfPage } from '../pdf/write-pdf.ts'
import { MARGIN, type PAPERS, PICTURES_A_PAGE } from './paper.ts'
import type { SheetWords } from './sheet-words.ts'

/** What every page of a worksheet has in common. */
export type Sheet = {
  readonly title: string
  readonly words: SheetWords
  readonly paper: (typeof PAPERS)[keyof typeof PAPERS]
  readonly pageCount: number
  readonly typesetter: Typesetter
  readonly fonts: UsedFonts
}

/** A picture to name: its number, and its mosaics from the coarsest on. */
export type Question = { readonly number: number; readonly mosaics: readonly Bitmap[] }

const TITLE_TOP = 58
const NAME_TOP = 92
const TASK_TOP = 116
const ROWS_TOP = 132
const FOOTER_SPACE = 24
const NUMBER_WIDTH = 26
const GAP = 14
/** Side by side. */
const PLACES = 3
/** Below the mosaics, with room for handwriting above the line. */
const LINE_SPACE = 36

/** As much of a text as fits in one line. */
const cutTo = (text: string, most: number, { typesetter, size }: Ink & Pick<Sheet, 'typesetter'>): readonly Glyph[] => {
  let [kept, letters] = [text, typesetter.set(text)]
  while (widthOf(letters, size) > most && kept.length > 1) {
    kept = kept.slice(0, -1)
    letters = typesetter.set(`${kept.trimEnd()}…`)
  }
  return letters
}

/** A blank page with the title above and its number below. */
export const beginPage = (title: string, number: number, sheet: Sheet): Canvas => {
  const { paper, typesetter, fonts, pageCount } = sheet
  const canvas = createCanvas(paper.height, fonts)
  const size = 17
  const letters = cutTo(title, paper.width - 2 * MARGIN, { typesetter, size })
  canvas.write(letters, { x: MARGIN, y: TITLE_TOP }, { size })
  const page = typesetter.set(`${number} / ${pageCount}`)
  const x = (paper.width - widthOf(page, 9)) / 2
  canvas.write(page, { x, y: paper.height - MARGIN + 10 }, { size: 9, grey: 0.35 })
  return canvas
}

const writeNameLine = (canvas: Canvas, { words, paper, typesetter }: Sheet): void => {
  const dateAt = MARGIN + (paper.width - 2 * MARGIN) * 0.68
  const fields = [
    { label: words.name, x: MARGIN, end: dateAt - 18 },
    { label: words.date, x: dateAt, end: paper.width - MARGIN },
  ]
  for (const { label, x, end } of fields) {
    const letters = typesetter.set(`${label}:`)
    canvas.write(letters, { x, y: NAME_TOP }, { size: 11 })
    const from = x + widthOf(letters, 11) + 6
    canvas.rule({ x: from, y: NAME_TOP + 2 }, end - from)
  }
}

/** The largest box of a mosaic's proportions that fits into another one, at its upper left. */
const fitInto = (mosaic: Bitmap | undefined, room: Box): Box => {
  const { width, height } = mosaic ?? room
  const scale = Math.min(room.width / width, room.height / height)
  return { ...room, width: width * scale, height: height * scale }
}

type Row = Box & { readonly mark: readonly Glyph[] }

const drawQuestion = (canvas: Canvas, mosaics: readonly Bitmap[], row: Row): void => {
  canvas.write(row.mark, { x: row.x, y: row.y + 13 }, { size: 15 })
  const left = row.x + NUMBER_WIDTH
  const right = row.x + row.width
  const most = (right - left - GAP * (PLACES - 1)) / PLACES
  const box = fitInto(mosaics.at(-1), { x: left, y: row.y, width: most, height: row.height - LINE_SPACE - GAP })
  const step = mosaics.length > 1 ? (right - left - box.width) / (mosaics.length - 1) : 0
  for (const [at, mosaic] of mosaics.entries()) canvas.tile(mosaic, { ...box, x: left + at * step })
  canvas.rule({ x: left, y: row.y + row.height - GAP }, row.width - NUMBER_WIDTH)
}

/** A page of questions. */
export const questionPage = (questions: readonly Question[], number: number, sheet: Sheet): PdfPage => {
  const { paper, typesetter, words } = sheet
  const canvas = beginPage(sheet.title, number, sheet)
  writeNameLine(canvas, sheet)
  const task = { typesetter, size: 10 }
  canvas.write(cutTo(words.task, paper.width - 2 * MARGIN, task), { x: MARGIN, y: TASK_TOP }, { size: 10, grey: 0.25 })
  const height = (paper.height - ROWS_TOP - MARGIN - FOOTER_SPACE + GAP) / PICTURES_A_PAGE
  for (const [at, question] of questions.entries()) {
    const mark = typesetter.set(String(question.number))
    const row = { mark, x: MARGIN, y: ROWS_TOP + at * height, width: paper.width - 2 * MARGIN, height }
    drawQuestion(canvas, question.mosaics, row)
  }
  return { ...paper, drawing: canvas.drawing() }
}
