import { readlink, realpath } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isMissing } from './missing.ts'

/** The real path of a file or folder, or what it was where that is gone: a link to a disk that is not mounted leads to the disk. */
const formerRealpath = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  const target = await readlink(path).catch(() => null)
  if (target !== null) return formerRealpath(resolve(dirname(path), target))
  return join(await formerRealpath(dirname(path)), basename(path))
}

/**
 * The name, as a source, of a folder that is gone, under which it was imported if it ever was; null for one that is there. What is there
 * and can't be read is not gone.
 */
export const nameOfGoneFolder = async (folder: string): Promise<string | null> => {
  try {
    await realpath(folder)
    return null
  } catch (error) {
    return isMissing(error) ? formerRealpath(resolve(folder)) : null
  }
}
