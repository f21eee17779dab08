import type { ReadAt } from '../open-read-at.ts'
import type { HeldBytes } from './held-bytes.ts'

type Frame = {
  readonly isProgressive: boolean
  readonly components: number
  /** Bytes of all coefficients, which have two each. */
  readonly coefficients: number
}

const [startOfScan, endOfImage] = [0xda, 0xd9]
const progressive = new Set([0xc2, 0xc6, 0xca, 0xce])
const noFrame = new Set([0xc4, 0xc8, 0xcc])
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && !noFrame.has(code)
const isAlone = (code: number): boolean => code === 0x01 || (code >= 0xd0 && code <= 0xd8)

const mostSegments = 2000
const mostJunk = 2 ** 20
const windowBytes = 2 ** 16

type Marker = { readonly code: number; readonly end: number }

const markerIn = (bytes: Buffer, at: number): Marker | null => {
  for (let n = bytes.indexOf(0xff); n >= 0 && n + 1 < bytes.length; n = bytes.indexOf(0xff, n + 1)) {
    const code = bytes[n + 1] ?? 0
    if (code !== 0 && code !== 0xff) return { code, end: at + n + 2 }
  }
  return null
}

/** The next marker at `at` or, as decoders look for it, after bytes that belong to none. */
const nextMarker = async (readAt: ReadAt, at: number): Promise<Marker | null> => {
  const here = markerIn(await readAt(at, 2), at)
  if (here !== null) return here
  for (let next = at; next < at + mostJunk; next += windowBytes - 1) {
    const bytes = await readAt(next, windowBytes)
    const found = markerIn(bytes, next)
    if (found !== null || bytes.length < windowBytes) return found
  }
  return null
}

/** Reads a frame header (ITU T.81, B.2.2) from its length on; a component is smaller than the picture by its sampling factors. */
const readFrame = (code: number, header: Buffer): Frame | null => {
  const components = header[7] ?? 0
  if (header.length < 8 + 3 * components || components === 0) return null
  const sampling = Array.from({ length: components }, (_, n) => header[9 + 3 * n] ?? 0x11)
  const across = sampling.map((factors) => factors >> 4)
  const down = sampling.map((factors) => factors & 15)
  const largest = Math.max(...across) * Math.max(...down)
  const share = across.reduce((sum, factor, n) => sum + (factor * (down[n] ?? 1)) / Math.max(1, largest), 0)
  const pixels = header.readUInt16BE(3) * header.readUInt16BE(5)
  return { isProgressive: progressive.has(code), components, coefficients: 2 * pixels * share }
}

/** All coefficients are held when more than one scan makes the picture: six bytes a pixel without subsampling, three with 4:2:0. */
export const heldByJpeg = async (readAt: ReadAt): Promise<HeldBytes> => {
  let frame: Frame | null = null
  for (let at = 2, segments = 0; segments < mostSegments; segments++) {
    const marker = await nextMarker(readAt, at)
    if (marker === null || marker.code === endOfImage) return null
    at = marker.end
    if (isAlone(marker.code)) continue
    const header = await readAt(at, 8 + 3 * 4)
    if (header.length < 3) return null
    if (isFrame(marker.code)) frame = readFrame(marker.code, header)
    if (marker.code === startOfScan) {
      if (frame === null) return null
      return frame.isProgressive || (header[2] ?? 0) < frame.components ? frame.coefficients : 0
    }
    at += header.readUInt16BE(0)
  }
  return null
}
