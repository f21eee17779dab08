import { randomFillSync } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'

/** The size of a picture in pixels. */
export type Size = { readonly width: number; readonly height: number }

const GRAIN = 128
const GRAIN_SIGMA = 12

// Gaussian grain around the middle grey, which a hard light leaves as it is.
const drawGrain = (): Promise<Buffer> => {
  const noise = { type: 'gaussian', mean: 128, sigma: GRAIN_SIGMA } as const
  return sharp({ create: { width: GRAIN, height: GRAIN, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer()
}

// A handful of random colours drawn large: soft gradients in every direction, as out-of-focus as a background.
const drawGradients = ({ width, height }: Size): Sharp => {
  const [across, down] = [12, 8]
  const colours = randomFillSync(Buffer.alloc(across * down * 3))
  return sharp(colours, { raw: { width: across, height: down, channels: 3 } }).resize(width, height, {
    kernel: 'cubic',
    fit: 'fill',
  })
}

/**
 * Draws pictures that weigh what photographs do, about a third of a byte a pixel: random gradients under grain. No two
 * are the same.
 */
export const createPhotographer = async (): Promise<(size: Size, file: string) => Promise<void>> => {
  const grain = await drawGrain()
  return async (size, file) => {
    // In two steps: in one pipeline, composite would be given the picture before it is enlarged.
    const { data, info } = await drawGradients(size).raw().toBuffer({ resolveWithObject: true })
    await sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
      .composite([{ input: grain, tile: true, blend: 'hard-light' }])
      .removeAlpha()
      .jpeg({ quality: 90 })
      .toFile(file)
  }
}
