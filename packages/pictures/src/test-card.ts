import sharp from 'sharp'

const BLOCKS = 8

/** A little generator (mulberry32) so that a seed always paints the same card. */
const dice = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** A test card as PNG: eight by eight blocks of colour, the same for the same seed, another for another. */
export const drawTestCard = async (seed: number, width = 320, height = 240): Promise<Buffer> => {
  const next = dice(seed)
  const blocks = Buffer.from(Array.from({ length: BLOCKS * BLOCKS * 3 }, () => next() & 255))
  return sharp(blocks, { raw: { width: BLOCKS, height: BLOCKS, channels: 3 } })
    .resize(width, height, { kernel: 'nearest', fit: 'fill' })
    .png()
    .toBuffer()
}
