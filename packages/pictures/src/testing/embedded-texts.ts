import { deflateSync } from 'node:zlib'
import { pngChunk } from './pictures.ts'

const uint16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

/** A dataset of record 2 of IPTC-IIM. */
export const iptcDataset = (dataset: number, text: string | Buffer): Buffer => {
  const value = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x1c, 2, dataset]), uint16(value.length), value])
}

/** The image resources of Photoshop with a name before these IPTC datasets. */
export const photoshopResources = (...datasets: Buffer[]): Buffer => {
  const block = Buffer.concat(datasets)
  const other = Buffer.from('8BIM\x04\x25\x00\x00\0\0\0\x03abc\0', 'latin1')
  const head = Buffer.from('8BIM\x04\x04\x03odd', 'latin1')
  return Buffer.concat([other, head, uint16(0), uint16(block.length), block])
}

/** A JPEG with another segment after its first two bytes. */
export const withSegment = (jpeg: Buffer, code: number, payload: Buffer): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, code]), uint16(payload.length + 2), payload, jpeg.subarray(2)])

/** The same with IPTC datasets. */
export const withIptc = (jpeg: Buffer, ...datasets: Buffer[]): Buffer =>
  withSegment(jpeg, 0xed, Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), photoshopResources(...datasets)]))

/** The text chunks of a PNG; `international` is UTF-8. */
export const pngText = {
  plain: (keyword: string, text: string): Buffer => pngChunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1')),
  compressed: (keyword: string, text: string): Buffer =>
    pngChunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(Buffer.from(text, 'latin1'))])),
  international: (keyword: string, text: string, isCompressed = false): Buffer => {
    const head = Buffer.from(`${keyword}\0${isCompressed ? '\x01' : '\0'}\0fr\0Titre\0`)
    return pngChunk('iTXt', Buffer.concat([head, isCompressed ? deflateSync(Buffer.from(text)) : Buffer.from(text)]))
  },
}

const endBytes = 12
const headerBytes = 33

/** A PNG with these chunks after its header, or after its pixels. */
export const withChunks = (png: Buffer, chunks: readonly Buffer[], place: 'before' | 'after' = 'before'): Buffer => {
  const at = place === 'before' ? headerBytes : png.length - endBytes
  return Buffer.concat([png.subarray(0, at), ...chunks, png.subarray(at)])
}

/** A GIF with an extension of this kind before its end. */
export const withGifExtension = (gif: Buffer, label: number, content: string): Buffer =>
  Buffer.concat([
    gif.subarray(0, -1),
    Buffer.from([0x21, label]),
    Buffer.from(content, 'latin1'),
    Buffer.from([0, 0x3b]),
  ])
