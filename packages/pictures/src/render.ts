import { readFile } from 'node:fs/promises'
import { gridOf } from './frame.ts'
import { type Area, areaMean, type Bitmap } from './mean.ts'
import { open, openRaw } from './vips.ts'

/** How many variants of each level there are; they are numbered from 0. */
export const variantCount = 4

/** The most cells that a level may have along its longer side. */
export const mostCells = 254

type Crop = { readonly left: number; readonly top: number; readonly size: number }

// Shares of the width and height. A cut-out picture has a margin of 5 % on each side, so nothing of it is ever cut.
const crops: readonly Crop[] = [
  { left: 0, top: 0, size: 1 },
  { left: 0.01, top: 0.045, size: 0.945 },
  { left: 0.045, top: 0.005, size: 0.95 },
  { left: 0.025, top: 0.02, size: 0.96 },
]

const cropOf = (variant: number): Crop => {
  const crop = crops[variant]
  if (crop === undefined) throw new RangeError(`variant ${variant} is not one of 0 to ${variantCount - 1}`)
  return crop
}

const windowOf = ({ left, top, size }: Crop, { width, height }: Bitmap): Area => ({
  left: left * width,
  top: top * height,
  width: size * width,
  height: size * height,
})

// At least eight pixels to a cell, so that the decoder's own resampling cannot be seen in the means.
const decode = async (bytes: Buffer, cells: number): Promise<Bitmap> => {
  const side = Math.max(512, cells * 8)
  const image = open(bytes).resize(side, side, { fit: 'inside', withoutEnlargement: true }).removeAlpha()
  const { data, info } = await image.toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, data }
}

/**
 * Renders a working copy at one level: a lossless WebP of as many pixels as the level has cells, each the mean of its
 * area. The same copy, cells and variant give the same bytes; a variant is a crop of at most 6 %. Throws on a missing
 * copy.
 */
export const render = async (wish: { copyPath: string; cells: number; variant: number }): Promise<Buffer> => {
  const { copyPath, cells, variant } = wish
  if (!Number.isInteger(cells) || cells < 1 || cells > mostCells)
    throw new RangeError(`a level cannot have ${cells} cells`)
  const crop = cropOf(variant)
  const bytes = await readFile(copyPath)
  const [size, bitmap] = await Promise.all([open(bytes).metadata(), decode(bytes, cells)])
  const grid = gridOf(size.width, size.height, cells)
  const { data, width, height } = areaMean(bitmap, windowOf(crop, bitmap), grid.width, grid.height)
  return openRaw(data, width, height, 3).webp({ lossless: true, effort: 2 }).toBuffer()
}

const shrunkWebp = async (copyPath: string, side: number, quality: number): Promise<Buffer> => {
  const image = open(await readFile(copyPath)).resize(side, side, { fit: 'inside', withoutEnlargement: true })
  return image.webp({ quality, effort: 2 }).toBuffer()
}

/** The whole picture for the reveal: a WebP as large as the working copy, no metadata. Throws on a missing copy. */
export const renderReveal = ({ copyPath }: { copyPath: string }): Promise<Buffer> => shrunkWebp(copyPath, 1600, 84)

/** A small picture for lists: a WebP of at most 256 px, no metadata. Throws on a missing copy. */
export const renderThumbnail = ({ copyPath }: { copyPath: string }): Promise<Buffer> => shrunkWebp(copyPath, 256, 80)
