import { readdir } from 'node:fs/promises'
import { fsPath } from '@pd/pictures'

/** The files of a folder that describe it, and those that look as if they were meant to. */
type SidecarFiles = {
  readonly json: string | null
  readonly csv: string | null
  /** Where there is no items.csv or items.xlsx, the only table that can be read: it may describe the pictures. */
  readonly other: string | null
  /** What may be from Wikimedia Commons. */
  readonly commons: readonly string[]
  readonly unread: readonly string[]
}

const JSON_FILE = /^pack\.jsonc?$/i
const CSV_FILE = /^items\.(csv|tsv|xlsx|xlsm)$/i
const MEANT = /^(items|pack)\.(xls[xmb]?|ods|numbers|csv|tsv|jsonc?|json5|(csv|tsv|json)\.txt)$/i

const COMMONS = /\.(?:json|xml)$/i
const MOST_COMMONS = 50

const TABLE = /\.(xls[xmb]?|ods|numbers|csv|tsv)$/i
const TEXT_TABLE = /\.(csv|tsv)$/i
/** Spreadsheets that are read. */
export const SHEET = /\.xls[xm]$/i

/** Finds pack.json and items.csv (else items.xlsx) in any capitals, and where there is neither any other table; none where the folder can't be read, which the scan has refused. */
export const findSidecarFiles = async (folder: string): Promise<SidecarFiles> => {
  const all = (await readdir(fsPath(folder)).catch((): string[] => [])).sort()
  const names = all.filter((name) => MEANT.test(name))
  const choose = (exact: string, allowed: RegExp) =>
    names.includes(exact) ? exact : (names.find((name) => allowed.test(name)) ?? null)
  const [json, csv] = [choose('pack.json', JSON_FILE), choose('items.csv', CSV_FILE)]
  const others = csv === null ? all.filter((name) => TABLE.test(name) && !names.includes(name)) : []
  const texts = others.filter((name) => TEXT_TABLE.test(name))
  const tables = texts.length > 0 ? texts : others.filter((name) => SHEET.test(name))
  const other = tables.length === 1 ? (tables[0] ?? null) : null
  const commons = all.filter((name) => COMMONS.test(name) && !names.includes(name)).slice(0, MOST_COMMONS)
  return { json, csv, other, commons, unread: [...names.filter((name) => name !== json && name !== csv), ...others] }
}
