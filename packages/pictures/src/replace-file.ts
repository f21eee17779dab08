import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A new name beside `path`, for a file that is not whole yet. */
export const temporaryName = (path: string): string =>
  join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`)

/** Writes a file whole or not at all: readers see the old or the new one, and a failure leaves nothing behind. */
export const replaceFile = async (path: string, bytes: Uint8Array): Promise<void> => {
  const temporary = temporaryName(path)
  try {
    await writeFile(temporary, bytes, { flag: 'wx' })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}
