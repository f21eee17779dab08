import { inflateSync } from 'node:zlib'
import type { ReadAt } from '../open-read-at.ts'
import { decodeBytes } from './decode-bytes.ts'
import { type EmbeddedText, joinText, longestField, noText } from './embedded-text.ts'
import { readExifBlock } from './exif.ts'

const signatureBytes = 8
/** Enough for the pixels of a few megabytes, behind which some programs write their texts. */
const mostChunks = 500
const textChunks = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf'])

const inflate = (bytes: Buffer): Buffer => {
  try {
    return inflateSync(bytes, { maxOutputLength: longestField })
  } catch {
    return Buffer.alloc(0)
  }
}

/** Where the part after the next NUL begins. */
const afterNul = (bytes: Buffer, from: number): number => {
  const end = bytes.indexOf(0, from)
  return end === -1 ? bytes.length : end + 1
}

/** The bytes of the text of a chunk whose keyword ends before `at` (PNG, third edition, 11.3.3). */
const textIn = (type: string, data: Buffer, at: number): Buffer => {
  if (type === 'tEXt') return data.subarray(at)
  if (type === 'zTXt') return inflate(data.subarray(at + 1))
  const text = data.subarray(afterNul(data, afterNul(data, at + 2)))
  return data[at] === 1 ? inflate(text) : text
}

const toText = (keyword: string, text: string): EmbeddedText => {
  if (keyword === 'xml:com.adobe.xmp') return { ...noText, xmp: [text] }
  if (keyword === 'title') return { ...noText, titles: [text] }
  if (keyword === 'author' || keyword === 'artist' || keyword === 'creator') return { ...noText, authors: [text] }
  return keyword === 'copyright' || keyword === 'license' ? { ...noText, rights: [text] } : noText
}

const readChunk = (type: string, data: Buffer): EmbeddedText | Promise<EmbeddedText> => {
  if (type === 'eXIf') return readExifBlock(data)
  const keywordEnd = afterNul(data, 0)
  const keyword = data.toString('latin1', 0, keywordEnd - 1).toLowerCase()
  return toText(keyword, decodeBytes(textIn(type, data, keywordEnd)))
}

/** What a PNG says of itself in its text chunks, its XMP and its EXIF. */
export const readPngText = async (readAt: ReadAt): Promise<EmbeddedText> => {
  const texts: EmbeddedText[] = []
  for (let at = signatureBytes, chunks = 0; chunks < mostChunks; chunks++) {
    const header = await readAt(at, 8)
    const type = header.toString('latin1', 4, 8)
    if (header.length < 8 || type === 'IEND') break
    const length = header.readUInt32BE(0)
    if (textChunks.has(type) && length <= longestField) texts.push(await readChunk(type, await readAt(at + 8, length)))
    at += 12 + length
  }
  return joinText(texts)
}
