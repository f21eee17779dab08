import { DatabaseSync } from 'node:sqlite'
import { isBusy } from './errors.ts'
import { migrationFiles } from './migrations.ts'

/** What a copy of a database holds. */
export type Snapshot = { readonly items: number; readonly pictures: number; readonly games: number }

const open = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file)
  database.exec('pragma busy_timeout = 5000')
  return database
}

const countIn = (database: DatabaseSync, table: string): number =>
  Number(database.prepare(`select count(*) as rows from ${table}`).get()?.rows)

/** Copies an SQLite database, as it is at this moment, into a new or empty file; others may read and write it meanwhile. */
export const snapshotSqlite = (file: string, target: string): void => {
  const database = open(file)
  try {
    database.prepare('vacuum into ?').run(target)
  } finally {
    database.close()
  }
}

/** Counts what an SQLite database of this game holds. */
export const countSqlite = (file: string): Snapshot => {
  const database = open(file)
  try {
    return {
      items: countIn(database, 'item'),
      pictures: countIn(database, 'picture'),
      games: countIn(database, 'game'),
    }
  } finally {
    database.close()
  }
}

/** Whether another process has an SQLite database open: only without one may it leave its write-ahead log. What is no
 * database is not in use. */
export const isSqliteInUse = (file: string): boolean => {
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma journal_mode = delete')
    return false
  } catch (error) {
    return isBusy(error)
  } finally {
    database.close()
  }
}

/** The name of the latest migration that this version knows; it is the same for every database. */
export const latestMigration = (): string => migrationFiles('sqlite').at(-1) ?? ''
