import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { defaultLimits } from './limits.ts'
import { accept, type PictureResult, refuse } from './refusal.ts'

const unreadable = () => refuse('unreadable', 'The file cannot be opened: check that it exists and may be read.')

const readOpened = async (file: FileHandle, maxBytes: number): Promise<PictureResult<Buffer>> => {
  const stats = await file.stat()
  if (!stats.isFile()) return refuse('not_a_picture', 'This is not a file: choose the picture itself.')
  if (stats.size === 0) return refuse('empty', 'The file is empty: copy or download the picture again.')
  if (stats.size > maxBytes) return fileTooBig(maxBytes)
  const bytes = Buffer.allocUnsafeSlow(stats.size)
  const { bytesRead } = await file.read(bytes, 0, stats.size, 0)
  return accept(bytes.subarray(0, bytesRead))
}

export const fileTooBig = (maxBytes: number) =>
  refuse(
    'file_too_big',
    `The file is larger than ${Math.floor(maxBytes / 2 ** 20)} MiB: save a smaller copy of the picture.`,
  )

/** Reads a regular file of at most `maxBytes`: its size is asked before a byte is read, and no pipe is waited for. */
export const readSource = async (path: string, maxBytes = defaultLimits.bytes): Promise<PictureResult<Buffer>> => {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null)
  if (file === null) return unreadable()
  try {
    return await readOpened(file, maxBytes)
  } catch {
    return unreadable()
  } finally {
    await file.close()
  }
}
