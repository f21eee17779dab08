import { pick, type Random } from './chance.ts'
import { textLike } from './patterns.ts'

/** The parts of JSON Schema that the description of the API uses. */
export type Schema = {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly pattern?: string
  readonly description?: string
}

/** What values are made with: chance, the schemas by their references, and texts that the server has said under a name. */
export type Making = {
  readonly random: Random
  readonly resolve: (ref: string) => Schema
  readonly known: (name: string) => string | undefined
  /** Whether texts that are known come before all others. */
  readonly isWhole: boolean
}

const WORDS = ['a', 'teapot', 'Zoe', 'é', '猫', '🐈', 'ﷺ', "O'Hara", '  ', '-', '٣', 'ß', '0', 'a\tb']

/** The words that a description has between backticks are values that it speaks of. */
export const spoken = ({ description = '' }: Schema): string[] =>
  [...description.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)

const wordsFor = ({ minLength = 0, maxLength = 200 }: Schema, random: Random): string => {
  let text = ''
  for (let left = random(4); left > 0 || [...text].length < minLength; left--) text += pick(WORDS, random) ?? ''
  return [...text].slice(0, maxLength).join('')
}

const fits = (text: string, { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): boolean =>
  (pattern === undefined || new RegExp(pattern, 'u').test(text)) &&
  [...text].length >= minLength &&
  [...text].length <= maxLength

const textFor = (schema: Schema, { random, known, isWhole }: Making, name: string): string => {
  const said = random(isWhole ? 8 : 3) > 0 ? known(name) : undefined
  if (said !== undefined && fits(said, schema)) return said
  const word = random(2) === 0 ? pick(spoken(schema), random) : undefined
  if (word !== undefined && fits(word, schema)) return word
  return schema.pattern === undefined ? wordsFor(schema, random) : textLike(schema.pattern, random)
}

const FAR = 2 ** 31

const numberFor = ({ type, minimum = -FAR, maximum = FAR }: Schema, random: Random): number => {
  const small = minimum + random(Math.min(4, maximum - minimum + 1))
  const usual = minimum + random(Math.min(1_000, maximum - minimum + 1))
  const value = pick([small, minimum, minimum, usual, maximum], random) ?? small
  return type === 'number' && value + 0.5 <= maximum ? value + random(2) / 2 : value
}

const listFor = (schema: Schema, making: Making, name: string): unknown[] => {
  const { items = {}, minItems = 0, maxItems = minItems + 3, uniqueItems } = schema
  const length = minItems + making.random(Math.min(3, maxItems - minItems) + 1)
  const list = Array.from({ length }, () => valueFor(items, making, name))
  return uniqueItems ? [...new Map(list.map((value) => [JSON.stringify(value), value])).values()] : list
}

const objectFor = ({ properties = {}, required = [] }: Schema, making: Making): object =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) || making.random(2) === 0)
      .map(([name, schema]) => [name, valueFor(schema, making, name)]),
  )

/** Makes a value that a schema describes; `name` is that of the property it is for. */
export const valueFor = (schema: Schema, making: Making, name = ''): unknown => {
  const { random, resolve } = making
  if (schema.$ref !== undefined) return valueFor(resolve(schema.$ref), making, name)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return pick(schema.enum, random)
  if (schema.anyOf) return valueFor(pick(schema.anyOf, random) ?? {}, making, name)
  if (schema.type === 'object') return objectFor(schema, making)
  if (schema.type === 'array') return listFor(schema, making, name)
  if (schema.type === 'boolean') return random(2) === 0
  if (schema.type === 'null') return null
  return schema.type === 'string' ? textFor(schema, making, name) : numberFor(schema, random)
}
