import type { Name } from '@pd/core'
import { CsvError, parse } from 'csv-parse/sync'
import { asText, asTexts, InvalidField, isLanguageCode, type Reject } from './fields.ts'
import type { SidecarItem } from './sidecar-types.ts'

const SEPARATORS = [',', ';', '\t', '|']
/** A file with more broken quotes than this is read up to there. */
const BROKEN_ROWS_MAX = 100

const LEAVE_CELLS_AS_TEXT = { trim: true, relax_quotes: true, relax_column_count: true } as const

/** A record of the file and the number of its last line, from 1. */
type Row = { readonly cells: readonly string[]; readonly line: number }

/** `name`, `name_fr`, `Aliases de`…: what a column holds, and in which language. */
type Column = { readonly title: string; readonly field: string; readonly locale: string | null }

const readColumn = (title: string): Column => {
  const [field = '', locale = null] = title
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .split(/[_\s-]+/)
  return { title, field, locale }
}

/** The cells of one line; none where quotes stand beside what would be a separator. */
const splitLine = (line: string, separator: string): readonly string[] => {
  try {
    const [cells = []] = parse(line, { ...LEAVE_CELLS_AS_TEXT, delimiter: separator }) as string[][]
    return cells
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

/** The columns by the separator that finds the most of them, one of which must be "file". */
const readHeader = (line: string, declared: string | undefined): { separator: string; columns: Column[] } | null => {
  const separators = declared ? [declared, ...SEPARATORS] : SEPARATORS
  const readings = separators.map((separator) => ({ separator, columns: splitLine(line, separator).map(readColumn) }))
  const readable = readings.filter(({ columns }) => columns.some(({ field }) => field === 'file'))
  return readable.sort((one, other) => other.columns.length - one.columns.length)[0] ?? null
}

/** Reads the records from a line on; one whose quotes are broken costs its first line, and reading goes on with the next. */
const readRows = (lines: readonly string[], start: number, separator: string, reject: Reject): Row[] => {
  const rows: Row[] = []
  let from = start
  for (let broken = 0; from < lines.length; broken++) {
    const offset = from
    let read = from
    try {
      parse(lines.slice(offset).join('\n'), {
        ...LEAVE_CELLS_AS_TEXT,
        delimiter: separator,
        skip_empty_lines: true,
        on_record: (cells: string[], context) => {
          read = offset + context.lines
          rows.push({ cells, line: read })
        },
      })
      return rows
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      while (lines[read]?.trim() === '') read++
      reject(`Line ${read + 1}: its quotes do not match; inside a quoted cell, write a quote twice`, 'The row')
      if (broken === BROKEN_ROWS_MAX) {
        reject(`Line ${read + 1}: so many quotes do not match`, 'The rest of the file')
        return rows
      }
      from = read + 1
    }
  }
  return rows
}

const namesIn = (cells: readonly string[], columns: readonly Column[], field: string, language: string): Name[] =>
  columns.flatMap((column, at) =>
    column.field === field
      ? asTexts(cells[at], [column.title]).map((text) => ({ locale: column.locale ?? language, text }))
      : [],
  )

const textIn = (cells: readonly string[], columns: readonly Column[], field: string): string | null => {
  const at = columns.findIndex((column) => column.field === field)
  return at < 0 ? null : asText(cells[at], [columns[at]?.title ?? field])
}

type Reading = { readonly columns: readonly Column[]; readonly language: string }

/** One row as a file and what is said of it; null for a row of empty cells. */
const readRow = ({ cells }: Row, { columns, language }: Reading): [string, SidecarItem] | null => {
  if (cells.every((cell) => cell === '')) return null
  if (cells.slice(columns.length).some((cell) => cell !== ''))
    throw new InvalidField(
      [],
      'it has more cells than the first line; put a cell that has a separator in it in double quotes',
    )
  const file = textIn(cells, columns, 'file')
  if (file === null) throw new InvalidField(['file'], ' is empty')
  return [
    file,
    {
      names: namesIn(cells, columns, 'name', language),
      aliases: namesIn(cells, columns, 'aliases', language),
      licence: textIn(cells, columns, 'licence'),
      credit: textIn(cells, columns, 'credit'),
    },
  ]
}

/** Without the columns whose language is not known. */
const knownColumns = (columns: readonly Column[], reject: Reject): Column[] =>
  columns.map((column) => {
    const hasLanguage = column.field === 'name' || column.field === 'aliases'
    if (!hasLanguage || column.locale === null || isLanguageCode(column.locale)) return column
    reject(`The column "${column.title}" has no language code, as "${column.field}_en" has`, 'The column')
    return { ...column, field: '' }
  })

/**
 * Reads an items.csv by file name. The separator is found once, in the first line; the columns are `file`, `name`, `name_fr`,
 * `aliases`, `aliases_de`…, `licence` and `credit`, in any order and case. A bad row is rejected with its line and costs nothing else.
 */
export const readItemsCsv = (text: string, language: string, reject: Reject): Map<string, SidecarItem> => {
  const items = new Map<string, SidecarItem>()
  const lines = text.split(/\r\n|\r|\n/)
  const declared = /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? '')?.[1]
  const first = lines.findIndex((line, at) => line.trim() !== '' && !(declared && at === 0))
  if (first < 0) return items
  const header = readHeader(lines[first] ?? '', declared)
  if (!header) {
    reject('The first line must name the columns, one of them "file", as file,name_en,name_fr does', 'The file')
    return items
  }
  const columns = knownColumns(header.columns, reject)
  for (const row of readRows(lines, first + 1, header.separator, reject)) {
    try {
      const [file, item] = readRow(row, { columns, language }) ?? []
      if (!file || !item) continue
      if (items.has(file)) throw new InvalidField([], `"${file}" has a row already`)
      items.set(file, item)
    } catch (error) {
      if (!(error instanceof InvalidField)) throw error
      reject(`Line ${row.line}: ${error.message}`, 'The row')
    }
  }
  return items
}
