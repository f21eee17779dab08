import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Fault } from '@pd/runtime'
import { extract, pack } from 'tar-stream'
import type { FileSeal, KeptFile } from './manifest.ts'

/** Puts entries into a tar, one after the other. */
type ArchiveWriter = {
  addFile(name: string, file: string): Promise<KeptFile>
  addText(name: string, text: string): Promise<void>
}

/** The mode of a file that only its user may read. */
export const PRIVATE = 0o600

/** Passes bytes on and adds them to a hash. */
const hashing = (hash: ReturnType<typeof createHash>) =>
  async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      hash.update(piece)
      yield piece
    }
  }

const isSizeMismatch = (error: unknown): boolean => /^Size mismatch/.test((error as Error).message)

/** Why a tar was not written: when its target failed, the rest failed with it, and only the target's error says why. */
const causeOf = async (written: Promise<void>, error: unknown): Promise<unknown> => {
  const ended = await written.then(
    () => null,
    (failure: NodeJS.ErrnoException) => failure,
  )
  return ended?.syscall === undefined ? error : ended
}

/**
 * Writes a tar into a stream, or into a new file for this user alone, which is on disk when the promise settles.
 */
export const writeArchive = async (
  target: string | Writable,
  write: (archive: ArchiveWriter) => Promise<void>,
): Promise<void> => {
  const tar = pack()
  const out =
    target instanceof Writable ? target : createWriteStream(target, { flags: 'wx', mode: PRIVATE, flush: true })
  const written = pipeline(tar, out)
  const fill = async () => {
    await write({
      addFile: async (name, path) => {
        const file = await open(path)
        const { size, mtime } = await file.stat()
        const hash = createHash('sha256')
        const entry = tar.entry({ name, size, mtime, mode: PRIVATE })
        await pipeline(file.createReadStream(), hashing(hash), entry).catch((error: unknown) => {
          throw isSizeMismatch(error) ? new Fault(`${path} changed while it was read: back up again.`) : error
        })
        return { bytes: size, sha256: hash.digest('hex'), modifiedAt: mtime.getTime() }
      },
      addText: (name, text) =>
        new Promise((resolve, reject) => {
          tar.entry({ name, mode: PRIVATE }, text, (error) => (error ? reject(error) : resolve()))
        }),
    })
    tar.finalize()
    await written
  }
  const filled = fill()
  try {
    await Promise.race([filled, written])
    await written
  } catch (error) {
    tar.destroy()
    filled.catch(() => undefined)
    throw await causeOf(written, error)
  }
}

/** One entry of a tar; `pieces` must be read to their end. */
export type ArchiveEntry = { readonly name: string; readonly pieces: AsyncIterable<Buffer> }

/** A file is no backup; the message says why. */
export class BadArchive extends Error {}

const BUGS = [TypeError, ReferenceError, RangeError]

/** What the libraries say of the bytes of a tar; the system's errors, faults and bugs stay as they are. */
const asBadArchive = (error: unknown): unknown => {
  const isOther = [Fault, BadArchive, ...BUGS].some((kind) => error instanceof kind)
  if (isOther || (error as NodeJS.ErrnoException).syscall !== undefined) return error
  return new BadArchive('it is cut short, compressed, or no tar file', { cause: error })
}

/** Goes through a tar. Throws BadArchive on one that is cut short, or that holds anything but plain files. */
export const readArchive = async (
  source: NodeJS.ReadableStream,
  onEntry: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> => {
  const tar = extract()
  const fed = pipeline(source, tar)
  fed.catch(() => undefined)
  try {
    for await (const entry of tar) {
      if (entry.header.type !== 'file') throw new BadArchive(`${entry.header.name} is a ${entry.header.type}`)
      await onEntry({ name: entry.header.name, pieces: entry as unknown as AsyncIterable<Buffer> })
    }
    await fed
  } catch (error) {
    throw asBadArchive(await causeOf(fed, error))
  }
}

/** The size and hash of an entry, which is read to its end; `onPiece` gets each piece. */
export const sealOf = async (
  pieces: AsyncIterable<Buffer>,
  onPiece: (piece: Buffer) => Promise<unknown> | undefined = () => undefined,
): Promise<FileSeal> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += piece.length
    await onPiece(piece)
  }
  return { bytes, sha256: hash.digest('hex') }
}
