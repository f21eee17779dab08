import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { replaceFile } from '@pd/pictures'
import type { ItemDraft, Reporter, Source } from '../draft.ts'
import { type DecodedText, decodeText } from '../sidecar/decode-text.ts'
import { findSidecarFiles } from '../sidecar/find-files.ts'
import { indexPictures } from '../sidecar/picture-index.ts'
import { readTable } from '../sidecar/read-table.ts'
import { createSidecarReader } from '../sidecar/sidecar.ts'
import { completeTable, type NamesRow, type NamesTable, newTable } from './names-table.ts'

/** What became of the table of names of a folder. */
type NamesWritten = {
  /** The file that was written, or that has all pictures already. */
  readonly file: string
  /** The pictures that it got rows for. */
  readonly added: number
  /** Those of them that wait for a name. */
  readonly waiting: number
  /** The items.csv that could not be read, so that another file was written. */
  readonly unreadable: string | null
}

const rowsOf = ({ files, ...item }: ItemDraft): NamesRow[] => files.map(({ path }) => ({ file: path, item }))

const QUIET: Reporter = { refuse: () => undefined, note: () => undefined }

/** Every picture of a folder as an import would name it: those that wait for a name first, then the others in the order of their paths. */
const readNames = async (source: Source, onProgress: (done: number) => void): Promise<NamesRow[]> => {
  const waiting: NamesRow[] = []
  const named: NamesRow[] = []
  for await (const pack of source.packs(QUIET)) {
    for (const item of pack.items) (item.names.length === 0 ? waiting : named).push(...rowsOf(item))
    onProgress(named.length + waiting.length)
  }
  const byPath = (one: NamesRow, other: NamesRow) => (one.file < other.file ? -1 : 1)
  return [...waiting.sort(byPath), ...named.sort(byPath)]
}

/** The rows that the table of the folder lacks: neither it nor a table nearer to the picture has one. */
const missingRows = async (source: Source, rows: readonly NamesRow[], csv: string | null): Promise<NamesTable> => {
  const pictures = indexPictures(
    rows.map(({ file }) => file),
    basename(source.name),
  )
  const read = createSidecarReader({ locate: source.fileOf, pictures, reporter: QUIET })
  const isMissing = await Promise.all(
    rows.map(async ({ file }) => {
      const folder = dirname(file)
      const table = (await read(folder === '.' ? '' : folder)).tableOf(file)
      return table === undefined || (dirname(table) === '.' && table !== csv)
    }),
  )
  return { rows: rows.filter((_, at) => isMissing[at]), language: (await read('')).language }
}

/** The table as text; a spreadsheet is written anew as one in UTF-16. */
const decoded = async (file: string | null): Promise<DecodedText | null> => {
  if (file === null) return null
  const bytes = await readFile(file)
  const table = await readTable(bytes)
  return table.ok ? (decodeText(bytes) ?? { text: table.text, encoding: 'UTF-16' }) : null
}

/** A table of rows is not written into a spreadsheet: it stands beside it, with the rows of both. */
const tableBeside = (root: string, csv: string | null): string =>
  join(root, csv === null || /\.xls[xm]$/i.test(csv) ? 'items.csv' : csv)

const encode = (text: string, encoding: DecodedText['encoding']): Buffer =>
  Buffer.from(`\uFEFF${text}`, encoding === 'UTF-16' ? 'utf16le' : 'utf8')

const freeName = async (root: string): Promise<string> => {
  for (let number = 2; ; number++) {
    const file = join(root, `items (${number}).csv`)
    const isTaken = await readFile(file).then(
      () => true,
      () => false,
    )
    if (!isTaken) return file
  }
}

/**
 * Writes the names of a folder's pictures, as an import would give them, into its items.csv, for a person to correct in a spreadsheet.
 * Rows that are there stay as they are; a table that can't be read stays, and a new one is written beside it. A new table is UTF-16 with
 * tabs, which Excel alone opens in columns and with all letters in every language. Throws what the file system throws.
 */
export const writeNames = async (source: Source, onProgress: (done: number) => void): Promise<NamesWritten> => {
  const root = await realpath(source.name)
  const { csv } = await findSidecarFiles(root)
  const own = csv === null ? null : join(root, csv)
  const table = await missingRows(source, await readNames(source, onProgress), csv)
  const text = await decoded(own)
  const completed = text && text.text.trim() !== '' ? completeTable(text.text, table) : null
  const isUnreadable = own !== null && completed === null && text?.text.trim() !== ''
  const file = isUnreadable ? await freeName(root) : tableBeside(root, csv)
  const waiting = table.rows.filter(({ item }) => item.names.length === 0).length
  const written = { file, added: table.rows.length, waiting, unreadable: isUnreadable ? own : null }
  if (table.rows.length === 0) return own === null || isUnreadable ? written : { ...written, file: own }
  await replaceFile(file, encode(completed ?? newTable(table), completed && text ? text.encoding : 'UTF-16'))
  return written
}
