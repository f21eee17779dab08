import { rename, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { DatabaseInUse, isBusy } from '../database/errors/errors.ts'
import { examineSqlite } from '../database/sqlite/examine-sqlite.ts'

/** Copies an SQLite database, as it is at this moment, into a new or empty file; others may read and write it meanwhile. */
export const copySqlite = (source: string, file: string): void => {
  const database = new DatabaseSync(source)
  try {
    database.exec('pragma busy_timeout = 5000')
    database.prepare('vacuum into ?').run(file)
  } finally {
    database.close()
  }
}

/** Moves an SQLite file to the place of another, which no process may have open. Deletes the other's log first: SQLite would replay it into the new file. */
export const replaceSqlite = async (file: string, target: string): Promise<void> => {
  for (const log of ['-wal', '-shm']) await rm(target + log, { force: true })
  await rename(file, target)
}

/**
 * Throws DatabaseInUse while a process has an SQLite database open: without one it can leave the mode with a log. A damaged database
 * is left as it is, for no process can use it.
 */
export const requireSqliteUnused = (file: string): void => {
  if (['missing', 'empty', 'damaged'].includes(examineSqlite(file).state)) return
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma journal_mode = delete')
  } catch (error) {
    throw isBusy(error) ? new DatabaseInUse('another process has it open') : error
  } finally {
    database.close()
  }
}
