import type { ReadAt } from '../open-read-at.ts'
import { readTiffDirectory } from '../tiff-directory.ts'
import type { HeldBytes } from './held-bytes.ts'

const tags = { width: 256, height: 257, bits: 258, samples: 277, rows: 278, tileWidth: 322, tileHeight: 323 }
const [short, long] = [3, 4]

/** The numbers that tell how large a strip or tile is; null for a file without a directory. */
const readNumbers = async (readAt: ReadAt): Promise<ReadonlyMap<number, number> | null> => {
  const directory = await readTiffDirectory(readAt)
  if (directory === null) return null
  const numbers = new Map<number, number>()
  for (const { tag, type, count, inline, offset } of directory.entries) {
    if (type === short && count <= 2) numbers.set(tag, directory.shortAt(inline))
    if (type === long) numbers.set(tag, offset)
  }
  return numbers
}

/** A strip, or a row of tiles, is held as it is read and as it is handed on. */
export const heldByTiff = async (readAt: ReadAt): Promise<HeldBytes> => {
  const numbers = await readNumbers(readAt)
  const [width, height] = [numbers?.get(tags.width), numbers?.get(tags.height)]
  if (!numbers || !width || !height) return null
  const samples = numbers.get(tags.samples) ?? 1
  // more than two numbers lie elsewhere; 16 bits are the most that is usual
  const bits = numbers.get(tags.bits) ?? (samples > 2 ? 16 : 8)
  const tileWidth = numbers.get(tags.tileWidth)
  const across = tileWidth ? Math.ceil(width / tileWidth) * tileWidth : width
  const down = numbers.get(tags.tileHeight) ?? Math.min(height, numbers.get(tags.rows) ?? height)
  return 2 * across * down * samples * (bits / 8)
}
