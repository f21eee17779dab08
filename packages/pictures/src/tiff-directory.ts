import type { ReadAt } from './open-read-at.ts'

/** One entry of a directory: its value lies in `inline` if it has at most four bytes, else at `offset`. */
type TiffEntry = {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly inline: Buffer
  readonly offset: number
}

/** The entries of a directory, and how the file writes a number of two bytes. */
type TiffDirectory = { readonly entries: readonly TiffEntry[]; readonly shortAt: (bytes: Buffer) => number }

const entryBytes = 12
const mostEntries = 500

/** Reads the first directory of a TIFF file or of an EXIF block (TIFF 6.0, section 2); null for none or a BigTIFF. */
export const readTiffDirectory = async (readAt: ReadAt): Promise<TiffDirectory | null> => {
  const start = await readAt(0, 8)
  if (start.length < 8) return null
  const isLittle = start[0] === 0x49
  const short = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (bytes: Buffer, at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  if (short(start, 2) !== 42) return null
  const directory = await readAt(long(start, 4), 2 + mostEntries * entryBytes)
  if (directory.length < 2) return null
  const count = Math.min(short(directory, 0), Math.floor((directory.length - 2) / entryBytes))
  const entries = Array.from({ length: count }, (_, n): TiffEntry => {
    const at = 2 + n * entryBytes
    return {
      tag: short(directory, at),
      type: short(directory, at + 2),
      count: long(directory, at + 4),
      inline: directory.subarray(at + 8, at + 12),
      offset: long(directory, at + 8),
    }
  })
  return { entries, shortAt: (bytes) => short(bytes, 0) }
}
