import { LADDERS, type Ladder, type LadderKind, webAddress } from '@pd/core'
import jsonc, { type Node, type ParseError } from 'jsonc-parser'
import {
  asLanguage,
  asNames,
  asObject,
  asText,
  type FieldPath,
  InvalidField,
  type Json,
  type Reject,
} from './fields.ts'
import { NO_SIDECAR, type Sidecar, type SidecarItem } from './sidecar-types.ts'

/** What the parser's codes mean to whoever wrote the file. */
const SYNTAX: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'a name in double quotes is missing',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing after a name',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'there is text after the last }',
  UnexpectedEndOfString: 'a text has no closing quote',
  UnexpectedEndOfComment: 'a comment has no closing */',
  InvalidEscapeCharacter: 'a backslash must be written twice',
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length

const describeSyntaxError = (text: string, { error, offset }: ParseError): string =>
  `Line ${lineAt(text, offset)}: ${SYNTAX[jsonc.printParseErrorCode(error)] ?? 'this is not JSON'}`

/** The names that stand twice in one object: the second hides the first. */
const repeatedNames = (node: Node): Node[] => {
  const seen = new Set<unknown>()
  return (node.children ?? []).flatMap((child) => {
    const [name] = node.type === 'object' ? (child.children ?? []) : []
    const repeated = name && seen.has(name.value) ? [name] : []
    seen.add(name?.value)
    return [...repeated, ...repeatedNames(child)]
  })
}

const asTitles = (value: unknown): Record<string, string> | null => {
  if (value === undefined) return null
  if (typeof value === 'string') {
    const title = asText(value, ['title'])
    return title === null ? null : { und: title }
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
    licence: asText(item.licence, [...path, 'licence']),
    credit: asText(item.credit, [...path, 'credit']),
  }
}

/** Reads one field; an invalid one is rejected and costs nothing but itself. */
type ReadField = <T>(fallback: T, read: () => T) => T

const readItems = (json: Json, language: string, readField: ReadField): Map<string, SidecarItem> => {
  const items = new Map<string, SidecarItem>()
  const entries = readField([], () => Object.entries(asObject(json.items ?? {}, ['items'])))
  for (const [file, value] of entries) {
    const item = readField(null, () => readItem(value, language, ['items', file]))
    if (item) items.set(file.normalize('NFC'), item)
  }
  return items
}

const readFields = (json: Json, readField: ReadField): Sidecar => {
  const textOf = (key: string) => readField(null, () => asText(json[key], [key]))
  const language = readField('und', () =>
    json.language === undefined ? 'und' : asLanguage(String(json.language), ['language']),
  )
  return {
    titles: readField(null, () => asTitles(json.title)),
    licence: textOf('licence'),
    credit: textOf('credit'),
    homepage: readField(null, () => asHomepage(json.homepage)),
    language,
    ladder: readField(null, () => asLadder(json.ladder)),
    items: readItems(json, language, readField),
  }
}

/**
 * Reads a pack.json, which may have comments and commas before closing brackets. An invalid field or item is rejected with its line
 * and the rest is kept; a text that is no JSON is rejected whole.
 */
export const readPackJson = (text: string, reject: Reject): Sidecar => {
  const errors: ParseError[] = []
  const tree = jsonc.parseTree(text, errors, { allowTrailingComma: true })
  const [error] = errors
  if (error || !tree) {
    reject(error ? describeSyntaxError(text, error) : 'There is nothing in it', 'The file')
    return NO_SIDECAR
  }
  for (const { offset, value } of repeatedNames(tree))
    reject(`Line ${lineAt(text, offset)}: "${value}" stands here once more`, 'What stood there before')
  const readField: ReadField = (fallback, read) => {
    try {
      return read()
    } catch (cause) {
      if (!(cause instanceof InvalidField)) throw cause
      const place = jsonc.findNodeAtLocation(tree, [...cause.path]) ?? tree
      reject(`Line ${lineAt(text, place.offset)}: ${cause.message}`, 'It')
      return fallback
    }
  }
  const json = readField(null, () => asObject(jsonc.getNodeValue(tree), ['pack.json']))
  return json ? readFields(json, readField) : NO_SIDECAR
}
