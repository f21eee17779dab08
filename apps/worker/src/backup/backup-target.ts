import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { link, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { explainFileError, Fault } from '@pd/runtime'
import { explainDataError } from '@pd/runtime/explain-data-error'
import type { GamePlace } from './game.ts'

const taken = (file: string) =>
  new Fault(`${file} exists already: choose another name, or have it replaced with --replace (REPLACE=yes).`)

/** Throws a fault that names what is in the way of writing a backup into `file`, before any work is done. */
export const requireTarget = (file: string, replace: boolean): void => {
  const folder = dirname(file)
  if (!existsSync(folder)) throw new Fault(`${folder} does not exist: make it first.`)
  if (!statSync(folder).isDirectory()) throw new Fault(`${folder} is not a folder: name a file in a folder.`)
  const there = statSync(file, { throwIfNoEntry: false })
  if (there?.isDirectory())
    throw new Fault(`${file} is a folder: name a file in it, such as ${join(file, 'game.tar')}.`)
  if (there && !replace) throw taken(file)
  try {
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

/** Gives a finished file its name; throws a fault when another has got it meanwhile. */
export const putInPlace = async (temporary: string, file: string): Promise<void> => {
  try {
    await link(temporary, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(file)) throw taken(file)
    // a file system without hard links
    await rename(temporary, file)
  }
}

/** What SQLite says when it can't write the copy of the database, as the system says it of a file. */
const SYSTEM_CODES: Readonly<Record<number, string>> = { 13: 'ENOSPC', 14: 'EACCES' }
const READER_GONE = ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED']

/** Which file or folder a failed operation was about: a source that it names, else the place that is written to. */
const placeOfError = (error: NodeJS.ErrnoException, { images, secret }: GamePlace, target: string): string =>
  error.path !== undefined && (error.path.startsWith(images) || error.path === secret) ? error.path : target

/** A failure of a backup as a fault that names the place: `target` is the folder it is written into. */
export const explainBackupError = (cause: unknown, game: GamePlace, target: string): unknown => {
  const error = cause as NodeJS.ErrnoException & { readonly errcode?: number }
  if (READER_GONE.includes(error.code ?? ''))
    return new Fault('What reads the backup ended before it was whole: no backup was written.')
  const code = SYSTEM_CODES[(error.errcode ?? 0) & 0xff]
  if (code !== undefined) return explainFileError(Object.assign(new Error(), { code }), target)
  const explained = explainFileError(error, placeOfError(error, game, target))
  return explained === error ? explainDataError(error, game) : explained
}
