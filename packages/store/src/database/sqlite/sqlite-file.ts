import { chmodSync, closeSync, linkSync, openSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { EmptyDatabase } from '../errors/errors.ts'

/** The smallest page of SQLite: a shorter file holds nothing, and SQLite would take it for a new database. */
const SMALLEST_PAGE_BYTES = 512

/** Only the owner may read players, guesses and answers. */
const PRIVATE = 0o600

/** Makes a database and its logs readable by their owner alone; SQLite gives new logs the mode of the database. */
const makePrivate = (file: string): void => {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    const stats = statSync(each, { throwIfNoEntry: false })
    if (stats === undefined || (stats.mode & 0o077) === 0 || stats.uid !== process.geteuid?.()) continue
    chmodSync(each, PRIVATE)
  }
}

/** The size of an SQLite file; null when there is none, or when it is in memory. */
const sizeOf = (file: string): number | null => statSync(file, { throwIfNoEntry: false })?.size ?? null

/** Whether a file is there and too short for a database: it lost its content. */
export const isEmptyFile = (file: string): boolean => {
  const size = sizeOf(file)
  return size !== null && size < SMALLEST_PAGE_BYTES
}

/**
 * Makes a database that takes its name once it has a first page, so that a start that was killed leaves no empty file. Where
 * a file system has no hard links, SQLite makes it in place.
 */
const createFile = (file: string): void => {
  const fresh = `${file}.${process.pid}.new`
  closeSync(openSync(fresh, 'a', PRIVATE))
  const database = new DatabaseSync(fresh)
  try {
    database.exec('pragma journal_mode = wal')
  } finally {
    database.close()
  }
  try {
    linkSync(fresh, file)
  } catch {
    // another process made it meanwhile, or there are no links
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** Opens an SQLite file, which is made when it is missing, and which its owner alone may read from then on; throws EmptyDatabase for one that lost its content. */
export const openSqliteFile = (file: string): DatabaseSync => {
  if (file === ':memory:') return new DatabaseSync(file)
  if (isEmptyFile(file)) throw new EmptyDatabase(`${file} is too short for a database`)
  if (sizeOf(file) === null) createFile(file)
  makePrivate(file)
  return new DatabaseSync(file)
}
