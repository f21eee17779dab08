import type { ReadAt } from '../open-read-at.ts'
import { decodeBytes } from './decode-bytes.ts'
import { type EmbeddedText, joinText, noText } from './embedded-text.ts'
import { readExifBlock } from './exif.ts'
import { findIptc, readIptc } from './iptc.ts'

const [app1, app13, startOfScan, endOfImage] = [0xe1, 0xed, 0xda, 0xd9]
const mostSegments = 100
const xmpMark = 'http://ns.adobe.com/xap/1.0/\0'
const photoshopMark = 'Photoshop 3.0\0'

const startsWith = (bytes: Buffer, mark: string): boolean => bytes.toString('latin1', 0, mark.length) === mark

const readSegment = async (code: number, payload: Buffer): Promise<EmbeddedText> => {
  if (code === app1 && startsWith(payload, xmpMark))
    return { ...noText, xmp: [decodeBytes(payload.subarray(xmpMark.length))] }
  if (code === app1 && startsWith(payload, 'Exif')) return readExifBlock(payload)
  if (code !== app13 || !startsWith(payload, photoshopMark)) return noText
  const iptc = findIptc(payload.subarray(photoshopMark.length))
  return iptc ? readIptc(iptc) : noText
}

/** What a JPEG says of itself in the segments before its first scan: XMP, then IPTC, then EXIF. */
export const readJpegText = async (readAt: ReadAt): Promise<EmbeddedText> => {
  const [first, iptc, exif]: EmbeddedText[][] = [[], [], []]
  for (let at = 2, segments = 0; segments < mostSegments; segments++) {
    const header = await readAt(at, 4)
    const code = header[1] ?? 0
    if (header.length < 4 || header[0] !== 0xff || code === startOfScan || code === endOfImage) break
    const length = header.readUInt16BE(2)
    if (length < 2) break
    if (code === app1 || code === app13) {
      const text = await readSegment(code, await readAt(at + 4, length - 2))
      const place = text.xmp.length > 0 ? first : code === app13 ? iptc : exif
      place?.push(text)
    }
    at += 2 + length
  }
  return joinText([...(first ?? []), ...(iptc ?? []), ...(exif ?? [])])
}
