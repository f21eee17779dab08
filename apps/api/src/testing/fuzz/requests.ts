import type { Caller } from './callers.ts'
import { pick, type Random } from './chance.ts'
import { damageBytes, damageValue, oddHeaders, oddQuery, oddSegment } from './damage.ts'
import type { Operation } from './document.ts'
import { type Making, type Schema, spoken, valueFor } from './values.ts'

/** A request as it is sent. */
export type FuzzRequest = {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly payload?: Buffer
  /** Whether it is as the description says. */
  readonly isValid: boolean
}

/** What a request is damaged in. */
const DAMAGES = ['value', 'bytes', 'path', 'query', 'headers', 'method', 'unasked body'] as const
type Damage = (typeof DAMAGES)[number]

type Tools = {
  readonly random: Random
  readonly resolve: (ref: string) => Schema
  readonly caller: Caller
  readonly damages: ReadonlySet<Damage>
  /** Whether it is as described, and names what is known. */
  readonly isWhole: boolean
}

/** The part of the API that a path is in; the desk has parts of its own. */
export const placeOf = (path: string): string => {
  const [, first = '', second = ''] = path.split('/')
  return first === 'desk' && second !== '' ? second : first
}

const makingOf = ({ path }: Operation, { random, resolve, caller, isWhole }: Tools): Making => ({
  random,
  resolve,
  isWhole,
  known: (name) => caller.known.recall(name, placeOf(path)),
})

const pathFor = (operation: Operation, tools: Tools): string => {
  const { path, pathParameters } = operation
  const making = makingOf(operation, tools)
  const odd = tools.damages.has('path') ? tools.random(pathParameters.length || 1) : -1
  // what names nothing gets little further than a lookup
  const named = ({ name, schema }: (typeof pathParameters)[number]): unknown =>
    (tools.isWhole || tools.random(8) > 0 ? making.known(name) : undefined) ?? valueFor(schema, making, name)
  const filled = pathParameters.map((parameter, at) =>
    at === odd ? oddSegment(tools.random) : encodeURIComponent(String(named(parameter)).toWellFormed()),
  )
  let next = 0
  return path.replace(/\{\w+\}/g, () => filled[next++] ?? '')
}

const queryFor = (operation: Operation, tools: Tools): string => {
  const { random, damages } = tools
  const making = makingOf(operation, tools)
  const pairs = operation.query
    .filter(({ required }) => required || random(2) === 0)
    .map(({ name, schema }) => [name, String(valueFor(schema, making, name)).toWellFormed()] as const)
  if (damages.has('query') && random(2) === 0) return oddQuery(random)
  const damaged = damages.has('query') ? [['more', 'x'], pairs[0] ?? ['a', 'b']] : []
  return new URLSearchParams([...pairs, ...damaged].map(([name = '', value = '']) => [name, value])).toString()
}

/** The pairs of an Upload-Metadata: the keys that its description speaks of, with values in base64. */
const pairsFor = (schema: Schema, { known }: Making): string =>
  spoken(schema)
    .map((key) => `${key} ${Buffer.from(known(key) ?? `${key}.png`).toString('base64')}`)
    .join(',')

const headersFor = (operation: Operation, tools: Tools): Record<string, string> => {
  const making = makingOf(operation, tools)
  const headerOf = ({ name, schema }: Operation['headers'][number]) =>
    name === 'Upload-Metadata' ? pairsFor(schema, making) : String(valueFor(schema, making, name))
  const headers = operation.headers.map((header) => [header.name.toLowerCase(), headerOf(header)] as const)
  const left = tools.damages.has('headers') ? headers.slice(tools.random(headers.length + 1)) : headers
  return Object.fromEntries(left)
}

/** A body for an operation, damaged or not; where its media type is not JSON, bytes. */
const bodyFor = (operation: Operation, tools: Tools): Buffer | null => {
  const { body } = operation
  const { random, damages } = tools
  if (body === null) return damages.has('unasked body') ? damageBytes(Buffer.from('{"a":1}'), random) : null
  if (!body.media.includes('json')) return Buffer.from(Array.from({ length: random(500) }, () => random(256)))
  const value = valueFor(body.schema, makingOf(operation, tools))
  const sent = damages.has('value') ? damageValue(value, random) : value
  const bytes = Buffer.from(JSON.stringify(sent) ?? '')
  return damages.has('bytes') ? damageBytes(bytes, random) : bytes
}

const OTHER_METHODS = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']

/** Half of the requests are as described; the others are damaged in one or two places. */
const drawDamages = ({ random, isWhole }: Pick<Tools, 'random' | 'isWhole'>): Set<Damage> => {
  if (isWhole || random(2) === 0) return new Set()
  const drawn = Array.from({ length: 1 + random(2) }, () => pick(DAMAGES, random) ?? 'value')
  // an unusual method meets no handler
  return new Set(drawn.filter((damage) => damage !== 'method' || random(8) === 0))
}

/** Makes a request of an operation by a caller. */
export const makeRequest = (operation: Operation, given: Omit<Tools, 'damages'>): FuzzRequest => {
  const tools = { ...given, damages: drawDamages(given) }
  const { random, damages, caller } = tools
  const query = queryFor(operation, tools)
  const payload = bodyFor(operation, tools)
  const media = operation.body?.media ?? 'application/json'
  return {
    method: damages.has('method') ? (pick(OTHER_METHODS, random) ?? 'PUT') : operation.method,
    url: `${random(8) === 0 ? '/api' : ''}${pathFor(operation, tools)}${query && `?${query}`}`,
    headers: {
      ...caller.headers(),
      ...headersFor(operation, tools),
      ...(payload && { 'content-type': media }),
      ...(damages.has('headers') && oddHeaders(random)),
    },
    ...(payload && { payload }),
    isValid: damages.size === 0,
  }
}
