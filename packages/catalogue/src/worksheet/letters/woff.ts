import { inflateSync } from 'node:zlib'

/** A table of a font, as TrueType lays it out. */
type Table = { readonly tag: string; readonly checksum: number; readonly bytes: Buffer }

const HEADER_BYTES = 44
const ENTRY_BYTES = 20

/** The tables of a font in WOFF 1.0 (https://www.w3.org/TR/WOFF/). */
const readTables = (woff: Buffer): Table[] =>
  Array.from({ length: woff.readUInt16BE(12) }, (_, at) => {
    const entry = woff.subarray(HEADER_BYTES + at * ENTRY_BYTES)
    const [from, packed, unpacked] = [entry.readUInt32BE(4), entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const bytes = woff.subarray(from, from + packed)
    return {
      tag: entry.toString('latin1', 0, 4),
      checksum: entry.readUInt32BE(16),
      bytes: packed < unpacked ? inflateSync(bytes) : bytes,
    }
  })

const padded = (length: number): number => Math.ceil(length / 4) * 4

const writeFont = (tables: readonly Table[]): Buffer => {
  const power = Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + tables.length * 16)
  head.writeUInt32BE(0x00010000, 0)
  const search = 16 * 2 ** power
  for (const [at, value] of [tables.length, search, power, tables.length * 16 - search].entries())
    head.writeUInt16BE(value, 4 + at * 2)
  const parts: Buffer[] = [head]
  let from = head.length
  for (const [at, { tag, checksum, bytes }] of tables.entries()) {
    head.write(tag, 12 + at * 16, 'latin1')
    for (const [field, value] of [checksum, from, bytes.length].entries())
      head.writeUInt32BE(value, 16 + at * 16 + field * 4)
    parts.push(bytes, Buffer.alloc(padded(bytes.length) - bytes.length))
    from += padded(bytes.length)
  }
  return Buffer.concat(parts)
}

/** What draws letters, without what chooses and places them. */
const DRAWN = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

/** A font of WOFF 1.0 as TrueType: whole, and as a PDF embeds it. */
export const unpackWoff = (woff: Buffer): { readonly whole: Buffer; readonly drawn: Buffer } => {
  const tables = readTables(woff)
  return { whole: writeFont(tables), drawn: writeFont(tables.filter(({ tag }) => DRAWN.includes(tag))) }
}
