import type { ReadAt } from '../open-read-at.ts'
import { readTiffDirectory } from '../tiff-directory.ts'
import { decodeBytes } from './decode-bytes.ts'
import { type EmbeddedText, joinText, longestField } from './embedded-text.ts'
import { findIptc, readIptc } from './iptc.ts'

const tags = {
  description: 0x010e,
  artist: 0x013b,
  xmp: 0x02bc,
  copyright: 0x8298,
  iptc: 0x83bb,
  photoshop: 0x8649,
  windowsTitle: 0x9c9b,
  windowsAuthor: 0x9c9d,
}
const wanted = new Set<number>(Object.values(tags))
/** Bytes of one value of the types byte, ASCII, short, long and undefined. */
const typeBytes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 }

/** The values of the tags that say something of the picture. */
const readTags = async (readAt: ReadAt): Promise<Map<number, Buffer>> => {
  const values = new Map<number, Buffer>()
  const directory = await readTiffDirectory(readAt)
  for (const { tag, type, count, inline, offset } of directory?.entries ?? []) {
    if (!wanted.has(tag) || values.has(tag)) continue
    const bytes = Math.min(longestField, count * (typeBytes[type] ?? 0))
    values.set(tag, bytes <= inline.length ? inline.subarray(0, bytes) : await readAt(offset, bytes))
  }
  return values
}

const decodeUtf16 = (bytes: Buffer): string => bytes.toString('utf16le').replace(/\0[\s\S]*$/, '')

/** Titles, authors and rights of a TIFF file or an EXIF block, with the XMP and IPTC blocks that a TIFF file holds as tags. */
export const readExif = async (readAt: ReadAt): Promise<EmbeddedText> => {
  const values = await readTags(readAt)
  const decoded = (decode: (bytes: Buffer) => string, ...chosen: number[]) =>
    chosen.flatMap((tag) => values.get(tag) ?? []).map(decode)
  const photoshop = values.get(tags.photoshop)
  const iptc = (photoshop && findIptc(photoshop)) ?? values.get(tags.iptc)
  const own: EmbeddedText = {
    xmp: decoded(decodeBytes, tags.xmp),
    titles: [...decoded(decodeUtf16, tags.windowsTitle), ...decoded(decodeBytes, tags.description)],
    authors: [...decoded(decodeUtf16, tags.windowsAuthor), ...decoded(decodeBytes, tags.artist)],
    rights: decoded(decodeBytes, tags.copyright),
  }
  return joinText([...(iptc ? [readIptc(iptc)] : []), own])
}

const exifMark = 'Exif\0\0'

/** The same of an EXIF block in memory, with or without the mark before it. */
export const readExifBlock = (block: Buffer): Promise<EmbeddedText> => {
  const tiff = block.toString('latin1', 0, exifMark.length) === exifMark ? block.subarray(exifMark.length) : block
  return readExif(async (at, length) => tiff.subarray(at, at + length))
}
