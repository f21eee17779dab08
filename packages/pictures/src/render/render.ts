import { readFile } from 'node:fs/promises'
import pLimit from 'p-limit'
import { open, openRaw } from '../vips.ts'
import { gridOf } from './frame.ts'
import { areaMean, type Bitmap } from './mean.ts'

/** The most cells that a level may have along its longer side. */
export const mostCells = 254

/** A working copy decoded as far as its levels need, and the size that it has on disk; in pixels. */
type Base = { readonly width: number; readonly height: number; readonly bitmap: Bitmap }

// At least eight pixels to a cell, so that the decoder's own resampling cannot be seen in the means.
const sideFor = (cells: number): number => Math.max(512, cells * 8)

// Three of libuv's four threads at the default size: what players send still reaches the disk while many pictures are decoded.
const inTurn = pLimit(3)

const decode = async (copyPath: string, side: number): Promise<Base> => {
  const bytes = await readFile(copyPath)
  const image = open(bytes).resize(side, side, { fit: 'inside', withoutEnlargement: true }).removeAlpha()
  const [{ width, height }, { data, info }] = await Promise.all([
    open(bytes).metadata(),
    image.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true }),
  ])
  return { width, height, bitmap: { width: info.width, height: info.height, data } }
}

/** Keeps the bases used last, so that the levels of a round decode its picture once. */
const createBases = (kept: number) => {
  const bases = new Map<string, Promise<Base>>()
  return (copyPath: string, side: number): Promise<Base> => {
    const key = `${side} ${copyPath}`
    const base = bases.get(key) ?? inTurn(() => decode(copyPath, side))
    bases.delete(key)
    bases.set(key, base)
    base.catch(() => bases.delete(key))
    for (const oldest of bases.keys()) if (bases.size > kept) bases.delete(oldest)
    return base
  }
}

/** Renders a working copy at one level, as a lossless WebP. */
export type Renderer = (wish: { copyPath: string; cells: number }) => Promise<Buffer>

/** Half a megabyte each: the pictures in play on a busy evening. */
const basesKept = 48

/**
 * Makes a renderer of working copies at one level: a lossless WebP of as many pixels as the level has cells, each the
 * mean of its area. The same copy and cells give the same bytes. Throws on a missing copy. The copies used last stay decoded in memory.
 */
export const createRenderer = (kept = basesKept): Renderer => {
  const baseOf = createBases(kept)
  return async ({ copyPath, cells }) => {
    if (!Number.isInteger(cells) || cells < 1 || cells > mostCells)
      throw new RangeError(`a level cannot have ${cells} cells`)
    const base = await baseOf(copyPath, sideFor(cells))
    const grid = gridOf(base.width, base.height, cells)
    const whole = { left: 0, top: 0, width: base.bitmap.width, height: base.bitmap.height }
    const { data, width, height } = areaMean(base.bitmap, whole, grid)
    return openRaw(data, { width, height, channels: 3 }).webp({ lossless: true, effort: 2 }).toBuffer()
  }
}

/** The cells of a working copy at several levels, decoded once and kept nowhere. Throws on a missing copy. */
export const readMosaics = async (wish: { copyPath: string; cells: readonly number[] }): Promise<Bitmap[]> => {
  const { width, height, bitmap } = await decode(wish.copyPath, sideFor(Math.max(...wish.cells)))
  const whole = { left: 0, top: 0, width: bitmap.width, height: bitmap.height }
  return wish.cells.map((cells) => areaMean(bitmap, whole, gridOf(width, height, cells)))
}

const shrunkWebp = (copyPath: string, side: number, quality: number): Promise<Buffer> =>
  inTurn(async () => {
    const image = open(await readFile(copyPath)).resize(side, side, { fit: 'inside', withoutEnlargement: true })
    return image.webp({ quality, effort: 2 }).toBuffer()
  })

/** The whole picture for the reveal: a WebP as large as the working copy, no metadata. Throws on a missing copy. */
export const renderReveal = ({ copyPath }: { copyPath: string }): Promise<Buffer> => shrunkWebp(copyPath, 1600, 84)

/** A small picture for lists: a WebP of at most 256 px, no metadata. Throws on a missing copy. */
export const renderThumbnail = ({ copyPath }: { copyPath: string }): Promise<Buffer> => shrunkWebp(copyPath, 256, 80)
