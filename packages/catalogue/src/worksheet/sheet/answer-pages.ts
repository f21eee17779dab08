import { breakLines } from '../letters/break-lines.ts'
import { type Glyph, widthOf } from '../letters/glyph.ts'
import type { Typesetter } from '../letters/typesetter.ts'
import type { PdfPage } from '../pdf/write-pdf.ts'
import { MARGIN, type PAPERS } from './paper.ts'
import { beginPage, type Sheet } from './question-page.ts'

/** A line of the last pages. */
type Line = {
  readonly glyphs: readonly Glyph[]
  /** Stands before the first line of an entry. */
  readonly mark: readonly Glyph[]
  readonly size: number
  readonly grey: number
  readonly indent: number
  /** How far it is from the line above, in points. */
  readonly space: number
}

/** What stands on the last pages: numbered answers, then headings and texts. */
export type Entry =
  | { readonly kind: 'answer'; readonly number: number; readonly name: string; readonly others: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }

type Paper = (typeof PAPERS)[keyof typeof PAPERS]

/** The last pages before they are drawn: columns of lines, two a page. */
export type AnswerColumns = readonly (readonly Line[])[]

const COLUMN_GAP = 24
const COLUMNS = 2
const TOP = 84
const BOTTOM = 66
const MARK_WIDTH = 30

const columnWidth = ({ width }: Paper): number => (width - 2 * MARGIN - COLUMN_GAP) / COLUMNS

type Look = Omit<Line, 'glyphs' | 'mark'> & { readonly mark?: string }

const linesOf = (text: string, look: Look, { paper, typesetter }: { paper: Paper; typesetter: Typesetter }): Line[] => {
  const { mark = '', ...line } = look
  const fit = { width: columnWidth(paper) - look.indent, size: look.size }
  return breakLines(text, fit, typesetter).map((glyphs, at) => ({
    ...line,
    glyphs,
    mark: at === 0 ? typesetter.set(mark) : [],
    space: at === 0 ? line.space : line.size * 1.3,
  }))
}

const setEntry = (entry: Entry, on: { paper: Paper; typesetter: Typesetter }): Line[] => {
  if (entry.kind === 'heading') return linesOf(entry.text, { size: 13, grey: 0, indent: 0, space: 30 }, on)
  if (entry.kind === 'note') return linesOf(entry.text, { size: 8, grey: 0.2, indent: 0, space: 14 }, on)
  const name = { size: 11, grey: 0, indent: MARK_WIDTH, space: 19, mark: `${entry.number}.` }
  const others = { size: 8.5, grey: 0.35, indent: MARK_WIDTH, space: 12 }
  return [...linesOf(entry.name, name, on), ...linesOf(entry.others, others, on)]
}

/** Sets entries in columns, a step an entry; no entry is parted between two columns. */
export function* setAnswers(
  entries: readonly Entry[],
  on: { readonly paper: Paper; readonly typesetter: Typesetter },
): Generator<void, AnswerColumns> {
  const columns: Line[][] = []
  let [left, heading] = [0, [] as Line[]]
  for (const entry of entries) {
    const lines = [...heading, ...setEntry(entry, on)]
    heading = entry.kind === 'heading' ? lines : []
    if (entry.kind === 'heading') continue
    const tall = lines.reduce((sum, { space }) => sum + space, 0)
    if (tall > left || columns.length === 0) {
      columns.push([])
      left = on.paper.height - TOP - BOTTOM
    }
    columns.at(-1)?.push(...lines)
    left -= tall
    yield
  }
  return columns
}

/** How many pages columns fill; a document has one at least. */
export const answerPageCount = (columns: AnswerColumns): number => Math.max(1, Math.ceil(columns.length / COLUMNS))

/** One of the last pages, counted from 0 among them; `number` counts all. */
export const answerPage = (columns: AnswerColumns, at: number, sheet: Sheet): PdfPage => {
  const { paper, title, words, pageCount } = sheet
  const number = pageCount - answerPageCount(columns) + at + 1
  const canvas = beginPage(`${title} – ${words.answers}`, number, sheet)
  for (const [column, lines] of columns.slice(at * COLUMNS, (at + 1) * COLUMNS).entries()) {
    const x = MARGIN + column * (columnWidth(paper) + COLUMN_GAP)
    let y = TOP
    for (const { glyphs, mark, size, grey, indent, space } of lines) {
      y += y === TOP ? size : space
      canvas.write(mark, { x: x + MARK_WIDTH - 8 - widthOf(mark, size), y }, { size, grey })
      canvas.write(glyphs, { x: x + indent, y }, { size, grey })
    }
  }
  return { ...paper, drawing: canvas.drawing() }
}
