import { CELLS_MOST, isLadder, LADDER_LENGTH, LADDERS, type Ladder, type LadderKind } from '@pd/core'
import type { Visibility } from '@pd/store'
import jsonc, { type ParseError } from 'jsonc-parser'
import {
  asAddress,
  asLanguage,
  asLines,
  asNames,
  asObject,
  asShort,
  asText,
  type FieldPath,
  InvalidField,
  type Json,
  type SidecarReport,
} from './fields.ts'
import { describeSyntaxError, lineAt, noteUnknownKeys, repeatedNames } from './pack-syntax.ts'
import { NO_PACK_JSON, type PackJson, type SidecarItem, type SidecarRow } from './sidecar-types.ts'
import { toTold } from './told.ts'

const asTitles = (value: unknown): Record<string, string> | null => {
  if (value === undefined) return null
  if (typeof value === 'string') {
    const title = asText(value, ['title'])
    return title === null ? null : { und: asShort(title, ['title']) }
  }
  const names = asNames(value, 'und', ['title'])
  return Object.fromEntries(names.map(({ locale, text }) => [locale, text]))
}

const VISIBILITIES: readonly Visibility[] = ['public', 'unlisted', 'rooms only', 'hidden']

const asVisibility = (value: unknown): Visibility | null => {
  if (value === undefined) return null
  const said = String(value).trim().toLowerCase().replace(/[-_]/g, ' ')
  const visibility = VISIBILITIES.find((one) => one === said)
  if (visibility) return visibility
  throw new InvalidField(
    ['visibility'],
    ' must be "public", "unlisted", "rooms only" or "hidden"; until it is one of them, the pack is hidden',
  )
}

/** A pack that may be meant for few is hidden until its file is read. */
const visibilityOfUnread = (text: string): Visibility | null => (/visib/i.test(text) ? 'hidden' : null)

const asLadder = (value: unknown): Ladder | null => {
  if (value === undefined) return null
  if (value === 'art' || value === 'photo') return LADDERS[value satisfies LadderKind]
  if (Array.isArray(value) && isLadder(value)) return value
  throw new InvalidField(
    ['ladder'],
    ` must be "art", "photo", or ${LADDER_LENGTH.least} to ${LADDER_LENGTH.most} whole numbers that rise from 2 to ${CELLS_MOST}`,
  )
}

const readItem = (value: unknown, language: string, path: FieldPath): SidecarItem => {
  if (typeof value === 'string' || Array.isArray(value))
    return { names: asNames(value, language, path), aliases: [], licence: null, credit: null }
  const item = asObject(value, path)
  return {
    names: asNames(item.names ?? item.name, language, [...path, 'names']),
    aliases: asNames(item.aliases, language, [...path, 'aliases']),
    licence: asText(item.licence ?? item.license, [...path, 'licence']),
    credit: asText(item.credit ?? item.author, [...path, 'credit']),
    ...toTold(asAddress(item.page, [...path, 'page']), asLines(item.story, language, [...path, 'story'])),
  }
}

/** Reads one field; an invalid one is rejected and costs nothing but itself. */
type ReadField = <T>(fallback: T, read: () => T) => T
type Reading = { readonly readField: ReadField; readonly lineOf: (path: FieldPath) => number }

type Entry = { readonly file: string; readonly value: unknown; readonly path: FieldPath }

const fileOf = (value: unknown, path: FieldPath): string => {
  const file = asText(asObject(value, path).file, [...path, 'file'])
  if (file === null) throw new InvalidField(path, ' needs a "file"')
  return file
}

/** The items by their files, or as a list of objects with a `file` each. */
const entriesOf = ({ items = {} }: Json, readField: ReadField): Entry[] => {
  if (!Array.isArray(items))
    return Object.entries(asObject(items, ['items'])).map(([file, value]) => ({ file, value, path: ['items', file] }))
  return items.flatMap((value, at) => {
    const path = ['items', at]
    const file = readField(null, () => fileOf(value, path))
    return file === null ? [] : { file, value, path }
  })
}

const readItems = (json: Json, language: string, { readField, lineOf }: Reading): SidecarRow[] => {
  const entries = readField([], () => entriesOf(json, readField))
  return entries.flatMap(({ file, value, path }) => {
    const item = readField(null, () => readItem(value, language, path))
    return item ? { file: file.normalize('NFC'), line: () => lineOf(path), item } : []
  })
}

const readFields = (json: Json, reading: Reading): PackJson => {
  const { readField } = reading
  const textOf = (key: string, value: unknown) => readField(null, () => asText(value, [key]))
  const said = json.language ?? json.lang
  const language = readField('und', () => (said === undefined ? 'und' : asLanguage(String(said), ['language'])))
  return {
    titles: readField(null, () => asTitles(json.title ?? json.name)),
    licence: textOf('licence', json.licence ?? json.license),
    credit: textOf('credit', json.credit ?? json.author),
    homepage: readField(null, () => asAddress(json.homepage, ['homepage'])),
    language,
    ladder: readField(null, () => asLadder(json.ladder)),
    visibility: readField('hidden', () => asVisibility(json.visibility)),
    rows: readItems(json, language, reading),
  }
}

/**
 * Reads a pack.json, which may have comments and commas before closing brackets. An invalid field or item is rejected with its line
 * and the rest is kept, and a name that means nothing is noted; a text that is no JSON is rejected whole.
 */
export const readPackJson = (text: string, report: SidecarReport): PackJson => {
  const { reject } = report
  const errors: ParseError[] = []
  const tree = jsonc.parseTree(text, errors, { allowTrailingComma: true })
  const [error] = errors
  if (error || !tree) {
    reject(error ? describeSyntaxError(text, error) : 'There is nothing in it', 'The file')
    return { ...NO_PACK_JSON, visibility: visibilityOfUnread(text) }
  }
  for (const { offset, value } of repeatedNames(tree))
    reject(`Line ${lineAt(text, offset)}: "${value}" stands here once more`, 'What stood there before')
  noteUnknownKeys(text, tree, report)
  const lineOf = (path: FieldPath) => lineAt(text, (jsonc.findNodeAtLocation(tree, [...path]) ?? tree).offset)
  const readField: ReadField = (fallback, read) => {
    try {
      return read()
    } catch (cause) {
      if (!(cause instanceof InvalidField)) throw cause
      reject(`Line ${lineOf(cause.path)}: ${cause.message}`, 'It')
      return fallback
    }
  }
  const json = readField(null, () => asObject(jsonc.getNodeValue(tree), ['pack.json']))
  return json ? readFields(json, { readField, lineOf }) : NO_PACK_JSON
}
