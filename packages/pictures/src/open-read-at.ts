import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { fsPath } from './fs-path.ts'

/** Reads `length` bytes of a file at `at`; fewer at its end. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>

/** The beginning of a file, and whether that is all of it. */
type Head = { readonly bytes: Buffer; readonly isWhole: boolean }

/** Answers from the beginning of a file where that is enough, so that the file is rarely asked again. */
export const withHead =
  ({ bytes, isWhole }: Head, readAt: ReadAt): ReadAt =>
  async (at, length) =>
    isWhole || at + length <= bytes.length ? bytes.subarray(at, at + length) : readAt(at, length)

type Use<T> = (readAt: ReadAt, bytes: number) => Promise<T>

/** Opens a regular file for reading here and there; null for what cannot be read, and no pipe is waited for. */
export const openReadAt = async <T>(path: string, use: Use<T>): Promise<T | null> => {
  const file = await open(fsPath(path), constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null)
  if (file === null) return null
  try {
    const stats = await file.stat()
    if (!stats.isFile()) return null
    const readAt: ReadAt = async (at, wanted) => {
      const length = Math.max(0, Math.min(wanted, stats.size - at))
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
      return buffer.subarray(0, bytesRead)
    }
    return await use(readAt, stats.size)
  } catch {
    return null
  } finally {
    await file.close()
  }
}
