import type { Metadata } from 'sharp'
import { open } from '../vips.ts'
import { encodeRoot, readRoot, resizeRoot } from './root-tag.ts'

/** How to rasterise a drawing: these bytes at this density, resized to fit a square of `side` pixels. */
export type Raster = {
  readonly bytes: Buffer
  readonly density: number
  readonly side: number
  readonly meta: Metadata
}

// A CSS inch has 96 px. librsvg converts pt, mm, cm, in and pc by the density, inside the drawing as well, so any other draws
// something else. libvips scales by density / 72 on top, and that scale is what sharp changes when it resizes.
const cssDensity = 96

// For drawings so large or so small that libvips cannot state their size at 96.
const densities = [cssDensity, 9.6, 1, 960, 9600, 96_000]

// Long enough that the shorter side of any drawing is a few pixels.
const unsizedLength = 16_000

const leastCanvas = 1600

const readHeader = (bytes: Buffer, density: number): Promise<Metadata | null> =>
  open(bytes, { density })
    .metadata()
    .catch(() => null)

// A size beyond libvips' integers comes out as 1, and one below 1 is an error.
const isStated = (meta: Metadata | null): meta is Metadata => meta !== null && Math.min(meta.width, meta.height) > 1

// The header's sides are rounded: a side that is in truth half a pixel longer must not pass the limit.
const safeSide = (side: number, longest: number): number => Math.floor((side * longest) / (longest + 0.5))

const planBytes = async (bytes: Buffer, side: number): Promise<Raster | null> => {
  for (const density of densities) {
    const meta = await readHeader(bytes, density)
    if (isStated(meta)) return { bytes, density, side: safeSide(side, Math.max(meta.width, meta.height)), meta }
  }
  return null
}

/** Without a view box nothing is scaled, and what is drawn may begin anywhere: the canvas takes twice its length, 1,600 at least. */
const canvasOf = async (bytes: Buffer): Promise<[number, number, number, number] | null> => {
  const meta = await readHeader(bytes, cssDensity)
  if (meta === null) return null
  const side = Math.max(leastCanvas, (2 * Math.max(meta.width, meta.height) * 72) / cssDensity)
  return [0, 0, side, side]
}

/**
 * Plans how to rasterise a drawing at most `side` pixels long, whatever its units, size and view box, from its header; null
 * when no header can be read.
 */
export const planRaster = async (text: string, side: number): Promise<Raster | null> => {
  const root = readRoot(text)
  if (root === null) return null
  const bytes = encodeRoot(root)
  const stated = root.hasSize ? await planBytes(bytes, side) : null
  if (stated !== null) return stated
  const viewBox = root.viewBox ?? (await canvasOf(bytes))
  return viewBox === null ? null : planBytes(encodeRoot(resizeRoot(root, viewBox, unsizedLength)), side)
}
