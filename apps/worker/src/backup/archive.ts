import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import type { FileSeal, KeptFile } from './manifest.ts'

/** Puts entries into a tar, one after the other. */
export type ArchiveWriter = {
  addFile(name: string, file: string): Promise<KeptFile>
  addText(name: string, text: string): Promise<void>
}

/** What stands for a file where a backup goes through a pipe. */
export const PIPE = '-'

export const PRIVATE = 0o600

/** Hands on what passes, and adds it to a hash. */
const hashing = (hash: ReturnType<typeof createHash>) =>
  async function* (source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      hash.update(piece)
      yield piece
    }
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
        const { size, mtime } = await stat(path)
        const hash = createHash('sha256')
        const entry = tar.entry({ name, size, mtime, mode: PRIVATE })
        await pipeline(createReadStream(path), hashing(hash), entry)
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
  try {
    await Promise.race([fill(), written])
    await written
  } catch (error) {
    tar.destroy()
    await written.catch(() => undefined)
    throw error
  }
}

/** One entry of a tar; `pieces` must be read to their end. */
export type ArchiveEntry = { readonly name: string; readonly pieces: AsyncIterable<Buffer> }

/** Goes through a tar. Throws on one that is cut short, or that holds anything but plain files. */
export const readArchive = async (
  source: NodeJS.ReadableStream,
  onEntry: (entry: ArchiveEntry) => Promise<void>,
): Promise<void> => {
  const tar = extract()
  const fed = pipeline(source, tar)
  fed.catch(() => undefined)
  for await (const entry of tar) {
    if (entry.header.type !== 'file') throw new Error(`${entry.header.name} is a ${entry.header.type}`)
    await onEntry({ name: entry.header.name, pieces: entry as unknown as AsyncIterable<Buffer> })
  }
  await fed
}

/** Reads an entry to its end, handing each piece to `onPiece`. */
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
