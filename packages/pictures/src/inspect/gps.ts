import { readSource } from '../read-source.ts'
import { open } from '../vips.ts'
import { sniff } from './sniff.ts'

const header = Buffer.from('Exif\0\0', 'latin1')
const [gpsPointer, latitude] = [0x8825, 0x0002]
const entryBytes = 12

/** Reads numbers of an EXIF block (TIFF 6.0, section 2) in its byte order; what lies outside of it is 0. */
const readerOf = (tiff: Buffer) => {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const within = (at: number, length: number) => at >= 0 && at + length <= tiff.length
  return {
    short: (at: number) => (within(at, 2) ? (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)) : 0),
    long: (at: number) => (within(at, 4) ? (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)) : 0),
  }
}

/** Where the entry with this tag begins in the directory at `at`, or null. */
const findEntry = ({ short }: ReturnType<typeof readerOf>, at: number, tag: number): number | null => {
  const entries = short(at)
  for (let n = 0; n < entries; n++) {
    const entry = at + 2 + n * entryBytes
    if (short(entry) === tag) return entry
  }
  return null
}

/** Whether an EXIF block states a latitude: a GPS directory alone may hold no more than its version. */
export const exifHasGps = (exif: Buffer): boolean => {
  const tiff = exif.subarray(0, header.length).equals(header) ? exif.subarray(header.length) : exif
  const reader = readerOf(tiff)
  const pointer = findEntry(reader, reader.long(4), gpsPointer)
  return pointer !== null && findEntry(reader, reader.long(pointer + 8), latitude) !== null
}

/** Whether a picture file states in its EXIF where it was taken; null when it can't be read. No pixel is decoded. */
export const hasGps = async (path: string): Promise<boolean | null> => {
  const source = await readSource(path)
  if (!source.ok) return null
  const found = sniff(source.value)
  if (found.kind !== 'supported') return null
  if (found.format === 'svg') return false
  const meta = await open(source.value)
    .metadata()
    .catch(() => null)
  return meta && (meta.exif !== undefined ? exifHasGps(meta.exif) : false)
}
