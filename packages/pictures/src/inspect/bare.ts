/** The formats whose files can be shown to carry nothing but a picture. */
export type BareFormat = 'jpg' | 'png' | 'webp'

const [startOfImage, endOfImage, startOfScan, jfif, adobe] = [0xd8, 0xd9, 0xda, 0xe0, 0xee]
/** Tables, frame headers and restarts: what a decoder needs and no text fits in. */
const jpegParts = new Set([0xc0, 0xc1, 0xc2, 0xc4, 0xdb, 0xdd, startOfScan])
/** With no thumbnail in it, and nothing behind its fields. */
const exactLengths = new Map([
  [jfif, 16],
  [adobe, 14],
])

const isRestart = (code: number): boolean => code === 0 || (code >= 0xd0 && code <= 0xd7)

/** Where the marker stands that ends the data of a scan. */
const afterScan = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && isRestart(bytes[at + 1] ?? 1)) at = bytes.indexOf(0xff, at + 2)
  return at === -1 ? bytes.length : at
}

const isBareJpeg = (bytes: Buffer): boolean => {
  if (bytes[1] !== startOfImage) return false
  for (let at = 2; at + 2 <= bytes.length; ) {
    const code = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return false
    if (code === endOfImage) return at + 2 === bytes.length
    if (at + 4 > bytes.length) return false
    const length = bytes.readUInt16BE(at + 2)
    if (!jpegParts.has(code) && exactLengths.get(code) !== length) return false
    at += 2 + length
    if (code === startOfScan) at = afterScan(bytes, at)
  }
  return false
}

const pngSignature = '\x89PNG\r\n\x1a\n'
const pngChunks = new Set('IHDR PLTE tRNS gAMA cHRM sRGB sBIT bKGD pHYs IDAT'.split(' '))

const isBarePng = (bytes: Buffer): boolean => {
  for (let at = pngSignature.length; at + 12 <= bytes.length; ) {
    const [length, type] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)]
    at += 12 + length
    if (type === 'IEND') return length === 0 && at === bytes.length
    if (!pngChunks.has(type)) return false
  }
  return false
}

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])

const isBareWebp = (bytes: Buffer): boolean => {
  if (bytes.length < 20 || bytes.readUInt32LE(4) !== bytes.length - 8) return false
  let at = 12
  while (at + 8 <= bytes.length) {
    if (!webpChunks.has(bytes.toString('latin1', at, at + 4))) return false
    const length = bytes.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  return at === bytes.length
}

/**
 * The extension of a picture file in which there is nothing but its picture: neither EXIF, XMP, IPTC, a colour profile, a text, a preview nor
 * anything behind its end. Null for all other files, and for formats in which that can't be told by their parts.
 */
export const bareFormat = (bytes: Buffer): BareFormat | null => {
  const head = bytes.toString('latin1', 0, 12)
  if (head.startsWith('\xff\xd8')) return isBareJpeg(bytes) ? 'jpg' : null
  if (head.startsWith(pngSignature)) return isBarePng(bytes) ? 'png' : null
  return head.startsWith('RIFF') && head.endsWith('WEBP') && isBareWebp(bytes) ? 'webp' : null
}
