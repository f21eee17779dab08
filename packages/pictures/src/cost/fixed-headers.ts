import type { HeldBytes } from './held-bytes.ts'

// Largest cut-out picture that is measured at once, in pixels
const cutOutPixels = 3200 ** 2

/** An interlaced PNG is held whole; a transparent one is held once more when it is cut out. */
export const heldByPng = (head: Buffer): HeldBytes => {
  if (head.length < 29) return null
  const pixels = head.readUInt32BE(16) * head.readUInt32BE(20)
  const sampleBytes = head[24] === 16 ? 2 : 1
  const colourType = head[25] ?? 6
  const isTransparent = colourType >= 4 || head.includes('tRNS')
  const channels = colourType === 3 ? 4 : (colourType & 2 ? 3 : 1) + (isTransparent ? 1 : 0)
  const whole = head[28] === 1 ? pixels * channels * sampleBytes : 0
  return whole + (isTransparent ? Math.min(pixels, cutOutPixels) * 4 * sampleBytes : 0)
}

/** A GIF is drawn frame by frame on a canvas of four bytes a pixel. */
export const heldByGif = (head: Buffer): HeldBytes => {
  if (head.length < 10) return null
  const pixels = head.readUInt16LE(6) * head.readUInt16LE(8)
  return 4 * pixels + 4 * Math.min(pixels, cutOutPixels)
}

/** A lossy WebP is decoded row by row, a lossless one whole; an animation has a canvas and a frame of four bytes a pixel each. */
export const heldByWebp = (head: Buffer): HeldBytes => {
  if (head.length < 30) return null
  const kind = head.toString('latin1', 12, 16)
  if (kind === 'VP8 ') return 0
  if (kind === 'VP8L') {
    const bits = head.readUInt32LE(21)
    return 4 * ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1)
  }
  if (kind !== 'VP8X') return null
  const pixels = (head.readUIntLE(24, 3) + 1) * (head.readUIntLE(27, 3) + 1)
  const isAnimated = ((head[20] ?? 0) & 2) !== 0
  return (isAnimated ? 8 : 4) * pixels + 4 * Math.min(pixels, cutOutPixels)
}

const positionsOf = (head: Buffer, name: string): number[] => {
  const found: number[] = []
  for (let at = head.indexOf(name); at >= 0; at = head.indexOf(name, at + 4)) found.push(at)
  return found
}

// Measured with 4 and 81 megapixels: planes, references and the converted picture.
const avifBytes = { eightBits: 20, moreBits: 30, alpha: 10 }

/** An AVIF is held whole several times over. Its largest picture is taken, whatever the file uses it for. */
export const heldByAvif = (head: Buffer): HeldBytes => {
  const sizes = positionsOf(head, 'ispe').filter((at) => at + 16 <= head.length)
  if (sizes.length === 0) return null
  const pixels = Math.max(...sizes.map((at) => head.readUInt32BE(at + 8) * head.readUInt32BE(at + 12)))
  const hasMoreBits = positionsOf(head, 'av1C').some((at) => ((head[at + 6] ?? 0) & 0x40) !== 0)
  const alpha = head.includes('auxC') ? avifBytes.alpha : 0
  return pixels * ((hasMoreBits ? avifBytes.moreBits : avifBytes.eightBits) + alpha)
}
