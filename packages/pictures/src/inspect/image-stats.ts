import { decodeWithin } from '../deadline.ts'
import { defaultLimits } from '../limits.ts'
import { readSource } from '../read-source.ts'
import { accept, type PictureResult } from '../refusal.ts'
import { open } from '../vips.ts'

/**
 * What a picture looks like: a difference hash in 16 hexadecimal digits (pictures that look alike differ in few of its 64
 * bits), and mean and standard deviation of the luma, 0 to 255 in whole numbers.
 */
export type ImageStats = { readonly dhash: string; readonly luma: number; readonly lumaStdDev: number }

const block = 8
const [columns, rows] = [9, 8]
const width = columns * block
const height = rows * block

/** Sums of the luma over a grid of 9 x 8 blocks. */
const blockSums = (grey: Uint8Array): number[] => {
  const sums = Array.from({ length: columns * rows }, () => 0)
  for (const [at, value] of grey.entries()) {
    const cell = Math.floor(at / width / block) * columns + Math.floor((at % width) / block)
    sums[cell] = (sums[cell] ?? 0) + value
  }
  return sums
}

/** One bit for each pair of neighbours in a row: whether it gets brighter to the right. */
const hashOf = (grey: Uint8Array): string => {
  const sums = blockSums(grey)
  let hash = 0n
  for (let row = 0; row < rows; row++)
    for (let column = 1; column < columns; column++) {
      const at = row * columns + column
      hash = (hash << 1n) | ((sums[at] ?? 0) > (sums[at - 1] ?? 0) ? 1n : 0n)
    }
  return hash.toString(16).padStart(16, '0')
}

const statsOf = (grey: Uint8Array): ImageStats => {
  const luma = grey.reduce((sum, value) => sum + value, 0) / grey.length
  const variance = grey.reduce((sum, value) => sum + (value - luma) ** 2, 0) / grey.length
  return { dhash: hashOf(grey), luma: Math.round(luma), lumaStdDev: Math.round(Math.sqrt(variance)) }
}

const decode = async (bytes: Buffer): Promise<PictureResult<ImageStats>> =>
  accept(statsOf(await open(bytes).resize(width, height, { fit: 'fill' }).greyscale().raw().toBuffer()))

/** Measures a working copy; refuses one that is missing or can't be decoded. */
export const measureImage = async (copyPath: string): Promise<PictureResult<ImageStats>> => {
  const source = await readSource(copyPath)
  return source.ok ? decodeWithin(defaultLimits.timeMs, decode(source.value)) : source
}
