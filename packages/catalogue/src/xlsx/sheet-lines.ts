import { type CellFormat, writeNumber } from './cell-format.ts'
import { walkXml } from './walk-xml.ts'

/** What cells refer to: texts that several share, formats, and where the calendar begins. */
export type Workbook = {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly is1904: boolean
}

/** A sheet that is larger than a table of pictures may be. */
export class TooLarge extends Error {}

const MOST_ROWS = 2 ** 20
/** Cells to the right of these are passed over. */
const MOST_COLUMNS = 256
const MOST_SIGNS = 2 ** 24

const ESCAPED = /_x([\dA-Fa-f]{4})_/g

/** Signs that XML can't hold are written as their numbers. */
const unescapeText = (text: string): string =>
  text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const onOneLine = (text: string): string => text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').trim()

/** `BC12` as the column and the row that it names, from 1. */
const placeOf = (reference: string): { readonly column: number; readonly row: number } | null => {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === '') return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { column, row: Number(digits) }
}

type Cell = { readonly type: string; readonly style: number; value: string; inline: string; hasFormula: boolean }

const BOOLEANS: Readonly<Record<string, string>> = { '0': 'FALSE', '1': 'TRUE' }

/** What is shown in a cell: of a formula the result that was saved with it. */
const textOf = ({ type, style, value, inline }: Cell, { strings, formats, is1904 }: Workbook): string => {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'inlineStr') return unescapeText(inline)
  if (type === 'b') return BOOLEANS[value.trim()] ?? value
  if (type === 'd')
    return value
      .trim()
      .replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
      .replace('T', ' ')
  return type === 'n' || type === '' ? writeNumber(value, formats[style] ?? null, is1904) : unescapeText(value)
}

/** The cells of a sheet by row and column, from 1. */
class Grid {
  readonly rows = new Map<number, Map<number, string>>()
  lastRow = 0
  #signs = 0

  put(row: number, column: number, text: string): void {
    if (row > MOST_ROWS) throw new TooLarge()
    if (text === '' || column > MOST_COLUMNS) return
    this.#signs += text.length + 1
    if (this.#signs > MOST_SIGNS) throw new TooLarge()
    const cells = this.rows.get(row) ?? new Map<number, string>()
    this.rows.set(row, cells.set(column, text))
    this.lastRow = Math.max(this.lastRow, row)
  }

  /** A cell that was merged downwards stands for each row that it covers. */
  fillDown(range: string): void {
    const [first, last] = range.split(':').map(placeOf)
    const text = first && this.rows.get(first.row)?.get(first.column)
    if (!first || !last || !text) return
    for (let row = first.row + 1; row <= Math.min(last.row, this.lastRow); row++)
      if (this.rows.has(row)) this.put(row, first.column, text)
  }

  /** A line for each row, also for the empty ones between others, with tabs between cells. */
  lines(): string[] {
    return Array.from({ length: this.lastRow }, (_, at) => {
      const cells = this.rows.get(at + 1)
      if (!cells) return ''
      const last = Math.max(...cells.keys())
      return Array.from({ length: last }, (_, column) => quoted(cells.get(column + 1) ?? '')).join('\t')
    })
  }
}

const quoted = (text: string): string => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)

/** The rows of a sheet as lines of a table with tabs, and how many formulas were saved without their result. */
export type SheetLines = { readonly lines: readonly string[]; readonly unsolved: number }

/** Listens to the cells of a sheet, one after the other. */
const createCellReader = (workbook: Workbook, grid: Grid) => {
  let [row, column, isValue, isInline, phonetic, unsolved] = [0, 0, false, false, 0, 0]
  let cell: Cell | null = null
  const openCell = ({ r = '', t = '', s = '0' }: Readonly<Record<string, string>>) => {
    const place = placeOf(r)
    ;[row, column] = place ? [place.row, place.column] : [row, column + 1]
    cell = { type: t, style: Number(s), value: '', inline: '', hasFormula: false }
  }
  const closeCell = () => {
    if (cell) grid.put(row, column, onOneLine(textOf(cell, workbook)))
    if (cell?.hasFormula && cell.value === '') unsolved++
    cell = null
  }
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'row') [row, column] = [Number(attributes.r ?? row + 1), 0]
    if (name === 'c') openCell(attributes)
    if (name === 'f' && cell) cell.hasFormula = true
    if (name === 'v') isValue = true
    if (name === 'rPh') phonetic++
    if (name === 't') isInline = phonetic === 0
    if (name === 'mergeCell') grid.fillDown(attributes.ref ?? '')
  }
  const text = (text: string) => {
    if (cell && isValue) cell.value += text
    if (cell && isInline) cell.inline += text
  }
  const close = (name: string) => {
    if (name === 'c') closeCell()
    if (name === 'v') isValue = false
    if (name === 't') isInline = false
    if (name === 'rPh') phonetic--
  }
  return { listener: { open, text, close }, unsolved: () => unsolved }
}

/** Reads the cells of a sheet. No formula is evaluated. Throws `TooLarge`, and where the document is not well-formed. */
export const readSheet = (xml: string, workbook: Workbook): SheetLines => {
  const grid = new Grid()
  const reader = createCellReader(workbook, grid)
  walkXml(xml, reader.listener)
  return { lines: grid.lines(), unsolved: reader.unsolved() }
}

/** The texts that cells share, in their order; how they are spoken is left out. */
export const readSharedStrings = (xml: string): string[] => {
  const strings: string[] = []
  let [text, isText, phonetic] = ['', false, 0]
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') phonetic++
      if (name === 't') isText = phonetic === 0
    },
    text: (part) => {
      if (isText) text += part
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') phonetic--
      if (name === 'si') strings.push(unescapeText(text))
    },
  })
  return strings
}
