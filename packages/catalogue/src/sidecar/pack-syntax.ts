import jsonc, { type Node, type ParseError } from 'jsonc-parser'
import type { SidecarReport } from './fields.ts'
import { suggestWord } from './nearest-word.ts'

/** The parser's codes in words for the author of the file. */
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

/** The line of a place in a text, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length

/** What is wrong with a text that is no JSON, and in which line. */
export const describeSyntaxError = (text: string, { error, offset }: ParseError): string =>
  `Line ${lineAt(text, offset)}: ${SYNTAX[jsonc.printParseErrorCode(error)] ?? 'this is not JSON'}`

/** The names that stand twice in one object: the second hides the first. */
export const repeatedNames = (node: Node): Node[] => {
  const seen = new Set<unknown>()
  return (node.children ?? []).flatMap((child) => {
    const [name] = node.type === 'object' ? (child.children ?? []) : []
    const repeated = name && seen.has(name.value) ? [name] : []
    seen.add(name?.value)
    return [...repeated, ...repeatedNames(child)]
  })
}

const PACK_KEYS = ['title', 'licence', 'credit', 'homepage', 'language', 'ladder', 'visibility', 'items']
const ITEM_KEYS = ['names', 'name', 'aliases', 'licence', 'credit', 'page', 'story']
/** The version of the file, and what is read as `licence`, `credit`, `language`, `title` and the name of an item in a list are, and never suggested. */
const OTHER_WORDS = ['format', 'license', 'author', 'lang', 'name', 'file']

/** The names of an object that mean nothing, each with its line and the nearest that does; `$schema` and the like are left alone. */
const unknownKeys = (object: Node | undefined, known: readonly string[]): Node[] =>
  (object?.type === 'object' ? (object.children ?? []) : []).flatMap(({ children: [key] = [] }) =>
    key && ![...known, ...OTHER_WORDS].includes(String(key.value)) && !/^[$_]/.test(String(key.value)) ? key : [],
  )

/** Notes each name in a pack.json that means nothing there, with the nearest that does. */
export const noteUnknownKeys = (text: string, tree: Node, { note }: SidecarReport): void => {
  const items = jsonc.findNodeAtLocation(tree, ['items'])?.children ?? []
  const found = [
    ...unknownKeys(tree, PACK_KEYS).map((key) => ({ key, known: PACK_KEYS })),
    ...items.flatMap((entry) =>
      unknownKeys(entry.type === 'object' ? entry : entry.children?.[1], ITEM_KEYS).map((key) => ({
        key,
        known: ITEM_KEYS,
      })),
    ),
  ]
  for (const { key, known } of found) {
    const advice = suggestWord(String(key.value), known, `Known here: ${known.join(', ')}.`)
    note('key_unknown', `Line ${lineAt(text, key.offset)}: "${key.value}" was passed over. ${advice}`)
  }
}
