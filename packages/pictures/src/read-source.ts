import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { fsPath } from './fs-path.ts'
import { defaultLimits } from './limits.ts'
import { accept, type PictureResult, refuse } from './refusal.ts'

const unreadable = () => refuse('unreadable', 'The file cannot be opened: check that it exists and may be read.')

const checkSize = async (file: FileHandle, maxBytes: number): Promise<PictureResult<number>> => {
  const stats = await file.stat()
  if (!stats.isFile()) return refuse('not_a_picture', 'This is not a file: choose the picture itself.')
  if (stats.size === 0) return refuse('empty', 'The file is empty: copy or download the picture again.')
  return stats.size > maxBytes ? fileTooBig(maxBytes) : accept(stats.size)
}

const readBytes = async (file: FileHandle, size: number): Promise<Buffer> => {
  const bytes = Buffer.allocUnsafeSlow(size)
  const { bytesRead } = await file.read(bytes, 0, size, 0)
  return bytes.subarray(0, bytesRead)
}

const chunkBytes = 2 ** 18

const hashBytes = async (file: FileHandle, size: number): Promise<string> => {
  const sum = createHash('sha256')
  const chunk = Buffer.allocUnsafeSlow(Math.min(size, chunkBytes))
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, size - at), at)
    if (bytesRead === 0) break
    sum.update(chunk.subarray(0, bytesRead))
    at += bytesRead
  }
  return sum.digest('base64url')
}

/** Refuses a file of more than `maxBytes` bytes. */
export const fileTooBig = (maxBytes: number) =>
  refuse(
    'file_too_big',
    `The file is larger than ${Math.floor(maxBytes / 2 ** 20)} MiB: save a smaller copy of the picture.`,
  )

type Use<T> = (file: FileHandle, size: number) => Promise<T>

const withSource = async <T>(path: string, maxBytes: number, use: Use<T>): Promise<PictureResult<T>> => {
  const file = await open(fsPath(path), constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null)
  if (file === null) return unreadable()
  try {
    const size = await checkSize(file, maxBytes)
    return size.ok ? accept(await use(file, size.value)) : size
  } catch {
    return unreadable()
  } finally {
    await file.close()
  }
}

/** Reads a regular file of at most `maxBytes`: its size is asked before a byte is read, and no pipe is waited for. */
export const readSource = (path: string, maxBytes = defaultLimits.bytes): Promise<PictureResult<Buffer>> =>
  withSource(path, maxBytes, readBytes)

/** The SHA-256 of such a file, in base64url, read piece by piece. */
export const hashSource = (path: string): Promise<PictureResult<string>> =>
  withSource(path, defaultLimits.bytes, hashBytes)
