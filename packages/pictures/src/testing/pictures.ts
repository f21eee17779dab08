import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

/** The word that no output may hold. */
export const answer = 'GIRAFFE-IN-THE-EXIF'

/** A folder for one test file, removed after it. */
export const useFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'pictures-'))
  after(() => rm(path, { recursive: true, force: true }))
  const put = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    await writeFile(join(path, name), bytes)
    return join(path, name)
  }
  return { path, put, at: (name: string) => join(path, name) }
}

/** Samples that a seed makes, the same each time. */
export const randomSamples = (length: number, seed = 1): Buffer => {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  }
  return Buffer.from(Array.from({ length }, next))
}

/** Left half red, right half blue, upper half brighter. */
export const halves = (width: number, height: number): Sharp => {
  const data = Buffer.alloc(width * height * 3)
  for (let i = 0; i < width * height; i++) {
    const light = Math.floor(i / width) < height / 2 ? 250 : 120
    data[i * 3 + (i % width < width / 2 ? 0 : 2)] = light
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}

/** A filled rectangle on an otherwise transparent canvas. */
export const island = (
  canvas: [number, number],
  at: [number, number],
  size: [number, number],
  colour: string,
): Sharp => {
  const [width, height] = canvas
  const rectangle = { create: { width: size[0], height: size[1], channels: 4 as const, background: colour } }
  return sharp({ create: { width, height, channels: 4, background: '#00000000' } })
    .composite([{ input: rectangle, left: at[0], top: at[1] }])
    .png()
}

/** A chunk of a PNG. */
export const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A whole, valid, black 1-bit PNG of `side` squared pixels in very few bytes. */
export const pngBomb = (side: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.writeUInt8(1, 8)
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IDAT', rows), pngChunk('IEND', Buffer.alloc(0))])
}

/** An SVG with this body. */
export const svg = (body: string, attributes = 'width="100" height="50"'): string =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`

/** Three frames of 80 x 60: red, green, blue. */
export const animation = (): Sharp => {
  const [width, height] = [80, 60]
  const data = Buffer.alloc(width * height * 3 * 3)
  for (let i = 0; i < width * height * 3; i++) data[i * 3 + Math.floor(i / (width * height))] = 255
  return sharp(data, { raw: { width, height: height * 3, channels: 3, pageHeight: height } })
}

/** The first bytes of a photograph as telephones save it. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)])

/** Width, height and 8-bit RGB samples of encoded bytes. */
export const decoded = async (bytes: Buffer) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const pixel = (x: number, y: number): number[] => [...data.subarray((y * width + x) * channels).subarray(0, 3)]
  return { data, width, height, channels, pixel }
}

/** True if each sample is within `tolerance` of what was expected. */
export const near = (actual: readonly number[], expected: readonly number[], tolerance: number): boolean =>
  actual.length === expected.length && actual.every((value, i) => Math.abs(value - (expected[i] ?? 0)) <= tolerance)
