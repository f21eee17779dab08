import { readdir } from 'node:fs/promises'
import { fsPath } from '@pd/pictures'

/** The files of a folder that describe it, and those that look as if they were meant to. */
export type SidecarFiles = {
  readonly json: string | null
  readonly csv: string | null
  /** Where there is no items.csv, the only table of text: it may describe the pictures. */
  readonly other: string | null
  readonly unread: readonly string[]
}

const JSON_FILE = /^pack\.jsonc?$/i
const CSV_FILE = /^items\.(csv|tsv)$/i
const MEANT = /^(items|pack)\.(xlsx?|xlsm|ods|numbers|csv|tsv|jsonc?|json5|(csv|tsv|json)\.txt)$/i

const TABLE = /\.(xlsx?|xlsm|ods|numbers|csv|tsv)$/i
const TEXT_TABLE = /\.(csv|tsv)$/i

/** Finds pack.json and items.csv in any capitals, and where there is no items.csv any other table; none where the folder can't be read, which the scan has refused. */
export const findSidecarFiles = async (folder: string): Promise<SidecarFiles> => {
  const all = (await readdir(fsPath(folder)).catch((): string[] => [])).sort()
  const names = all.filter((name) => MEANT.test(name))
  const choose = (exact: string, allowed: RegExp) =>
    names.includes(exact) ? exact : (names.find((name) => allowed.test(name)) ?? null)
  const [json, csv] = [choose('pack.json', JSON_FILE), choose('items.csv', CSV_FILE)]
  const others = csv === null ? all.filter((name) => TABLE.test(name) && !names.includes(name)) : []
  const texts = others.filter((name) => TEXT_TABLE.test(name))
  const other = texts.length === 1 ? (texts[0] ?? null) : null
  return { json, csv, other, unread: [...names.filter((name) => name !== json && name !== csv), ...others] }
}
