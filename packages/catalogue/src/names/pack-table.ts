import { readItemsCsv } from '../sidecar/items-csv.ts'
import { matchRows } from '../sidecar/match-rows.ts'
import { indexPictures } from '../sidecar/picture-index.ts'
import { readTable } from '../sidecar/read-table.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { writeXlsx } from '../xlsx/write-xlsx.ts'
import { type KnownTexts, readAsSaved } from './as-saved.ts'
import { AS_SAVED, type NamesRow, type NamesTable, newTable, newTableCells } from './names-table.ts'

/** What a table says that could not be followed, and in which row of the file. */
type TableNote = { readonly row: number | null; readonly detail: string }

/** What a table of names says of pictures, by their paths. */
export type ReadTable = {
  readonly items: ReadonlyMap<string, SidecarItem>
  /** What the row of an item knows of the desk's words. */
  readonly knownTo: (item: SidecarItem) => KnownTexts
  readonly notes: readonly TableNote[]
}

const NO_LANGUAGE = 'und'

const noteOf = (detail: string): TableNote => {
  const [, line] = /^Line (\d+):/.exec(detail) ?? []
  return { row: line === undefined ? null : Number(line), detail }
}

/** The folder in which all files lie. */
const folderOf = (paths: readonly string[]): string => {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1))
  const end = first.findIndex((part, at) => others.some((other) => other[at] !== part))
  return first.slice(0, end < 0 ? undefined : end).join('/')
}

/** Rows by their paths from the folder that they share. */
const inFolder = (rows: readonly NamesRow[]): NamesTable => {
  const folder = folderOf(rows.map(({ file }) => file))
  const within = folder === '' ? rows : rows.map((row) => ({ ...row, file: row.file.slice(folder.length + 1) }))
  return { rows: within, language: NO_LANGUAGE, comesBack: true }
}

/**
 * The names of pictures as a table for a spreadsheet: UTF-16 with tabs, which Excel alone opens in columns and with all letters in every
 * language. No cell is run as a formula.
 */
export const writePackTable = (rows: readonly NamesRow[]): Buffer =>
  Buffer.from(`\uFEFF${newTable(inFolder(rows))}`, 'utf16le')

/** The same table as an Excel spreadsheet, in which every cell is a text; the same rows make the same bytes. */
export const writePackSheet = (rows: readonly NamesRow[]): Promise<Buffer> =>
  writeXlsx(newTableCells(inFolder(rows)), AS_SAVED)

/** Reads a table as a spreadsheet keeps it, for pictures at these paths; null when it can't be read or names no column of files. */
export const readPackTable = async (bytes: Buffer, paths: readonly string[]): Promise<ReadTable | null> => {
  const table = await readTable(bytes)
  if (!table.ok) return null
  const notes: TableNote[] = table.notes.map(({ detail }) => noteOf(detail))
  let isWhole = true
  const rows = readItemsCsv(table.text, NO_LANGUAGE, {
    reject: (problem, ignored) => {
      if (ignored === 'The file') isWhole = false
      notes.push(noteOf(problem))
    },
    note: (_, sentence) => notes.push(noteOf(sentence)),
  })
  if (!isWhole) return null
  const items = matchRows({ folder: folderOf(paths), path: '', rows }, indexPictures(paths, ''), ({ detail }) =>
    notes.push(noteOf(detail)),
  )
  const saved = new Map(rows.map(({ item, asSaved }) => [item, asSaved]))
  return { items, knownTo: (item) => readAsSaved(saved.get(item)), notes }
}
