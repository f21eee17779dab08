import { CsvError, parse } from 'csv-parse/sync'
import type { SidecarReport } from './fields.ts'

/** The last two are typed on keyboards for Chinese and Japanese. */
const SEPARATORS = [',', ';', '\t', '|', '，', '；']
/** A file with more broken quotes than this is read up to there. */
const BROKEN_ROWS_MAX = 100

const LEAVE_CELLS_AS_TEXT = { trim: true, relax_quotes: true, relax_column_count: true } as const

/** A record of the file and the number of its last line, from 1. */
export type Row = { readonly cells: readonly string[]; readonly line: number }

/** Where the records begin, as the place of a line, and what separates their cells. */
type Records = { readonly first: number; readonly separator: string }

/** The lines of a text, however it ends them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/)

/** The separator that the first line declares, as `sep=;` does for Excel. */
export const declaredSeparator = (lines: readonly string[]): string | undefined =>
  /^"?sep=(.)"?\s*$/i.exec(lines[0] ?? '')?.[1]

/** The cells of one line; none where quotes stand beside what would be a separator. */
export const splitLine = (line: string, separator: string): readonly string[] => {
  try {
    const [cells = []] = parse(line, { ...LEAVE_CELLS_AS_TEXT, delimiter: separator }) as string[][]
    return cells
  } catch (error) {
    if (error instanceof CsvError) return []
    throw error
  }
}

/** The line in every reading that a separator gives it; the declared separator is the first. */
export const readingsOf = (
  line: string,
  declared: string | undefined,
): { readonly separator: string; readonly cells: readonly string[] }[] =>
  (declared ? [declared, ...SEPARATORS] : SEPARATORS).map((separator) => ({
    separator,
    cells: splitLine(line, separator),
  }))

/** Reads the records from a line on; one whose quotes are broken costs its first line, and reading goes on with the next. */
export const readRows = (lines: readonly string[], { first, separator }: Records, { reject }: SidecarReport): Row[] => {
  const rows: Row[] = []
  let from = first
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
        reject(`Line ${read + 1}: too many quotes do not match`, 'The rest of the file')
        return rows
      }
      from = read + 1
    }
  }
  return rows
}
