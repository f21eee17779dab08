import { opendir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { explainFileError } from '@pd/runtime'

/** Throws a fault that says what to do when a folder of pictures is missing, is none, or can't be read. */
export const requireFolder = async (folder: string): Promise<void> => {
  try {
    await (await opendir(folder)).close()
  } catch (error) {
    throw explainFileError(error, resolve(folder))
  }
}
