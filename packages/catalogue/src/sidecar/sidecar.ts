import { readFile } from 'node:fs/promises'
import { fsPath } from '@pd/pictures'
import type { Reporter } from '../draft.ts'
import type { Places } from '../folder/places.ts'
import { type DecodedText, decodeText } from './decode-text.ts'
import type { SidecarReport } from './fields.ts'
import { findSidecarFiles } from './find-files.ts'
import { readItemsCsv } from './items-csv.ts'
import { matchRows } from './match-rows.ts'
import { describesPictures } from './other-table.ts'
import { readPackJson } from './pack-json.ts'
import type { PictureIndex } from './picture-index.ts'
import { NO_PACK_JSON, type PackJson, type Sidecar, type SidecarItem, type SidecarRow } from './sidecar-types.ts'

const UNKNOWN_ENCODING = `Its letters can't be read. The file was ignored: save it as UTF-8 (in a spreadsheet "CSV UTF-8") and import again.`

/** What reads the sidecars of a source: where its files lie, its pictures and where problems are reported. */
export type SidecarTools = {
  readonly locate: Places['locate']
  readonly pictures: PictureIndex
  readonly reporter: Reporter
}

/** The text of a sidecar; null when it can't be read. */
const readText = async (path: string, tools: SidecarTools): Promise<string | null> => {
  const { refuse, note } = tools.reporter
  let decoded: DecodedText | null
  try {
    decoded = decodeText(await readFile(fsPath(tools.locate(path))))
  } catch (error) {
    refuse({ path, code: 'sidecar_invalid', detail: `It can't be read (${(error as NodeJS.ErrnoException).code}).` })
    return null
  }
  if (decoded === null) refuse({ path, code: 'encoding_unknown', detail: UNKNOWN_ENCODING })
  else if (decoded.encoding !== 'UTF-8')
    note({
      path,
      code: 'encoding_guessed',
      detail: `It was read as ${decoded.encoding}: if names have wrong letters, save it as UTF-8.`,
    })
  return decoded?.text ?? null
}

const reportOf = (path: string, { refuse, note }: Reporter): SidecarReport => ({
  reject: (problem, ignored) =>
    refuse({
      path,
      code: 'sidecar_invalid',
      detail: `${problem}. ${ignored} was ignored: correct it and import again.`,
    }),
  note: (code, detail) => note({ path, code, detail }),
})

const pathIn = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name)

type Said = { readonly item: SidecarItem; readonly table: string }

/** What the folder's own files say of it and of the pictures in it and below it. */
type OwnSidecar = { readonly pack: PackJson; readonly items: ReadonlyMap<string, Said> }

/** The folder's table of another name, if it says something of pictures. */
const findOtherTable = async (folder: string, name: string | null, tools: SidecarTools): Promise<string | null> => {
  if (name === null) return null
  const content = await readFile(fsPath(tools.locate(pathIn(folder, name)))).catch(() => null)
  const text = content === null ? null : decodeText(content)?.text
  return text && describesPictures(text, folder, tools.pictures) ? name : null
}

const readOwn = async (folder: string, above: Sidecar | null, tools: SidecarTools): Promise<OwnSidecar> => {
  const { locate, pictures, reporter } = tools
  const files = await findSidecarFiles(locate(folder))
  const csv = files.csv ?? (await findOtherTable(folder, files.other, tools))
  for (const name of files.unread.filter((name) => name !== csv))
    reporter.note({
      path: pathIn(folder, name),
      code: 'table_unread',
      detail: `It is not read: save it as ${/^pack/i.test(name) ? 'pack.json' : 'items.csv (in a spreadsheet "CSV UTF-8")'}.`,
    })
  const read = async <T>(name: string | null, none: T, parse: (text: string, report: SidecarReport) => T) => {
    const path = name === null ? null : pathIn(folder, name)
    const text = path === null ? null : await readText(path, tools)
    return path === null || text === null ? none : parse(text, reportOf(path, reporter))
  }
  const pack = await read(files.json, NO_PACK_JSON, readPackJson)
  const language = languageOf(pack, above)
  const rows = await read<readonly SidecarRow[]>(csv, [], (text, report) => readItemsCsv(text, language, report))
  const match = (name: string | null, rows: readonly SidecarRow[]) => {
    const table = pathIn(folder, name ?? '')
    const items = matchRows({ folder, path: table, rows }, pictures, reporter.note)
    return [...items].map(([path, item]) => [path, { item, table }] as const)
  }
  return { pack, items: new Map([...match(files.json, pack.rows), ...match(csv, rows)]) }
}

const languageOf = ({ language }: PackJson, above: Sidecar | null): string =>
  language === 'und' ? (above?.language ?? 'und') : language

/** The nearest folder that says something counts; title, homepage and ladder are a folder's own. */
const inherit = ({ pack, items }: OwnSidecar, above: Sidecar | null): Sidecar => ({
  titles: pack.titles,
  homepage: pack.homepage,
  ladder: pack.ladder,
  licence: pack.licence ?? above?.licence ?? null,
  credit: pack.credit ?? above?.credit ?? null,
  visibility: pack.visibility ?? above?.visibility ?? null,
  language: languageOf(pack, above),
  said: (path) => items.get(path)?.item ?? above?.said(path),
  tableOf: (path) => items.get(path)?.table ?? above?.tableOf(path),
})

/**
 * Reads pack.json and items.csv of folders and of those above them, each once; where a folder has no items.csv, its only table if that names
 * files of pictures. What does not make sense is refused, and the file names
 * stand in its place.
 */
export const createSidecarReader = (tools: SidecarTools): ((folder: string) => Promise<Sidecar>) => {
  const known = new Map<string, Sidecar>()
  const read = async (folder: string): Promise<Sidecar> => {
    const found = known.get(folder)
    if (found) return found
    const above = folder === '' ? null : await read(folder.replace(/\/?[^/]+$/, ''))
    const sidecar = inherit(await readOwn(folder, above, tools), above)
    known.set(folder, sidecar)
    return sidecar
  }
  return read
}
