import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a crafted archive: what its headers say, where that is not the truth. */
export type Crafted = {
  readonly name: string | Buffer
  readonly content?: Buffer | string
  readonly isStored?: boolean
  readonly flags?: number
  readonly method?: number
  /** The mode of a Unix, as in 0o120777 for a link. */
  readonly mode?: number
  readonly crc?: number
  readonly bytes?: number
  /** The name in the entry's own header. */
  readonly localName?: string
  /** Has no bytes of its own but those of an earlier entry. */
  readonly sharesWith?: number
}

const UTF8 = 0x800
const [LOCAL, CENTRAL, END, END64, LOCATOR64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50]
const MAX32 = 0xffffffff

type Field = readonly [bytes: 2 | 4 | 8, value: number]

const write = (...fields: readonly Field[]): Buffer => {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at)
    else buffer.writeUIntLE(value, at, bytes)
    at += bytes
  }
  return buffer
}

const pack = ({ name, content = '', isStored, flags, method, crc, bytes }: Crafted) => {
  const raw = Buffer.from(content)
  const data = isStored ? raw : deflateRawSync(raw)
  const head: Field[] = [
    [2, 20],
    [2, flags ?? (typeof name === 'string' ? UTF8 : 0)],
    [2, method ?? (isStored ? 0 : 8)],
    [4, 0],
    [4, crc ?? crc32(raw)],
  ]
  return { head, data, bytes: bytes ?? raw.length }
}

type Placed = { readonly entry: Crafted; readonly offset: number }

const centralOf = ({ entry, offset }: Placed, isZip64: boolean): Buffer => {
  const { head, data, bytes } = pack(entry)
  const name = Buffer.from(entry.name)
  const extra = isZip64 ? write([2, 1], [2, 24], [8, bytes], [8, data.length], [8, offset]) : Buffer.alloc(0)
  const sizes: Field[] = isZip64
    ? [
        [4, MAX32],
        [4, MAX32],
      ]
    : [
        [4, data.length],
        [4, bytes],
      ]
  return Buffer.concat([
    write(
      [4, CENTRAL],
      [2, (3 << 8) | 20],
      ...head,
      ...sizes,
      [2, name.length],
      [2, extra.length],
      [2, 0],
      [2, 0],
      [2, 0],
    ),
    write([4, ((entry.mode ?? 0o100644) << 16) >>> 0], [4, isZip64 ? MAX32 : offset]),
    name,
    extra,
  ])
}

const endOf = (count: number, at: number, { length }: Buffer, isZip64: boolean): Buffer => {
  const end = (entries: number, start: number) =>
    write([4, END], [2, 0], [2, 0], [2, entries], [2, entries], [4, length], [4, start], [2, 0])
  if (!isZip64) return end(count, at)
  return Buffer.concat([
    write([4, END64], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, length], [8, at]),
    write([4, LOCATOR64], [4, 0], [8, at + length], [4, 1]),
    end(0xffff, MAX32),
  ])
}

/** Makes an archive byte by byte, which need not be a right one. */
export const craftZip = (
  entries: readonly Crafted[],
  { isZip64 = false, count = entries.length }: { readonly isZip64?: boolean; readonly count?: number } = {},
): Buffer => {
  const parts: Buffer[] = []
  const placed: Placed[] = []
  let offset = 0
  for (const entry of entries) {
    const shared = entry.sharesWith === undefined ? undefined : placed[entry.sharesWith]
    placed.push({ entry, offset: shared?.offset ?? offset })
    if (shared) continue
    const { head, data, bytes } = pack(entry)
    const name = Buffer.from(entry.localName ?? entry.name)
    const local = write([4, LOCAL], ...head, [4, data.length], [4, bytes], [2, name.length], [2, 0])
    parts.push(local, name, data)
    offset += local.length + name.length + data.length
  }
  const central = Buffer.concat(placed.map((each) => centralOf(each, isZip64)))
  return Buffer.concat([...parts, central, endOf(count, offset, central, isZip64)])
}
