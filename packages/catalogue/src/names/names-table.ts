import type { Name } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import { stringify } from 'csv-stringify/sync'
import { type Column, readColumn } from '../sidecar/columns.ts'
import { linesOf } from '../sidecar/csv-rows.ts'
import { withFormulaGuard } from '../sidecar/formula-guard.ts'
import { findHeader } from '../sidecar/items-csv.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { writeAsSaved } from './as-saved.ts'

/** A picture of a folder, by its path from there, and what it is called; without names it waits for one. */
export type NamesRow = { readonly file: string; readonly item: SidecarItem }

/** Rows for a table whose names without a language are in `language`. */
export type NamesTable = {
  readonly rows: readonly NamesRow[]
  readonly language: string
  /** Whether each row keeps what its cells are saved as, for when the table comes back. */
  readonly comesBack?: true
}

/** The title of the column by which a table that comes back tells which of its cells are as they were saved. */
export const AS_SAVED = 'as_saved'

/** The texts of a language as one cell. */
const textsIn = (names: readonly Name[], locale: string): string =>
  [...new Set(names.filter((name) => name.locale === locale).map(({ text }) => text))].join('~')

const cellOf = ({ file, item }: NamesRow, { field, locale }: Column, language: string): string => {
  if (field === 'file') return file
  if (field === 'name') return textsIn(item.names, locale ?? language)
  if (field === 'aliases') return textsIn(item.aliases, locale ?? language)
  if (field === 'story') return item.story?.[locale ?? language] ?? ''
  if (field === 'page') return item.page ?? ''
  if (field === 'saved') return writeAsSaved(item)
  return (field === 'licence' ? item.licence : field === 'credit' ? item.credit : null) ?? ''
}

const titleFor = (field: string, locale: string, language: string): string =>
  locale === language ? field : `${field}_${locale}`

const localesOf = (names: readonly Name[]): string[] => [...new Set(names.map(({ locale }) => locale))]

/** The columns that these rows need: those of a new table, or only those with something in them. */
const columnsFor = ({ rows, language, comesBack }: NamesTable, isNew: boolean): string[] => {
  const names = new Set([
    ...(isNew ? [language, ...LANGUAGE_CODES] : []),
    ...localesOf(rows.flatMap(({ item }) => item.names)),
  ])
  const aliases = new Set([...(isNew ? [language] : []), ...localesOf(rows.flatMap(({ item }) => item.aliases))])
  const stories = new Set(rows.flatMap(({ item }) => Object.keys(item.story ?? {})))
  return [
    'file',
    ...[...names].map((locale) => titleFor('name', locale, language)),
    ...[...aliases].map((locale) => titleFor('aliases', locale, language)),
    ...[...stories].map((locale) => titleFor('story', locale, language)),
    ...(rows.some(({ item }) => item.page !== undefined) ? ['page'] : []),
    ...(isNew || rows.some(({ item }) => item.credit !== null) ? ['credit'] : []),
    ...(isNew || rows.some(({ item }) => item.licence !== null) ? ['licence'] : []),
    ...(comesBack ? [AS_SAVED] : []),
  ]
}

type Layout = { readonly columns: readonly Column[]; readonly separator: string; readonly lineEnd: string }

const isSame = (one: Column, other: Column, language: string): boolean =>
  one.field === other.field && (one.locale ?? language) === (other.locale ?? language)

/** The cells of each row; of two columns for the same, the second stays empty. */
const cellsOf = ({ rows, language }: NamesTable, columns: readonly Column[]): string[][] => {
  const isFirst = (column: Column, at: number) => columns.findIndex((other) => isSame(column, other, language)) === at
  return rows.map((row) =>
    columns.map((column, at) => (isFirst(column, at) ? withFormulaGuard(cellOf(row, column, language)) : '')),
  )
}

const writeRows = (table: NamesTable, { columns, separator, lineEnd }: Layout): string =>
  stringify(cellsOf(table, columns), { delimiter: separator, record_delimiter: lineEnd })

const LINE_END = '\r\n'

/** A new table, with a column for each language of answers and tabs between the cells. */
export const newTable = (table: NamesTable): string => {
  const columns = columnsFor(table, true)
  const layout = { columns: columns.map(readColumn), separator: '\t', lineEnd: LINE_END }
  return `${columns.join('\t')}${LINE_END}${writeRows(table, layout)}`
}

/** The cells of a new table, its titles first. */
export const newTableCells = (table: NamesTable): string[][] => {
  const columns = columnsFor(table, true)
  return [columns, ...cellsOf(table, columns.map(readColumn))]
}

/**
 * A table with these rows after its own, which stay as they are, and with the columns that it lacks for them. Null when it has no line
 * that names its columns.
 */
export const completeTable = (text: string, table: NamesTable): string | null => {
  const lines = linesOf(text.trimEnd())
  const header = findHeader(lines)
  if (!header) return null
  const { columns, separator, line } = header
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? LINE_END
  const missing = columnsFor(table, false).filter(
    (title) => !columns.some((column) => isSame(column, readColumn(title), table.language)),
  )
  const head = [lines[line] ?? '', ...missing].join(separator)
  const own = lines.with(line, head).join(lineEnd)
  const all = [...columns, ...missing.map(readColumn)]
  return `${own}${lineEnd}${writeRows(table, { columns: all, separator, lineEnd })}`
}
