import type { ReadAt } from '../open-read-at.ts'
import { decodeBytes } from './decode-bytes.ts'
import { type EmbeddedText, joinText, longestField, noText } from './embedded-text.ts'
import { readExifBlock } from './exif.ts'

const headerBytes = 12
const mostChunks = 2000

/** What a WebP says of itself in its XMP and EXIF chunks, which follow the frames. */
export const readWebpText = async (readAt: ReadAt): Promise<EmbeddedText> => {
  const texts: EmbeddedText[] = []
  for (let at = headerBytes, chunks = 0; chunks < mostChunks; chunks++) {
    const header = await readAt(at, 8)
    if (header.length < 8) break
    const [type, length] = [header.toString('latin1', 0, 4), header.readUInt32LE(4)]
    const isText = length <= longestField && (type === 'XMP ' || type === 'EXIF')
    if (isText) {
      const data = await readAt(at + 8, length)
      texts.push(type === 'EXIF' ? await readExifBlock(data) : { ...noText, xmp: [decodeBytes(data)] })
    }
    at += 8 + length + (length % 2)
  }
  return joinText(texts)
}
