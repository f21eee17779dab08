import { LADDERS, type Ladder, type LadderKind, webAddress } from '@pd/core'
import jsonc, { type ParseError } from 'jsonc-parser'
import {
  asLanguage,
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

const asTitles = (value: unknown): Record<string, string> | null => {
  if (value === undefined) return null
  if (typeof value === 'string') {
    const title = asText(value, ['title'])
    return title === null ? null : { und: asShort(title, ['title']) }
  }
  const names = asNames(value, 'und', ['title'])
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
  throw new InvalidField(
    ['ladder'],
    ` must be "art", "photo", or 2 to 15 whole numbers that rise from 2 to ${MAX_CELLS}`,
  )
}

const asHomepage = (value: unknown): string | null => {
  const text = asText(value, ['homepage'])
  if (webAddress(text) !== text)
    throw new InvalidField(['homepage'], ` must be an address such as https://example.org, not "${text}"`)
  return text
}

const readItem = (value: unknown, language: string, path: FieldPath): SidecarItem => {
  if (typeof value === 'string' || Array.isArray(value))
    return { names: asNames(value, language, path), aliases: [], licence: null, credit: null }
  const item = asObject(value, path)
  return {
    names: asNames(item.names ?? item.name, language, [...path, 'names']),
    aliases: asNames(item.aliases, language, [...path, 'aliases']),
    licence: asText(item.licence ?? item.license, [...path, 'licence']),
    credit: asText(item.credit, [...path, 'credit']),
  }
}

/** Reads one field; an invalid one is rejected and costs nothing but itself. */
type ReadField = <T>(fallback: T, read: () => T) => T
type Reading = { readonly readField: ReadField; readonly lineOf: (path: FieldPath) => number }

const readItems = (json: Json, language: string, { readField, lineOf }: Reading): SidecarRow[] => {
  const entries = readField([], () => Object.entries(asObject(json.items ?? {}, ['items'])))
  return entries.flatMap(([file, value]) => {
    const item = readField(null, () => readItem(value, language, ['items', file]))
    return item ? { file: file.normalize('NFC'), line: () => lineOf(['items', file]), item } : []
  })
}

const readFields = (json: Json, reading: Reading): PackJson => {
  const { readField } = reading
  const textOf = (key: string, value = json[key]) => readField(null, () => asText(value, [key]))
  const language = readField('und', () =>
    json.language === undefined ? 'und' : asLanguage(String(json.language), ['language']),
  )
  return {
    titles: readField(null, () => asTitles(json.title)),
    licence: textOf('licence', json.licence ?? json.license),
    credit: textOf('credit'),
    homepage: readField(null, () => asHomepage(json.homepage)),
    language,
    ladder: readField(null, () => asLadder(json.ladder)),
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
    return NO_PACK_JSON
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
