import sharp from 'sharp'
import { seeded } from './random.ts'

const BLOCKS = 8

const draw = async (seed: number, width: number, height: number): Promise<Buffer> => {
  const next = seeded(seed)
  const blocks = Buffer.from(Array.from({ length: BLOCKS * BLOCKS * 3 }, () => next(256)))
  return sharp(blocks, { raw: { width: BLOCKS, height: BLOCKS, channels: 3 } })
    .resize(width, height, { kernel: 'nearest', fit: 'fill' })
    .png()
    .toBuffer()
}

const drawn = new Map<string, Promise<Buffer>>()

/** A test card as PNG: eight by eight blocks of colour, the same for the same seed, another for another. Each is drawn once in a process. */
export const drawTestCard = (seed: number, width = 320, height = 240): Promise<Buffer> => {
  const key = `${seed} ${width} ${height}`
  const card = drawn.get(key) ?? draw(seed, width, height)
  drawn.set(key, card)
  return card
}

/** The same test card as a JPEG of a quality, 1 to 100: it looks the same, and has other bytes. */
export const saveTestCardAsJpeg = async (seed: number, quality: number): Promise<Buffer> =>
  sharp(await drawTestCard(seed))
    .jpeg({ quality })
    .toBuffer()

/** A drawing of a few kilobytes that takes any machine far longer to decode than a picture may; another for another seed. */
export const drawSlowDrawing = (seed: number): string => {
  const noise = '<filter id="n"><feTurbulence numOctaves="9" baseFrequency=".9"/></filter>'
  const rows = '<rect width="1600" height="1600" filter="url(#n)"/>'.repeat(400)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1600"><title>${seed}</title>${noise}${rows}</svg>`
}
