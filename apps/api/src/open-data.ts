import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { explainFileError, Fault } from '@pd/runtime'
import {
  isMysqlTarget,
  type MysqlOptions,
  NewerDatabase,
  OlderDatabase,
  openStore,
  RefusedLogin,
  type Store,
  UnknownDatabase,
  UnreachableDatabase,
} from '@pd/store'

/** Where an installation keeps what it must not lose, and what it may (temp). */
export type DataFolder = {
  readonly root: string
  readonly images: string
  readonly temp: string
  /** A file here, or the address of a MySQL database. */
  readonly database: string
  readonly secret: string
}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code

/** Like mkdir's `recursive`, but a read-only file system is called one (Node reports ENOENT there). */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await mkdir(folder)
  }
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

/** How a database is called in a sentence: a file by its path, a MySQL by its place without the login. */
const nameOf = (database: string): string => {
  if (!isMysqlTarget(database)) return database
  const { host, pathname } = new URL(database)
  return `The database ${decodeURIComponent(pathname.slice(1))} on ${host}`
}

type Sentence = readonly [kind: new (...given: never[]) => Error, say: (name: string) => string]

const DATABASE_SENTENCES: readonly Sentence[] = [
  [
    NewerDatabase,
    (name) => `${name} was made by a later version of Pixel Detective: start that version, or put back a backup.`,
  ],
  [OlderDatabase, (name) => `${name} has not been prepared for this version: run the worker's migrate first.`],
  [RefusedLogin, (name) => `${name} refuses the login: check the user in DATABASE_URL and DATABASE_PASSWORD.`],
  [UnknownDatabase, (name) => `${name} does not exist, or its user may not use it: make it, or check DATABASE_URL.`],
  [
    UnreachableDatabase,
    (name) => `${name} does not answer: check that it runs, and the host and port in DATABASE_URL.`,
  ],
]

/** What a person can do about a failure of the data folder or its database; any other error comes back as it is. */
export const explainDataError = (error: unknown, data: Pick<DataFolder, 'root' | 'database'>): unknown => {
  const say =
    DATABASE_SENTENCES.find(([kind]) => error instanceof kind)?.[1] ??
    SQLITE_SENTENCES[Number((error as { errcode?: number }).errcode ?? 0) & 0xff]
  return say ? new Fault(say(nameOf(data.database))) : explainFileError(error, data.root)
}

/** Makes the data folder if need be, with an SQLite database in it unless a MySQL `database` is given; a fault says what to do when it can't be used. */
export const openDataFolder = async (folder: string, database?: string): Promise<DataFolder> => {
  const root = resolve(folder)
  const [images, temp] = [join(root, 'images'), join(root, 'temp')]
  const data = {
    root,
    images,
    temp,
    database: database ?? join(root, 'pixel-detective.db'),
    secret: join(root, 'secret'),
  }
  try {
    for (const each of [root, images, temp]) await makeFolder(each)
    for (const each of [root, images, temp]) await access(each, constants.W_OK)
  } catch (error) {
    throw explainDataError(error, data)
  }
  return data
}

/** Opens the database; a fault says what to do when it can't be used. */
export const openDatabase = async (data: DataFolder, options: MysqlOptions = {}): Promise<Store> => {
  try {
    return await openStore(data.database, options)
  } catch (error) {
    throw explainDataError(error, data)
  }
}
