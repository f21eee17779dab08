import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { fsPath } from '../fs-path.ts'
import { type Sniffed, sniff } from './sniff.ts'

const headBytes = 2 ** 16

/** Tells what a file is by its first 64 KiB; what cannot be opened, and what is no file, is unknown. */
export const sniffFile = async (path: string): Promise<Sniffed> => {
  const file = await open(fsPath(path), constants.O_RDONLY | constants.O_NONBLOCK).catch(() => null)
  if (file === null) return { kind: 'unknown' }
  try {
    if (!(await file.stat()).isFile()) return { kind: 'unknown' }
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return sniff(buffer.subarray(0, bytesRead))
  } catch {
    return { kind: 'unknown' }
  } finally {
    await file.close()
  }
}
