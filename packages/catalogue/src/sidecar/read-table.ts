import { describeCompound, readXlsx, type TableText } from '../xlsx/read-xlsx.ts'
import { decodeText } from './decode-text.ts'

const UNKNOWN_ENCODING = `Its letters can't be read: save it as UTF-8 (in a spreadsheet "CSV UTF-8").`
const describeGuess = (encoding: string): string =>
  `It was read as ${encoding}: if names have wrong letters, save it as UTF-8.`

/** A table as text, or the code and the sentence of a refusal; `notes` have codes too. */
export type ReadTable =
  | { readonly ok: true; readonly text: string; readonly notes: readonly { code: string; detail: string }[] }
  | { readonly ok: false; readonly code: string; readonly detail: string }

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ZIP = Buffer.from('PK')

/** What programs save under the name of a table, by how its text begins. */
const NO_TABLES = [
  [/^\s*(?:<!doctype html|<html|<table|<head|<meta)/i, 'a web page'],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?Workbook\b/, 'an XML spreadsheet of 2003'],
  [/^%PDF-/, 'a PDF'],
  [/^\{\\rtf/, 'a text document (.rtf)'],
] as const

const describeNoTable = (text: string): string | null => {
  const kind = NO_TABLES.find(([begins]) => begins.test(text))?.[1]
  return kind ? `It is ${kind} under the name of a table: open it in a spreadsheet and save it as .xlsx.` : null
}

const fromSheet = (table: TableText): ReadTable =>
  table.ok
    ? { ...table, notes: table.notes.map((detail) => ({ code: 'sheet_read', detail })) }
    : { ok: false, code: 'table_unread', detail: table.detail }

/** Reads a table by its content, whatever its file is called: a text in any encoding that is known, or an Excel spreadsheet. */
export const readTable = async (bytes: Buffer): Promise<ReadTable> => {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND))
    return { ok: false, code: 'table_unread', detail: describeCompound(bytes) }
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return fromSheet(await readXlsx(bytes))
  const decoded = decodeText(bytes)
  if (decoded === null) return { ok: false, code: 'encoding_unknown', detail: UNKNOWN_ENCODING }
  const { text, encoding } = decoded
  const noTable = describeNoTable(text)
  if (noTable !== null) return { ok: false, code: 'table_unread', detail: noTable }
  if (encoding.startsWith('UTF')) return { ok: true, text, notes: [] }
  return { ok: true, text, notes: [{ code: 'encoding_guessed', detail: describeGuess(encoding) }] }
}
