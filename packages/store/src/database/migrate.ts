import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

const FOLDER = new URL('../../migrations/sqlite/', import.meta.url)

/** The database was made by a later version: going back would lose what that version keeps. */
export class NewerDatabase extends Error {}

/** The migration files of this version, in their order. */
export const migrationFiles = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()

/** Applies, in one locked transaction, every migration file that the database has not had; forward only. */
export const migrateSqlite = (database: DatabaseSync): void => {
  database.exec('begin immediate')
  try {
    database.exec(
      'create table if not exists schema_migration (name text primary key, applied_at integer not null) strict',
    )
    const done = new Set(
      database
        .prepare('select name from schema_migration')
        .all()
        .map((row) => row.name),
    )
    const files = migrationFiles()
    if ([...done].some((name) => !files.includes(String(name)))) throw new NewerDatabase()
    for (const name of files.filter((file) => !done.has(file))) {
      database.exec(readFileSync(new URL(name, FOLDER), 'utf8'))
      database.prepare('insert into schema_migration values (?, ?)').run(name, Date.now())
    }
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}
