import { readFile } from 'node:fs/promises'
import { fsPath } from '@pd/pictures'
import { combine } from '../beside/beside.ts'
import type { Reporter } from '../draft.ts'
import type { Places } from '../folder/places.ts'
import { pathIn } from '../source-paths.ts'
import { readCommons } from '../wikimedia/read-wikimedia.ts'
import type { SidecarReport } from './fields.ts'
import { findSidecarFiles, SHEET } from './find-files.ts'
import { readItemsCsv } from './items-csv.ts'
import { matchRows } from './match-rows.ts'
import { describesPictures } from './other-table.ts'
import { readPackJson } from './pack-json.ts'
import type { PictureIndex } from './picture-index.ts'
import { readTable } from './read-table.ts'
import { NO_PACK_JSON, type PackJson, type Sidecar, type SidecarItem, type SidecarRow } from './sidecar-types.ts'

/** What reads the sidecars of a source: where its files lie, its pictures and where problems are reported. */
type SidecarTools = {
  readonly locate: Places['locate']
  readonly pictures: PictureIndex
  readonly reporter: Reporter
}

const KEPT_OUT = 'The file was ignored.'

/** The text of a sidecar; null when it can't be read. */
const readText = async (path: string, tools: SidecarTools): Promise<string | null> => {
  const { refuse, note } = tools.reporter
  const bytes = await readFile(fsPath(tools.locate(path))).catch((error: NodeJS.ErrnoException) => {
    refuse({ path, code: 'sidecar_invalid', detail: `It can't be read (${error.code}).` })
    return null
  })
  const table = bytes && (await readTable(bytes))
  if (table?.ok) for (const { code, detail } of table.notes) note({ path, code, detail })
  else if (table) refuse({ path, code: table.code, detail: `${KEPT_OUT} ${table.detail}` })
  return table?.ok ? table.text : null
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

type Said = { readonly item: SidecarItem; readonly table: string }

/** What the folder's own files say of it and of the pictures in it and below it. */
type OwnSidecar = { readonly pack: PackJson; readonly items: ReadonlyMap<string, Said> }

/** The folder's table of another name, if it says something of pictures. */
const findOtherTable = async (folder: string, name: string | null, tools: SidecarTools): Promise<string | null> => {
  if (name === null) return null
  const content = await readFile(fsPath(tools.locate(pathIn(folder, name)))).catch(() => null)
  const table = content && (await readTable(content))
  return table?.ok && describesPictures(table.text, folder, tools.pictures) ? name : null
}

/** What files of Wikimedia Commons say of the pictures of a folder; what one leaves open, as captions do authors, the next says. */
const readAllCommons = async (
  folder: string,
  names: readonly string[],
  { language, tools }: { readonly language: string; readonly tools: SidecarTools },
): Promise<ReadonlyMap<string, Said>> => {
  const { locate, pictures, reporter } = tools
  const said = new Map<string, Said>()
  for (const name of names) {
    const path = pathIn(folder, name)
    const table = { path, file: locate(path), pictures: pictures.below(folder), language }
    for (const [picture, item] of await readCommons(table, reporter.note))
      said.set(picture, {
        item: combine(said.get(picture)?.item, item) ?? item,
        table: said.get(picture)?.table ?? path,
      })
  }
  return said
}

/** What a curator's tables leave open, Commons says. */
const withCommons = (told: Map<string, Said>, commons: ReadonlyMap<string, Said>): ReadonlyMap<string, Said> => {
  for (const [path, { item, table }] of commons) {
    const own = told.get(path)
    told.set(path, { item: combine(own?.item, item) ?? item, table: own?.table ?? table })
  }
  return told
}

/** What to do with a table that is not read beside one that is, or none. */
const adviceOnTable = (name: string, read: string | null): string => {
  if (/^pack/i.test(name)) return 'It is not read: save it as pack.json.'
  if (read !== null && SHEET.test(name)) return `It is not read, as ${read} is here too: keep one of the two.`
  return 'It is not read: save it as items.xlsx or items.csv (in a spreadsheet "CSV UTF-8").'
}

const readOwn = async (folder: string, above: Sidecar | null, tools: SidecarTools): Promise<OwnSidecar> => {
  const { locate, pictures, reporter } = tools
  const files = await findSidecarFiles(locate(folder))
  const csv = files.csv ?? (await findOtherTable(folder, files.other, tools))
  for (const name of files.unread.filter((name) => name !== csv))
    reporter.note({ path: pathIn(folder, name), code: 'table_unread', detail: adviceOnTable(name, csv) })
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
  const told = new Map([...match(files.json, pack.rows), ...match(csv, rows)])
  return { pack, items: withCommons(told, await readAllCommons(folder, files.commons, { language, tools })) }
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
 * Reads pack.json and items.csv or items.xlsx of folders and of those above them, each once; where a folder has neither, its only table if that names
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
