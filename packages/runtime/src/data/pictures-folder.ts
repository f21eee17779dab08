import { opendir, realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { explainFileError, Fault } from '../process/fault.ts'
import { dataFolderAt } from './data-folder.ts'

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep)

/**
 * Throws a fault that says what to do when a folder of pictures is missing, is none, can't be read, or is where the game keeps its
 * own copies: those would be imported as pictures at the next start. `data` is the data folder, which need not exist.
 */
export const requirePicturesFolder = async (folder: string, data: string): Promise<void> => {
  try {
    await (await opendir(folder)).close()
  } catch (error) {
    throw explainFileError(error, resolve(folder))
  }
  const pictures = await realpath(folder)
  const { root, images, temp } = dataFolderAt(await realpath(data).catch(() => data))
  if (pictures === root || isWithin(pictures, images) || isWithin(pictures, temp))
    throw new Fault(
      `${pictures} is where the game keeps its data: name the folder of your pictures, or choose another --data folder.`,
      2,
    )
}
