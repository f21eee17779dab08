import { existsSync } from 'node:fs'
import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { explainFileError, Fault } from '../process/fault.ts'

/** Where an installation keeps what it must not lose, and what it may (temp). */
export type DataFolder = {
  readonly root: string
  readonly images: string
  /** What a restore unpacks the pictures into, and `DECIDED` in it once there is no way back: beside them, whatever is mounted. */
  readonly restoring: string
  /** What curators upload and is not added yet. */
  readonly uploads: string
  /** The pictures that players give to rooms: among the uploads, where the decoder service finds them. */
  readonly guests: string
  /** The packs that curators make at the desk, a folder each. */
  readonly library: string
  readonly temp: string
  /** A file here, or the address of a database elsewhere, which may hold a password. */
  readonly database: string
  readonly secret: string
}

/** The places inside a data folder; none of them need exist. The database is there too unless another is given. */
export const dataFolderAt = (folder: string, database?: string): DataFolder => {
  const root = resolve(folder)
  return {
    root,
    images: join(root, 'images'),
    restoring: join(root, 'images', '.restoring'),
    uploads: join(root, 'uploads'),
    guests: join(root, 'uploads', 'guests'),
    library: join(root, 'library'),
    temp: join(root, 'temp'),
    database: database ?? join(root, 'pixel-detective.db'),
    secret: join(root, 'secret'),
  }
}

/** Whether a data folder may hold a game: its database is a server's, or the file of an embedded one is there. */
export const mayHaveGame = (folder: string, database?: string): boolean =>
  database !== undefined || existsSync(dataFolderAt(folder).database)

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code

/** A data folder that is made is for its owner alone; one that is there, such as a volume, keeps its mode. */
const PRIVATE = 0o700

/** Like mkdir's `recursive`, but a read-only file system is called one (Node reports ENOENT there). */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { mode: PRIVATE })
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await makeFolder(dirname(folder))
    await mkdir(folder, { mode: PRIVATE })
  }
}

const SQLITE_SENTENCES: Readonly<Record<number, (file: string) => string>> = {
  5: (file) => `${file} is in use by another process: stop it, or choose another --data folder.`,
  8: (file) => `${file} is read-only: give this user the right to write it and its folder.`,
  10: (file) => `${file} can't be read or written (an input/output error): check the disk.`,
  11: (file) =>
    `${file} is damaged: put a backup in its place ("npm run worker -- restore FILE --replace"), or move it away to start a new game.`,
  13: (file) => `The disk that holds ${file} is full: free some space and start again; nothing kept is lost.`,
  14: (file) => `${file} can't be opened: check that it is a file and that this user may read and write it.`,
  26: (file) =>
    `${file} is not a database of this game: put a backup in its place ("npm run worker -- restore FILE --replace"), move it away, or choose another --data folder.`,
}

/** What a person can do about a failure of the data folder or of SQLite in it; any other error comes back as it is. */
export const explainFolderError = (error: unknown, data: Pick<DataFolder, 'root' | 'database'>): unknown => {
  const sentence = SQLITE_SENTENCES[Number((error as { errcode?: number }).errcode ?? 0) & 0xff]
  return sentence ? new Fault(sentence(data.database)) : explainFileError(error, data.root)
}

/** The file that says that a restore only has to be finished. */
export const DECIDED = 'manifest.json'

/** Throws a fault when a restore was cut short while it changed places: what is there is partly the old game, partly the new. */
export const requireWhole = ({ restoring, root }: DataFolder): void => {
  if (existsSync(join(restoring, DECIDED)))
    throw new Fault(
      `A restore into ${root} was cut short at its end: run it again, which finishes it, before anything else.`,
    )
}

/** A place of the data folder: the folder itself, its working copies or its temporary files. */
export type DataPlace = 'root' | 'images' | 'temp'
const PLACES: readonly DataPlace[] = ['root', 'images', 'temp']

/**
 * Makes the data folder if need be, for a database in it unless another is given; a fault says what to do when it can't be
 * used. Only the places in `writes` need be writable: elsewhere a container may have them mounted read-only.
 */
export const openDataFolder = async (
  folder: string,
  {
    database,
    writes = PLACES,
  }: { readonly database?: string | undefined; readonly writes?: readonly DataPlace[] } = {},
): Promise<DataFolder> => {
  const data = dataFolderAt(folder, database)
  try {
    for (const place of PLACES) await makeFolder(data[place])
    for (const place of PLACES) await access(data[place], writes.includes(place) ? constants.W_OK : constants.R_OK)
  } catch (error) {
    throw explainFolderError(error, data)
  }
  requireWhole(data)
  return data
}
