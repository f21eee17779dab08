import { type Name, webAddress } from '@pd/core'
import { type Column, type ColumnField, describeUnknown, readColumn, readColumns } from './columns.ts'
import { declaredSeparator, linesOf, type Row, readingsOf, readRows } from './csv-rows.ts'
import { asShort, asText, asTexts, InvalidField, type SidecarReport } from './fields.ts'
import { withoutFormulaGuard } from './formula-guard.ts'
import type { SidecarItem, SidecarRow } from './sidecar-types.ts'
import { toTold } from './told.ts'

/** The line that names the columns, as its place among the lines, its separator and the columns. */
type Header = { readonly line: number; readonly separator: string; readonly columns: readonly Column[] }

/** A table may have a few lines above its columns, as its title. */
const LINES_ABOVE_MAX = 10

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svgz?|hei[cf]|bmp)$/i
const COLUMNS_WITHOUT_TITLES = ['file', 'name', 'aliases'] as const

/** A table whose first line is a row already: a picture's file, its name and perhaps aliases; null where it is not. */
const headerless = (lines: readonly string[]): Header | null => {
  const line = lines.findIndex((text) => text.trim() !== '')
  const readings = readingsOf(lines[line] ?? '', undefined)
  const found = readings.find(({ cells }) => cells.length > 1 && cells.length < 4 && PICTURE.test(cells[0] ?? ''))
  const columns = COLUMNS_WITHOUT_TITLES.slice(0, found?.cells.length)
  return found ? { line: line - 1, separator: found.separator, columns: columns.map(readColumn) } : null
}

/** The first line that names a column of files, by the separator that finds the most columns in it; null where there is none. */
export const findHeader = (lines: readonly string[]): Header | null => {
  const declared = declaredSeparator(lines)
  const filled = lines.flatMap((text, line) =>
    text.trim() !== '' && !(declared && line === 0) ? [{ text, line }] : [],
  )
  for (const { text, line } of filled.slice(0, LINES_ABOVE_MAX)) {
    const headers = readingsOf(text, declared)
      .map(({ separator, cells }) => ({ line, separator, columns: readColumns(cells) }))
      .filter(({ columns }) => columns.some(({ field }) => field === 'file'))
      .sort((one, other) => other.columns.length - one.columns.length)
    if (headers[0]) return headers[0]
  }
  return null
}

type Reading = {
  readonly columns: readonly Column[]
  readonly language: string
  readonly note: SidecarReport['note']
}
type Cell = Column & { readonly text: string | null }

/** What a spreadsheet shows where it could not calculate, in the languages of answers. */
const SPREADSHEET_ERROR =
  /^#(?:N\/?[ADV]|N\/B|NOM\?|NAME\?|NAAM\?|¿?NOMBRE\?|NOME\?|REF!|BEZUG!|VERW!|¡?REF!|RIF!|VALUE!|WERT!|WAARDE!|VALEUR!|¡?VALOR!|VALORE!|(?:DIV|DEEL)\/0!)$/iu

const calculated = (text: string | null, title: string): string | null => {
  if (text === null || !SPREADSHEET_ERROR.test(text)) return text
  throw new InvalidField([title], ` is an error of the spreadsheet (${text}): type the text in its place`)
}

const cellsOf = ({ cells }: Row, { columns }: Reading, field: ColumnField): Cell[] =>
  columns.flatMap((column, at) =>
    column.field === field
      ? { ...column, text: calculated(asText(withoutFormulaGuard(cells[at] ?? ''), [column.title]), column.title) }
      : [],
  )

/** What people write between names in one cell; not the end of `&amp;`, nor the stroke of AC/DC. */
const BETWEEN_NAMES = /(?<!&#?\w{2,6});|\||\s\/\s/

const namesIn = (row: Row, reading: Reading): Name[] =>
  cellsOf(row, reading, 'name').flatMap(({ title, locale, text }) =>
    asTexts(text?.split(BETWEEN_NAMES), [title]).map((each) => ({ locale: locale ?? reading.language, text: each })),
  )

const aliasesIn = (row: Row, reading: Reading): Name[] =>
  cellsOf(row, reading, 'aliases').flatMap(({ title, locale, text }) =>
    asTexts(text?.split(BETWEEN_NAMES), [title]).map((each) => ({ locale: locale ?? reading.language, text: each })),
  )

const textIn = (row: Row, reading: Reading, field: ColumnField): string | null => {
  const texts = cellsOf(row, reading, field).flatMap(({ text }) => text ?? [])
  return field === 'credit' ? texts.join(', ') || null : (texts[0] ?? null)
}

const linesIn = (row: Row, reading: Reading): Name[] =>
  cellsOf(row, reading, 'story').flatMap(({ title, locale, text }) =>
    text === null ? [] : [{ locale: locale ?? reading.language, text: asShort(text, [title]) }],
  )

/** A cell that is no address, as the number of a page in a book, costs nothing but itself. */
const pageIn = (row: Row, reading: Reading): string | null => {
  const text = textIn(row, reading, 'page')
  if (text === null || webAddress(text) === text) return text
  const sentence = `Line ${row.line}: the page "${text}" is no address such as https://example.org, and was passed over.`
  reading.note('page_invalid', sentence)
  return null
}

/** One row as a file and what is said of it; null for a row of empty cells. */
const readRow = (row: Row, reading: Reading): Omit<SidecarRow, 'line'> | null => {
  const { cells } = row
  if (cells.every((cell) => cell === '')) return null
  if (cells.slice(reading.columns.length).some((cell) => cell !== ''))
    throw new InvalidField(
      [],
      'it has more cells than the first line; put a cell that has a separator in it in double quotes',
    )
  const file = textIn(row, reading, 'file')
  if (file === null) throw new InvalidField(['file'], ' is empty')
  const item: SidecarItem = {
    names: namesIn(row, reading),
    aliases: aliasesIn(row, reading),
    licence: textIn(row, reading, 'licence'),
    credit: textIn(row, reading, 'credit'),
    ...toTold(pageIn(row, reading), linesIn(row, reading)),
  }
  return { file, item, asSaved: textIn(row, reading, 'saved') }
}

/**
 * Reads the rows of an items.csv. The separator is found once, in the line that names the columns: `file`, `name`, `name_fr`, `aliases`,
 * `aliases_de`…, `story_en`…, `page`, `licence` and `credit`, in any order, case and spelling. A bad row is rejected with its line and costs nothing else; a
 * column that is not known is noted. Rows of a picture's file, its name and perhaps aliases are read without that line.
 */
export const readItemsCsv = (text: string, language: string, report: SidecarReport): SidecarRow[] => {
  const lines = linesOf(text)
  if (lines.every((line, at) => line.trim() === '' || (at === 0 && declaredSeparator(lines)))) return []
  const header = findHeader(lines) ?? headerless(lines)
  if (!header) {
    report.reject('The first line must name the columns, one of them "file", as file,name_en,name_fr does', 'The file')
    return []
  }
  const { columns, separator } = header
  for (const column of columns)
    if (column.field === null && column.title !== '') report.note('column_unknown', describeUnknown(column))
  const rows: SidecarRow[] = []
  const seen = new Set<string>()
  for (const row of readRows(lines, { first: header.line + 1, separator }, report)) {
    try {
      const read = readRow(row, { columns, language, note: report.note })
      if (!read) continue
      if (seen.has(read.file)) throw new InvalidField([], `"${read.file}" has a row already`)
      seen.add(read.file)
      rows.push({ ...read, line: () => row.line })
    } catch (error) {
      if (!(error instanceof InvalidField)) throw error
      report.reject(`Line ${row.line}: ${error.message}`, 'The row')
    }
  }
  return rows
}
