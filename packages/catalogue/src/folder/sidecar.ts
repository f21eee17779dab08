import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LADDERS, type Ladder, type LadderKind, type Name, webAddress } from '@pd/core'
import { parse } from 'csv-parse/sync'
import type { Refusal } from '../draft.ts'

/** What pack.json and items.csv say of a folder; everything is optional. */
export type Sidecar = {
  readonly titles: Readonly<Record<string, string>> | null
  readonly licence: string | null
  readonly credit: string | null
  readonly homepage: string | null
  /** The language of the file names; 'und' when nobody says. */
  readonly language: string
  readonly ladder: Ladder | null
  /** By file name, with or without its extension, in NFC. */
  readonly items: ReadonlyMap<string, SidecarItem>
}
export type SidecarItem = {
  readonly names: readonly Name[]
  readonly aliases: readonly Name[]
  readonly licence: string | null
  readonly credit: string | null
}

export const NO_SIDECAR: Sidecar = {
  titles: null,
  licence: null,
  credit: null,
  homepage: null,
  language: 'und',
  ladder: null,
  items: new Map(),
}

/** A sidecar that says something else than it may; the message names the place and what belongs there. */
class Misfit extends Error {}

type Json = Readonly<Record<string, unknown>>

const asObject = (value: unknown, where: string): Json => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw new Misfit(`${where} must be an object`)
}

const asText = (value: unknown, where: string): string | null => {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return value.normalize('NFC').trim() || null
  throw new Misfit(`${where} must be a text`)
}

const LANGUAGE = /^[a-z]{2,3}$/

const asLanguage = (locale: string, where: string): string => {
  if (LANGUAGE.test(locale)) return locale
  throw new Misfit(`${where}: "${locale}" is not a language code such as "en" or "fr"`)
}

const asTexts = (value: unknown, where: string): string[] => {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((text) => asText(text, where)?.split('~') ?? []).flatMap((text) => text.trim() || [])
}

/** A text, a list of texts, or either by language. */
const asNames = (value: unknown, language: string, where: string): Name[] => {
  if (value === undefined || value === null) return []
  if (typeof value === 'string' || Array.isArray(value))
    return asTexts(value, where).map((text) => ({ locale: language, text }))
  return Object.entries(asObject(value, where)).flatMap(([locale, texts]) =>
    asTexts(texts, `${where}.${locale}`).map((text) => ({ locale: asLanguage(locale, where), text })),
  )
}

const asTitles = (value: unknown): Record<string, string> | null => {
  if (value === undefined) return null
  if (typeof value === 'string') return { und: value.normalize('NFC') }
  const names = asNames(value, 'und', 'title')
  return Object.fromEntries(names.map(({ locale, text }) => [locale, text]))
}

const MAX_CELLS = 64
const MAX_LEVELS = 16

const asLadder = (value: unknown): Ladder | null => {
  if (value === undefined) return null
  if (value === 'art' || value === 'photo') return LADDERS[value satisfies LadderKind]
  const rises = (cells: readonly unknown[]) =>
    cells.every(
      (cell, at) => Number.isInteger(cell) && Number(cell) > Number(cells[at - 1] ?? 1) && Number(cell) <= MAX_CELLS,
    )
  if (Array.isArray(value) && value.length >= 2 && value.length < MAX_LEVELS && rises(value)) return value as number[]
  throw new Misfit(`ladder must be "art", "photo", or 2 to 15 whole numbers that rise from 2 to ${MAX_CELLS}`)
}

const readItem = (value: unknown, language: string, where: string): SidecarItem => {
  if (typeof value === 'string' || Array.isArray(value))
    return { names: asNames(value, language, where), aliases: [], licence: null, credit: null }
  const item = asObject(value, where)
  return {
    names: asNames(item.names ?? item.name, language, `${where}.names`),
    aliases: asNames(item.aliases, language, `${where}.aliases`),
    licence: asText(item.licence, `${where}.licence`),
    credit: asText(item.credit, `${where}.credit`),
  }
}

const readPackJson = (text: string): Sidecar => {
  const json = asObject(JSON.parse(text), 'pack.json')
  const language = json.language === undefined ? 'und' : asLanguage(String(json.language), 'language')
  const items = Object.entries(asObject(json.items ?? {}, 'items'))
  return {
    titles: asTitles(json.title),
    licence: asText(json.licence, 'licence'),
    credit: asText(json.credit, 'credit'),
    homepage: asText(json.homepage, 'homepage'),
    language,
    ladder: asLadder(json.ladder),
    items: new Map(items.map(([file, item]) => [file.normalize('NFC'), readItem(item, language, `items.${file}`)])),
  }
}

/** The columns `name`, `name_fr`, `aliases`, `aliases_de`…; several values in a cell are separated by `~`. */
const namesOfRow = (row: Json, column: 'name' | 'aliases', language: string): Name[] =>
  Object.entries(row).flatMap(([key, value]) => {
    const [head, locale] = key.split('_')
    if (head !== column) return []
    return asTexts(value, key).map((text) => ({ locale: locale ? asLanguage(locale, key) : language, text }))
  })

const readItemsCsv = (text: string, language: string): [string, SidecarItem][] => {
  const rows = parse(text, {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    delimiter: [',', ';', '\t'],
  })
  return (rows as Json[]).map((row, at) => {
    const file = asText(row.file, 'file')
    if (!file)
      throw new Misfit(`row ${at + 1} has no "file": the first line must name the columns file, name, aliases…`)
    const names = namesOfRow(row, 'name', language)
    const aliases = namesOfRow(row, 'aliases', language)
    return [file, { names, aliases, licence: asText(row.licence, 'licence'), credit: asText(row.credit, 'credit') }]
  })
}

const readIfThere = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Reads pack.json and items.csv of a folder; one that does not make sense is refused and the file names stand alone. */
export const readSidecar = async (root: string, path: string, refuse: (refusal: Refusal) => void): Promise<Sidecar> => {
  const attempt = async <T>(name: string, fallback: T, read: (text: string) => T): Promise<T> => {
    try {
      const text = await readIfThere(join(root, path, name))
      return text === null ? fallback : read(text)
    } catch (error) {
      const detail = `${(error as Error).message}. It was ignored: correct it and import again.`
      refuse({ path: path ? `${path}/${name}` : name, code: 'sidecar_invalid', detail })
      return fallback
    }
  }
  const pack = await attempt('pack.json', NO_SIDECAR, readPackJson)
  const homepage = webAddress(pack.homepage)
  if (pack.homepage !== homepage) {
    const detail = `homepage must be an address such as https://example.org, not "${pack.homepage}". It was left out.`
    refuse({ path: path ? `${path}/pack.json` : 'pack.json', code: 'sidecar_invalid', detail })
  }
  const rows = await attempt('items.csv', [], (text) => readItemsCsv(text, pack.language))
  return { ...pack, homepage, items: new Map([...pack.items, ...rows]) }
}
