import { constants, existsSync } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type DataFolder, describeBytes, explainFileError, requireWhole } from '@pd/runtime'
import { isMysqlTarget } from '@pd/store'
import { type Check, problem, problemOf, well } from './check.ts'

const FREE_BYTES_NEEDED = 100 * 1024 * 1024

/** The folders that must be writable: with a database elsewhere the pictures may be another process's. */
const writtenIn = ({ root, images, temp, database }: DataFolder): string[] =>
  [root, temp, ...(isMysqlTarget(database) ? [] : [images])].filter((folder) => existsSync(folder))

const checkAccess = async (data: DataFolder): Promise<Check> => {
  for (const folder of writtenIn(data)) {
    try {
      await access(folder, constants.R_OK | constants.W_OK)
    } catch (error) {
      return problemOf('Data folder', explainFileError(error, folder) as Error)
    }
  }
  const { uid, mode } = await stat(data.root)
  const owner = process.getuid?.() === uid ? 'this user' : `user ${uid}`
  return well('Data folder', `${data.root}, of ${owner} (mode ${(mode & 0o777).toString(8)}), can be written`)
}

const checkRestore = (data: DataFolder): Check[] => {
  try {
    requireWhole(data)
    return []
  } catch (error) {
    return [problemOf('Restore', error as Error)]
  }
}

/** The disk of a folder, or of the nearest one above it that exists. */
const checkDisk = async (folder: string): Promise<Check> => {
  if (!existsSync(folder) && dirname(folder) !== folder) return checkDisk(dirname(folder))
  const { bavail, bsize } = await statfs(folder)
  const free = `${describeBytes(bavail * bsize)} are free`
  return bavail * bsize > FREE_BYTES_NEEDED
    ? well('Disk', free)
    : problem('Disk', `only ${free}`, 'free some space: a game needs 100 MB, and an import as much as its pictures.')
}

/** The data folder: whether it is there, can be written and is whole, and the room on its disk. */
export const checkFolder = async (data: DataFolder): Promise<Check[]> => {
  if (!existsSync(data.root)) {
    const todo = 'start the game once, which makes it, or name the folder of the game with --data.'
    return [problem('Data folder', `${data.root} does not exist`, todo), await checkDisk(data.root)]
  }
  return [await checkAccess(data), ...checkRestore(data), await checkDisk(data.root)]
}
