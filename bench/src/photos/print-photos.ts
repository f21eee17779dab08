import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPhotographer, type Size } from './draw-photo.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A word of its own for every number, so that each picture is an item of its own: digits would be read as a series. */
export const wordFor = (number: number): string =>
  `subject ${[number / 676, number / 26, number].map((part) => LETTERS[Math.floor(part) % 26]).join('')}`

/** The JPEG with a comment segment after its first marker: another file, the same pixels. */
const withComment = (jpeg: Buffer, comment: string): Buffer => {
  const text = Buffer.from(comment)
  const segment = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), segment, text, jpeg.subarray(2)])
}

/**
 * Fills a folder with as many files as there are sizes, no two with the same bytes; each size is drawn once, so that hundreds
 * cost little time.
 */
export const printPhotos = async (folder: string, sizes: readonly Size[]): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const draw = await createPhotographer()
  const negatives = new Map<string, Buffer>()
  for (const [at, size] of sizes.entries()) {
    const file = join(folder, `${wordFor(at)}.jpg`)
    const key = `${size.width}x${size.height}`
    const known = negatives.get(key)
    if (!known) await draw(size, file)
    const negative = known ?? (await readFile(file))
    negatives.set(key, negative)
    await writeFile(file, withComment(negative, wordFor(at)))
  }
}
