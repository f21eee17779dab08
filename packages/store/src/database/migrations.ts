import { readdirSync, readFileSync } from 'node:fs'
import { NewerDatabase } from './errors/errors.ts'

/** The two kinds of databases, each with migrations of its own. */
export type Dialect = 'mysql' | 'sqlite'

const folderOf = (dialect: Dialect): URL => new URL(`../../migrations/${dialect}/`, import.meta.url)

/** The migration files of a dialect, in the order in which they apply. */
export const migrationFiles = (dialect: Dialect): string[] =>
  readdirSync(folderOf(dialect))
    .filter((name) => name.endsWith('.sql'))
    .sort()

/** The SQL of a migration file. */
export const readMigration = (dialect: Dialect, name: string): string =>
  readFileSync(new URL(name, folderOf(dialect)), 'utf8')

/** The files that a database has not had; throws NewerDatabase when it had one that this version does not know. */
export const pendingMigrations = (dialect: Dialect, done: readonly string[]): string[] => {
  const files = migrationFiles(dialect)
  const unknown = done.find((name) => !files.includes(name))
  if (unknown) throw new NewerDatabase(`${unknown} is of a later version`)
  return files.filter((name) => !done.includes(name))
}

/** The name of the latest migration that this version knows; it is the same for every database. */
export const latestMigration = (): string => migrationFiles('sqlite').at(-1) ?? ''
