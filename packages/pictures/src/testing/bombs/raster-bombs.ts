import { deflateSync } from 'node:zlib'
import { pngText, withChunks } from '../embedded-texts.ts'
import { halves, pngBomb, pngChunk } from '../pictures.ts'
import { type Bomb, TOO_LARGE } from './bomb.ts'

const LARGE = 65_000
const ZEROS = 300_000_000

const changed = (bytes: Buffer, change: (bytes: Buffer) => unknown): Buffer => {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}

/** The JPEG with other sides in the header of its frame. */
const jpegOf = (bytes: Buffer, side: number): Buffer =>
  changed(bytes, (copy) => {
    const at = Math.max(copy.indexOf('ffc0', 0, 'hex'), copy.indexOf('ffc2', 0, 'hex'))
    copy.writeUInt16BE(side, at + 5)
    copy.writeUInt16BE(side, at + 7)
  })

/** A progressive JPEG whose last scan comes a great many times. */
const jpegOfScans = (bytes: Buffer, scans: number): Buffer => {
  const at = bytes.lastIndexOf('ffda', bytes.length, 'hex')
  const [head, scan] = [bytes.subarray(0, at), bytes.subarray(at, -2)]
  return Buffer.concat([head, ...Array.from({ length: scans }, () => scan), bytes.subarray(-2)])
}

const uint16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2)
  return bytes
}

/** A GIF of one-pixel frames on a canvas. */
const gifOf = (side: number, frames: number): Buffer => {
  const frame = Buffer.concat([Buffer.from([0x2c]), uint16(0, 0, 1, 1), Buffer.from([0, 2, 2, 0x44, 1, 0])])
  const head = Buffer.concat([
    Buffer.from('GIF89a'),
    uint16(side, side),
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ])
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])])
}

type Entry = readonly [tag: number, type: 3 | 4, count: number, value: number]

/** A TIFF of one directory, which says where the next one is. */
const tiffOf = (entries: readonly Entry[], next: number, data = Buffer.alloc(0)): Buffer => {
  const directory = Buffer.alloc(2 + entries.length * 12 + 4)
  directory.writeUInt16LE(entries.length)
  for (const [n, [tag, type, count, value]] of entries.entries()) {
    const at = 2 + n * 12
    directory.writeUInt16LE(tag, at)
    directory.writeUInt16LE(type, at + 2)
    directory.writeUInt32LE(count, at + 4)
    directory.writeUInt32LE(value, at + 8)
  }
  directory.writeUInt32LE(next, directory.length - 4)
  const head = Buffer.from('II*\0\x08\0\0\0', 'latin1')
  return Buffer.concat([head, directory, data])
}

const TIFF_HEAD = 8
/** Grey, eight bits, one strip that is deflated, after the directory. */
const tiffEntries = (side: number, stripBytes: number): Entry[] => {
  const count = 9
  const stripAt = TIFF_HEAD + 2 + count * 12 + 4
  return [
    [256, 4, 1, side],
    [257, 4, 1, side],
    [258, 3, 1, 8],
    [259, 3, 1, 8],
    [262, 3, 1, 1],
    [273, 4, 1, stripAt],
    [277, 3, 1, 1],
    [278, 4, 1, side],
    [279, 4, 1, stripBytes],
  ]
}

const tiffBomb = (side: number): Buffer => {
  const strip = deflateSync(Buffer.alloc(side * side))
  return tiffOf(tiffEntries(side, strip.length), 0, strip)
}

const samplesOf = async () => {
  const small = halves(96, 72)
  return {
    jpeg: await small.clone().jpeg().toBuffer(),
    progressive: await small.clone().jpeg({ progressive: true }).toBuffer(),
    wide: await halves(2_000, 2_000).jpeg({ progressive: true }).toBuffer(),
    png: await small.clone().png().toBuffer(),
    webp: await small.clone().webp({ lossless: true }).toBuffer(),
    avif: await small.clone().avif({ effort: 0 }).toBuffer(),
  }
}

type Samples = Awaited<ReturnType<typeof samplesOf>>
type Made = Pick<Bomb, 'becomes'> & { readonly make: (samples: Samples) => Buffer }

const profileOf = (bytes: number): Buffer =>
  pngChunk('iCCP', Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(bytes))]))

/** The AVIF with other sides in the box that states them. */
const avifOf = (bytes: Buffer, side: number): Buffer =>
  changed(bytes, (copy) => {
    const at = copy.indexOf('ispe')
    copy.writeUInt32BE(side, at + 8)
    copy.writeUInt32BE(side, at + 12)
  })

/** The lossless WebP with the longest sides that its header can state. */
const webpOfMost = (bytes: Buffer): Buffer =>
  changed(bytes, (copy) => copy.writeUInt32LE(((copy.readUInt32LE(21) & 0xf0000000) | 0x0fffffff) >>> 0, 21))

const RASTERS: Readonly<Record<string, Made>> = {
  'a PNG of 900 megapixels': { make: () => pngBomb(30_000), becomes: TOO_LARGE },
  'a PNG with a text of 300 MB': {
    make: ({ png }) => withChunks(png, [pngText.compressed('Comment', 'a'.repeat(ZEROS))]),
    becomes: ['ok', 'damaged'],
  },
  'a PNG with a profile of 300 MB': {
    make: ({ png }) => withChunks(png, [profileOf(ZEROS)]),
    becomes: ['ok', 'damaged'],
  },
  'a JPEG of 4,225 megapixels': { make: ({ jpeg }) => jpegOf(jpeg, LARGE), becomes: TOO_LARGE },
  'a progressive JPEG of 4,225 megapixels': {
    make: ({ progressive }) => jpegOf(progressive, LARGE),
    becomes: TOO_LARGE,
  },
  'a progressive JPEG of 100 megapixels': {
    make: ({ progressive }) => jpegOf(progressive, 9_999),
    becomes: ['too_much_memory', 'damaged'],
  },
  'a progressive JPEG of 20,000 scans': {
    make: ({ wide }) => jpegOfScans(wide, 20_000),
    becomes: ['too_slow', 'damaged', 'file_too_big'],
  },
  'a GIF of 4,225 megapixels': { make: () => gifOf(LARGE, 1), becomes: TOO_LARGE },
  'a GIF of 5,000 frames': { make: () => gifOf(90, 5_000), becomes: ['too_many_frames'] },
  'a GIF of 900 frames on a large canvas': { make: () => gifOf(9_000, 900), becomes: TOO_LARGE },
  'a WebP of 268 megapixels': { make: ({ webp }) => webpOfMost(webp), becomes: [...TOO_LARGE, 'damaged'] },
  'an AVIF of 4,225 megapixels': { make: ({ avif }) => avifOf(avif, LARGE), becomes: [...TOO_LARGE, 'damaged'] },
  'a TIFF of 4,225 megapixels': { make: () => tiffOf(tiffEntries(LARGE, 9), 0), becomes: TOO_LARGE },
  'a TIFF of 81 megapixels in one strip': { make: () => tiffBomb(9_000), becomes: ['too_much_memory', 'ok'] },
  'a TIFF whose directory is its own next one': {
    make: () => tiffOf(tiffEntries(64, 9), TIFF_HEAD),
    becomes: ['damaged', 'too_many_frames'],
  },
}

/** Bombs of each format of pixels. */
export const rasterBombs = async (): Promise<[name: string, bomb: Bomb][]> => {
  const samples = await samplesOf()
  return Object.entries(RASTERS).map(([name, { make, becomes }]) => [name, { bytes: make(samples), becomes }])
}
