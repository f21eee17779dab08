import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { isSkippedName } from '../folder/skipped-names.ts'
import { encodingOf, nameOfEntry } from './entry-names.ts'
import { refusalOfEntry } from './judge-entry.ts'
import { ZIP_LIMITS, type ZipLimits } from './zip-limits.ts'

/** Bytes of a file, from `start` up to `end`. */
type Span = { readonly start: number; readonly end: number }

/** Whether two of the spans share a byte, or one begins before the one before it ends. */
const isOverlapping = (spans: readonly Span[]): boolean => {
  const sorted = [...spans].sort((one, other) => one.start - other.start)
  return sorted.some(({ start }, at) => start < (sorted[at - 1]?.end ?? 0))
}

/** A file in an archive: its path there with `/` between names, and why it is left out, if it is. */
export type ZippedFile = {
  readonly path: string
  readonly bytes: number
  readonly refusal: string | null
}

/** An archive that is open: the files in it, of which folders and what systems leave behind are no part. */
export type OpenZip = {
  readonly files: readonly ZippedFile[]
  /** Unpacks a file into a new one; gives why it can't be, and leaves nothing then. */
  extract(file: ZippedFile, target: string): Promise<string | null>
  /** The bytes of a file; null where they can't be unpacked or are not those that the archive promises. */
  read(file: ZippedFile): Promise<Buffer | null>
  close(): void
}

/** An open archive, or why it is refused as a whole. */
type ZipReading = { readonly ok: true; readonly zip: OpenZip } | { readonly ok: false; readonly detail: string }

const refuse = (detail: string): ZipReading => ({ ok: false, detail })

const DAMAGED = 'The ZIP is damaged or cut short: pack it again, or upload its files.'
const OVERLAPPING = 'Files in the ZIP share the same bytes, as no program packs them: pack the files again.'
const EMPTY = 'The ZIP has no file in it: pack the pictures, and upload it again.'
const tooMany = (most: number): string =>
  `The ZIP has more than ${most.toLocaleString('en')} entries: upload it in parts.`
const tooLarge = (bytes: number): string =>
  `The ZIP has more than ${Math.floor(bytes / 1e9)} GB in it when it is unpacked: upload it in parts.`

class Damaged extends Error {}

const readEntries = async (zip: ZipFile, most: number): Promise<Entry[]> => {
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (entries.push(entry) > most) break
  }
  return entries
}

/** The bytes of an entry by its own header, whose name must be the one in the directory: two programs would read two archives. */
const spanOf = async (zip: ZipFile, entry: Entry): Promise<Span> => {
  const header = await zip.readLocalFileHeaderPromise(entry)
  if (!header.fileName.equals(entry.fileNameRaw)) throw new Damaged('two names')
  return { start: entry.relativeOffsetOfLocalHeader, end: header.fileDataStart + entry.compressedSize }
}

const spansOf = async (zip: ZipFile, entries: readonly Entry[], directoryStart: number): Promise<Span[]> => {
  const spans = [{ start: directoryStart, end: zip.fileSize }]
  for (const entry of entries) spans.push(await spanOf(zip, entry))
  return spans
}

const TWICE = 'Another file of the ZIP has the same path: pack each file once.'

const isFolder = (path: string | null): boolean => path?.endsWith('/') ?? false

const isLeftBehind = (path: string | null): boolean =>
  path?.split('/').some((name) => name !== '..' && isSkippedName(name)) ?? false

const listFiles = (entries: readonly Entry[], limits: ZipLimits): Map<ZippedFile, Entry> => {
  const encoding = encodingOf(entries)
  const seen = new Set<string>()
  const files = entries.flatMap((entry): [ZippedFile, Entry][] => {
    const name = nameOfEntry(entry, encoding)
    if (isFolder(name) || isLeftBehind(name)) return []
    const path = name ?? entry.fileNameRaw.toString('latin1')
    const isTwice = seen.has(path.toLowerCase())
    seen.add(path.toLowerCase())
    const refusal = refusalOfEntry(entry, name, limits) ?? (isTwice ? TWICE : null)
    return [[{ path, bytes: entry.uncompressedSize, refusal }, entry]]
  })
  return new Map(files)
}

const BROKEN = 'It is damaged in the ZIP: pack it again from the original.'

/** Checks that the bytes are those of the directory, while they pass. */
const checkBytes = ({ uncompressedSize, crc32: expected }: Entry) => {
  let [bytes, sum] = [0, 0]
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length
      sum = crc32(chunk, sum)
      done(bytes > uncompressedSize ? new Damaged('too many bytes') : null, chunk)
    },
    flush: (done) => done(bytes === uncompressedSize && sum === expected ? null : new Damaged('other bytes')),
  })
}

/** What the disk answers, rather than the archive. */
const isOfDisk = (error: unknown): boolean => /^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code ?? ''))

const extract = async (zip: ZipFile, entry: Entry, target: string): Promise<string | null> => {
  try {
    await pipeline(await zip.openReadStreamPromise(entry), checkBytes(entry), createWriteStream(target))
    return null
  } catch (error) {
    await rm(target, { force: true })
    if (isOfDisk(error)) throw error
    return BROKEN
  }
}

const readWhole = async (zip: ZipFile, entry: Entry): Promise<Buffer | null> => {
  try {
    const stream = await zip.openReadStreamPromise(entry)
    return await buffer(Readable.from(stream).compose(checkBytes(entry)))
  } catch (error) {
    if (isOfDisk(error)) throw error
    return null
  }
}

const survey = async (zip: ZipFile, limits: ZipLimits): Promise<ZipReading> => {
  // a number, whatever the types say; it moves as entries are read
  const directoryStart = Number(zip.readEntryCursor)
  if (zip.entryCount > limits.entries) return refuse(tooMany(limits.entries))
  const entries = await readEntries(zip, limits.entries)
  if (entries.length > limits.entries) return refuse(tooMany(limits.entries))
  if (isOverlapping(await spansOf(zip, entries, directoryStart))) return refuse(OVERLAPPING)
  const entryOf = listFiles(entries, limits)
  const files = [...entryOf.keys()]
  if (files.length === 0) return refuse(EMPTY)
  const total = files.reduce((sum, { bytes, refusal }) => sum + (refusal === null ? bytes : 0), 0)
  if (total > limits.totalBytes) return refuse(tooLarge(limits.totalBytes))
  return {
    ok: true,
    zip: {
      files,
      extract: async (file, target) => {
        const entry = entryOf.get(file)
        return entry ? extract(zip, entry, target) : BROKEN
      },
      read: async (file) => {
        const entry = entryOf.get(file)
        return entry ? readWhole(zip, entry) : null
      },
      close: () => zip.close(),
    },
  }
}

/**
 * Opens a ZIP, a file or its bytes, for reading, and looks at every entry before any is unpacked. What is wrong with one entry leaves that out; what is wrong with
 * the archive refuses it. Close it when it is done with.
 */
export const openZip = async (file: string | Buffer, limits: ZipLimits = ZIP_LIMITS): Promise<ZipReading> => {
  let zip: ZipFile | undefined
  try {
    const options = { decodeStrings: false, autoClose: false }
    zip = await (typeof file === 'string' ? openPromise(file, options) : fromBufferPromise(file, options))
    const reading = await survey(zip, limits)
    if (!reading.ok) zip.close()
    return reading
  } catch (error) {
    zip?.close()
    if (isOfDisk(error)) throw error
    return refuse(DAMAGED)
  }
}
