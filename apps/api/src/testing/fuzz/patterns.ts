import type { Random } from './chance.ts'

/** A piece of a pattern: makes a text that it matches. */
type Piece = () => string

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const DIGITS = '0123456789'
const CLASSES: Readonly<Record<string, string>> = { d: DIGITS, w: `${LETTERS}${DIGITS}_`, S: 'aZ9-é猫', s: ' \t' }

const charactersOf = (from: string, to: string): string =>
  Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, at) =>
    String.fromCharCode(from.charCodeAt(0) + at),
  ).join('')

/** The characters of what stands between the brackets of a class. */
const membersOf = (inside: string): string => {
  const tokens = inside.match(/\\.|.-[^\\]|./gsu) ?? []
  return tokens
    .map((token) => {
      if (token.startsWith('\\')) return CLASSES[token.slice(1)] ?? token.slice(1)
      return token.length === 3 ? charactersOf(token.slice(0, 1), token.slice(2)) : token
    })
    .join('')
}

const MANY = 4

const timesOf = (quantifier: string): readonly [least: number, most: number] => {
  if (quantifier === '*') return [0, MANY]
  if (quantifier === '+') return [1, MANY]
  if (quantifier === '?') return [0, 1]
  const [, least = '1', comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(quantifier) ?? []
  return [Number(least), comma ? Number(most || Number(least) + MANY) : Number(least)]
}

const TOKEN = /\(\?:|[()|^$]|\[(?:\\.|[^\]\\])+\]|\\.|\{\d+,?\d*\}|[*+?]|[^\\]/gsu
const QUANTIFIER = /^(?:\{\d+,?\d*\}|[*+?])$/

const oneOf =
  (characters: string, random: Random): Piece =>
  () =>
    [...characters][random([...characters].length)] ?? ''

const pieceOf = (token: string, random: Random): Piece => {
  if (token === '.') return oneOf(`${LETTERS} `, random)
  if (token.startsWith('[^')) throw new Error(`a class that excludes (${token}) is not written`)
  if (token.startsWith('[')) return oneOf(membersOf(token.slice(1, -1)), random)
  return token.startsWith('\\') ? oneOf(CLASSES[token.slice(1)] ?? token.slice(1), random) : () => token
}

/** Reads alternatives up to the end of their group. */
const readGroup = (tokens: string[], random: Random): Piece => {
  const alternatives: Piece[][] = [[]]
  for (let token = tokens.shift(); token !== undefined && token !== ')'; token = tokens.shift()) {
    if (token === '|') alternatives.push([])
    if (token === '|' || token === '^' || token === '$') continue
    const piece = token.startsWith('(') ? readGroup(tokens, random) : pieceOf(token, random)
    const [least, most] = QUANTIFIER.test(tokens[0] ?? '') ? timesOf(tokens.shift() ?? '') : [1, 1]
    const repeated = () => Array.from({ length: least + random(most - least + 1) }, piece).join('')
    alternatives.at(-1)?.push(repeated)
  }
  return () => (alternatives[random(alternatives.length)] ?? []).map((piece) => piece()).join('')
}

/** Writes a text that a pattern matches; knows the parts of patterns that schemas use, and throws at others. */
export const textLike = (pattern: string, random: Random): string => readGroup(pattern.match(TOKEN) ?? [], random)()
