import { gunzipSync } from 'node:zlib'
import { gzip, type PictureFormat, sniff } from '../inspect/sniff.ts'
import { openReadAt, type ReadAt, withHead } from '../open-read-at.ts'
import { decodeBytes } from './decode-bytes.ts'
import { type EmbeddedText, longestField, noText } from './embedded-text.ts'
import { readExif } from './exif.ts'
import { readJpegText } from './jpeg.ts'
import { readPngText } from './png.ts'
import { readSvgText } from './svg.ts'
import { readWebpText } from './webp.ts'

/** Read at once: in most files every block lies in it. */
const headBytes = 2 ** 15
/** A drawing is read so far, and unpacked so far. */
const drawingBytes = 2 ** 20

/** Any file may hold XMP as a packet that is found without knowing its format (XMP, part 3, "packet scanning"). */
const findPacket = (bytes: Buffer): EmbeddedText => {
  const start = bytes.indexOf('<x:xmpmeta')
  const end = start === -1 ? -1 : bytes.indexOf('</x:xmpmeta>', start)
  return end === -1 ? noText : { ...noText, xmp: [decodeBytes(bytes.subarray(start, end + '</x:xmpmeta>'.length))] }
}

const unpack = (bytes: Buffer): Buffer | null => {
  try {
    return gunzipSync(bytes, { maxOutputLength: drawingBytes })
  } catch {
    return null
  }
}

const readFormat = async (format: PictureFormat, readAt: ReadAt): Promise<EmbeddedText> => {
  switch (format) {
    case 'jpeg':
      return readJpegText(readAt)
    case 'png':
      return readPngText(readAt)
    case 'webp':
      return readWebpText(readAt)
    case 'tiff':
      return readExif(readAt)
    case 'svg':
      return readSvgText(await readAt(0, drawingBytes))
    case 'avif':
    case 'gif':
      return findPacket(await readAt(0, longestField))
  }
}

/**
 * Reads title, authors and rights that a picture file states of itself, with no decoder and at most its first megabyte at once. A file that
 * cannot be read, and one that is no picture, says nothing.
 */
export const readEmbedded = async (path: string): Promise<EmbeddedText> => {
  const text = await openReadAt(path, async (readAt) => {
    const head = await readAt(0, headBytes)
    const found = sniff(head)
    if (found.kind === 'supported')
      return readFormat(found.format, withHead({ bytes: head, isWhole: head.length < headBytes }, readAt))
    if (found.kind === 'unknown' || found.name !== gzip) return noText
    const drawing = unpack(await readAt(0, drawingBytes))
    return drawing && sniff(drawing).kind === 'supported' ? readSvgText(drawing) : noText
  })
  return text ?? noText
}
