import { constants } from 'node:fs'
import { copyFile, link, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMissing } from '@pd/catalogue'
import { dataFolderAt, throwFileError } from '@pd/runtime'
import type { GamePlace } from './game.ts'
import { imagesOf } from './image-files.ts'
import { libraryEntries, libraryFile } from './library-files.ts'

/** A second name for a file, or a copy where the file system has no hard links; nothing for one that is not there. */
const keepFile = async (file: string, kept: string): Promise<void> => {
  try {
    await link(file, kept)
  } catch (error) {
    if (isMissing(error)) return
    await copyFile(file, kept, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE).catch(
      throwFileError(dirname(kept)),
    )
  }
}

/**
 * Keeps a game whose database can't be backed up, as it is, in a data folder of its own: the database with its log, the secret and
 * the pictures. The game stays where it was as well; what takes its place later does not change what is kept.
 */
export const keepAside = async (game: GamePlace, folder: string): Promise<void> => {
  const kept = dataFolderAt(folder)
  try {
    await mkdir(kept.images, { recursive: true, mode: 0o700 })
    for (const log of ['', '-wal', '-shm']) await keepFile(game.database + log, kept.database + log)
    await keepFile(game.secret, kept.secret)
    for (const name of await imagesOf(game))
      await game.pictures.lend(name, (path) => keepFile(path, join(kept.images, name)))
    for (const entry of await libraryEntries(game.library)) {
      const place = libraryFile(kept.library, entry)
      await mkdir(dirname(place), { recursive: true })
      await keepFile(libraryFile(game.library, entry), place)
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}
