import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { MysqlOptions } from '../database/mysql/connect.ts'
import { openDatabase } from '../database/open.ts'
import { openSqlite } from '../database/sqlite/open-sqlite.ts'
import { isMysqlTarget, readMysqlTarget } from '../database/target.ts'
import { type CopyOptions, countRows, type PutOptions, shapesOf } from './shape.ts'
import { copySqlite, replaceSqlite, requireSqliteUnused } from './sqlite-copy.ts'

/** What a snapshot holds: the migrations that its schema had, in their order, and how many rows each table has. */
export type SnapshotFacts = {
  readonly migrations: readonly string[]
  readonly rows: Readonly<Record<string, number>>
}

/** A row refers to a missing one: no database would accept this snapshot. */
export class BrokenReference extends Error {}

/** Reads what a snapshot holds; throws BrokenReference when one of its rows refers to what it lacks. */
const describeSnapshot = (file: string): SnapshotFacts => {
  const database = new DatabaseSync(file)
  try {
    const broken = database.prepare('select * from pragma_foreign_key_check limit 1').get()
    if (broken) throw new BrokenReference(`a row of ${broken.table} refers to no row of ${broken.parent}`)
    const migrations = database.prepare('select name from schema_migration order by name').all()
    return {
      migrations: migrations.map(({ name }) => String(name)),
      rows: Object.fromEntries(shapesOf(database).map((shape) => [shape.name, countRows(database, shape)])),
    }
  } finally {
    database.close()
  }
}

/**
 * Writes what a database holds at this moment, whichever it is, into a new SQLite file; the game may go on. Throws, and leaves an
 * unusable file, when the database can't be read.
 */
export const takeSnapshot = async (target: string, file: string, options: CopyOptions = {}): Promise<SnapshotFacts> => {
  if (isMysqlTarget(target)) {
    const { readMysql } = await import('./mysql-reading.ts')
    await readMysql(readMysqlTarget(target), file, options)
  } else copySqlite(target, file)
  return describeSnapshot(file)
}

/** Brings a snapshot of an older version to the schema of this one; throws NewerDatabase for one of a later version. */
export const migrateSnapshot = async (file: string): Promise<SnapshotFacts> => {
  await (await openSqlite(file)).destroy()
  return describeSnapshot(file)
}

/**
 * Replaces all that a database holds by a snapshot of this version's schema, or nothing when it fails. Throws DatabaseInUse when another
 * process uses the database. When the last step fails, or the process is killed in it, either may be the case, and the same snapshot may
 * be put again. An SQLite file is moved to the place of the other, and so is used up.
 */
export const putSnapshot = async (file: string, target: string, options: PutOptions = {}): Promise<void> => {
  if (isMysqlTarget(target)) {
    const { writeMysql } = await import('./mysql-writing.ts')
    return writeMysql(file, readMysqlTarget(target), options)
  }
  requireSqliteUnused(target)
  await options.ready?.()
  await replaceSqlite(file, target)
}

/** Throws DatabaseInUse when another process has the database open, or stays connected to it as the same user. */
export const requireUnused = async (target: string, options: MysqlOptions = {}): Promise<void> => {
  if (!isMysqlTarget(target)) return requireSqliteUnused(target)
  const { requireUnusedMysql } = await import('./mysql-writing.ts')
  return requireUnusedMysql(readMysqlTarget(target), options)
}

/** The source of the pack in a new MySQL of the container stack. */
const SHIPPED = 'test-cards'

/** Whether a database holds a player, or a pack other than the one that ships with the container stack: what a restore would lose. */
export const holdsGame = async (target: string, options: MysqlOptions = {}): Promise<boolean> => {
  if (!isMysqlTarget(target) && !existsSync(target)) return false
  const { db } = await openDatabase(target, options)
  try {
    const player = await db.selectFrom('player').select('id').limit(1).executeTakeFirst()
    const pack = await db.selectFrom('pack').select('id').where('source', '<>', SHIPPED).limit(1).executeTakeFirst()
    return player !== undefined || pack !== undefined
  } finally {
    await db.destroy()
  }
}
