import { pick, type Random } from './chance.ts'

const DEEP = 3_000
const HUGE = 70_000

/** Values that no schema means. */
const ODD: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 0.5,
  () => 2 ** 53,
  () => -(2 ** 63),
  () => 1e308,
  () => '',
  () => ' ',
  () => '\0',
  () => 'a\0b',
  () => '\ud800',
  () => '\udc00\ud800',
  () => '\u202eabc\u2066',
  () => '\ufeff',
  () => `e${'\u0301'.repeat(60)}`,
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => '../../../../etc/passwd',
  () => "' or 1=1 --",
  () => '%00%2e%2e%2f',
  () => '=1+1',
  () => '1e999',
  () => 'x'.repeat(300),
  () => '猫'.repeat(3_000),
  () => 'x'.repeat(HUGE),
  () => [],
  () => [[]],
  () => Array.from({ length: 2_000 }, () => 'a'),
  () => ({}),
  () => JSON.parse('{"__proto__":{"polluted":true}}'),
  () => ({ constructor: { prototype: { polluted: true } } }),
  () => ({ toString: 1, valueOf: null, length: -1 }),
]

/** A value that no schema means. */
export const oddValue = (random: Random): unknown => pick(ODD, random)?.()

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const damageKeys = (value: Record<string, unknown>, random: Random): unknown => {
  const key = pick(Object.keys(value), random)
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value }
  const changes: readonly (() => unknown)[] = [
    () => (key === undefined ? copy : Object.assign(copy, { [key]: oddValue(random) })),
    () => (key === undefined ? copy : Object.assign(copy, { [key]: damageValue(value[key], random) })),
    () => (key === undefined ? copy : Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))),
    () => ({ ...value, [JSON.stringify(oddValue(random)).slice(1, 41)]: oddValue(random) }),
    () => ({ ...value, more: oddValue(random) }),
  ]
  return pick(changes, random)?.()
}

/** Changes a value, or something within it, to what its schema does not describe, most of the time. */
export const damageValue = (value: unknown, random: Random): unknown => {
  if (random(6) === 0 || !isObject(value)) return random(4) === 0 ? [value] : oddValue(random)
  return damageKeys(value, random)
}

const insertAt = (bytes: Buffer, at: number, inserted: Buffer | string): Buffer =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(inserted), bytes.subarray(at)])

const INSERTED = [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0], [0xef, 0xbb, 0xbf], [0x1b]]

const damages: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => insertAt(bytes, random(bytes.length + 1), Buffer.from(INSERTED[random(INSERTED.length)] ?? [])),
  (bytes, random) => {
    bytes[random(bytes.length)] = random(256)
    return bytes
  },
  (bytes) => Buffer.from(bytes.toString().replace(/\d+/, '1e999')),
  (bytes) => Buffer.from(bytes.toString().replace(/\d+/, '-0')),
  (bytes) => Buffer.from(bytes.toString().replace(/^\{/, '{"__proto__":{"polluted":1},')),
  (bytes) => Buffer.from(bytes.toString().replace(/^\{("[^"]+":)/, '{$1null,$1')),
  (bytes) => Buffer.from(bytes.toString().replace(/\}$/, ',}')),
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  () => Buffer.from('['.repeat(DEEP) + ']'.repeat(DEEP)),
  () => Buffer.from('{"a":'.repeat(DEEP)),
  () => Buffer.from(' '.repeat(HUGE)),
  () => Buffer.from('NaN'),
]

/** Changes bytes to what is not JSON, or not UTF-8, most of the time. */
export const damageBytes = (bytes: Buffer, random: Random): Buffer => pick(damages, random)?.(bytes, random) ?? bytes

const SEGMENTS = [
  ...['', '%00', '%ff', '%zz', '%E0%A4%A', '..%2f..%2fetc%2fpasswd', '%5c..%5c', '%0d%0aSet-Cookie:%20a=b', '%20'],
  ...[
    '__proto__',
    'constructor',
    'hasOwnProperty',
    ';a=b',
    '%F0%9F%90%88',
    '%ED%A0%80',
    '-1',
    '1e999',
    '*',
    '%25%30%30',
  ],
  ...['null', 'undefined', '0', 'a'.repeat(64), 'a'.repeat(200), '%F0%9F%90%88'.repeat(60)],
]

/** A segment of a path that names nothing. */
export const oddSegment = (random: Random): string => pick(SEGMENTS, random) ?? ''

const QUERIES = [
  ...['a=b', '__proto__=1', '__proto__[a]=1', 'constructor=1', '&&&=', '%ff=%ff', '%zz', '=', 'x'.repeat(3_000)],
  ...[
    'limit=1&limit=2',
    'lang=en&lang=fr',
    'limit[]=1',
    'limit=1e999',
    'limit=',
    'limit=%00',
    'after=%ED%A0%80',
    'limit=0x10',
  ],
]

/** A query that nothing describes. */
export const oddQuery = (random: Random): string => pick(QUERIES, random) ?? ''

const HEADERS: readonly Readonly<Record<string, string | string[]>>[] = [
  { cookie: 'pd_player=x.y; pd_desk=%ff; __Host-pd_player=; ==; a' },
  { cookie: `pd_player=${'a'.repeat(5_000)}` },
  { cookie: 'pd_desk=a; pd_desk=b; __proto__=c' },
  { authorization: 'Bearer' },
  { authorization: 'Bearer  pd_' },
  { authorization: 'Basic Og==' },
  { authorization: `Bearer ${'a'.repeat(5_000)}` },
  { 'x-forwarded-for': 'nonsense, ::1, 999.1.1.1' },
  { 'x-forwarded-for': ['192.0.2.1', '192.0.2.2'] },
  { 'x-forwarded-proto': 'https' },
  { 'x-forwarded-proto': 'javascript' },
  { 'x-forwarded-host': 'evil.example"><script>' },
  { host: '' },
  { host: 'a b:99999' },
  { origin: 'null' },
  { origin: 'http://[' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
  { 'if-none-match': '*' },
  { 'if-none-match': '"' },
  { 'if-modified-since': 'yesterday' },
  { range: 'bytes=9-1,-' },
  { 'accept-encoding': 'nonsense;q=2' },
  { 'accept-language': `${'en,'.repeat(2_000)}` },
  { accept: 'image/*;q=nonsense' },
  { 'user-agent': '\u00ff\u0080' },
  { 'last-event-id': '-1' },
  { 'last-event-id': '99999999999999999999' },
  { traceparent: '00-zz-zz-zz' },
  { 'content-encoding': 'gzip' },
  { 'content-length': '5' },
  { 'content-length': '999999' },
  { 'content-length': '-1' },
  { 'transfer-encoding': 'chunked' },
  { 'transfer-encoding': 'chunked, chunked' },
  { expect: '100-continue' },
  { connection: 'upgrade', upgrade: 'websocket' },
  { 'content-type': ['application/json', 'text/plain'] },
  { 'content-type': 'application/json, application/json' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'APPLICATION/JSON' },
  { 'content-type': 'application/problem+json' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=a' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'nonsense' },
  { 'content-type': '' },
]

/** Headers that no program of ours sends. */
export const oddHeaders = (random: Random): Readonly<Record<string, string | string[]>> => pick(HEADERS, random) ?? {}
