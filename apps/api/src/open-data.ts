import { access, constants, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { explainFileError, Fault } from '@pd/runtime'
import { NewerDatabase, openStore, type Store } from '@pd/store'

/** Where an installation keeps what it must not lose, and what it may (temp). */
export type DataFolder = {
  readonly images: string
  readonly temp: string
  readonly database: string
  readonly secret: string
}

/** Makes the data folder if need be; a fault says what to do when it can't be used. */
export const openDataFolder = async (folder: string): Promise<DataFolder> => {
  const root = resolve(folder)
  const data = {
    images: join(root, 'images'),
    temp: join(root, 'temp'),
    database: join(root, 'pixel-detective.db'),
    secret: join(root, 'secret'),
  }
  try {
    for (const each of [data.images, data.temp]) await mkdir(each, { recursive: true })
    for (const each of [root, data.images, data.temp]) await access(each, constants.W_OK)
  } catch (error) {
    throw explainFileError(error, root)
  }
  return data
}

const SQLITE_SENTENCES: Readonly<Record<number, (file: string) => string>> = {
  5: (file) => `${file} is in use by another process: stop it, or choose another --data folder.`,
  8: (file) => `${file} is read-only: give this user the right to write it and its folder.`,
  10: (file) => `${file} can't be read or written (an input/output error): check the disk.`,
  11: (file) => `${file} is damaged: put back a backup, or move it away to start with an empty game.`,
  13: (file) => `The disk that holds ${file} is full: free some space and start again; nothing kept is lost.`,
  14: (file) => `${file} can't be opened: check that it is a file and that this user may read and write it.`,
  26: (file) => `${file} is not a database of this game: move it away, or choose another --data folder.`,
}

/** Opens the database; a fault says what to do when it can't be used. */
export const openDatabase = (file: string): Store => {
  try {
    return openStore(file)
  } catch (error) {
    if (error instanceof NewerDatabase)
      throw new Fault(
        `${file} was made by a later version of Pixel Detective: start that version, or put back a backup.`,
      )
    const sentence = SQLITE_SENTENCES[Number((error as { errcode?: number }).errcode ?? 0) & 0xff]
    throw sentence ? new Fault(sentence(file)) : error
  }
}
