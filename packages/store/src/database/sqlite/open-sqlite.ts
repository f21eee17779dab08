import type { DatabaseSync } from 'node:sqlite'
import {
  type AggregateFunctionNode,
  type Dialect,
  Kysely,
  type Logger,
  type SelectModifierNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { withFirstQuery } from '../first-query.ts'
import type { Db, Tables } from '../tables.ts'
import { type Disk, memoryDisk, openDisk } from './disk.ts'
import { migrateSqlite } from './migrate-sqlite.ts'
import { SqliteDriver } from './sqlite-driver.ts'
import { openSqliteFile } from './sqlite-file.ts'

/** WAL survives kill -9. Each commit is put on the disk by the driver, which need not wait in the event loop as `synchronous = full` does. */
const PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma busy_timeout = 5000;
  pragma foreign_keys = on;
`

/**
 * SQLite calls `json_arrayagg` by another name. It has no `for update`, nor a need of it: a write transaction holds the whole
 * database from its begin.
 */
class Compiler extends SqliteQueryCompiler {
  protected override visitAggregateFunction(node: AggregateFunctionNode): void {
    super.visitAggregateFunction(node.func === 'json_arrayagg' ? { ...node, func: 'json_group_array' } : node)
  }

  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier !== 'ForUpdate') super.visitSelectModifier(node)
  }
}

/** The driver hands out turns at the one connection itself: Kysely would hold a turn until its commit. */
class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

const dialectOver = (database: DatabaseSync, disk: Disk): Dialect => ({
  createAdapter: () => new Adapter(),
  createDriver: () => new SqliteDriver(database, disk),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new Compiler(),
})

/**
 * Opens (and makes, and migrates) the SQLite database in `file`; ':memory:' for one that is gone afterwards. Throws what
 * node:sqlite throws (`errcode` 8 read-only, 11 corrupt, 13 full, 14 cannot open, 26 not a database), and EmptyDatabase.
 */
export const openSqlite = async (
  file: string,
  log: Logger = () => {},
  diskOf: (file: string) => Disk = openDisk,
): Promise<Db> => {
  const database = openSqliteFile(file)
  let disk = memoryDisk
  try {
    database.exec(PRAGMAS)
    const check = database.prepare('pragma quick_check(1)').get()
    if (check?.quick_check !== 'ok') throw Object.assign(new Error('database disk image is malformed'), { errcode: 11 })
    migrateSqlite(database)
    if (file !== ':memory:') disk = diskOf(`${file}-wal`)
  } catch (error) {
    database.close()
    throw error
  }
  return withFirstQuery(new Kysely<Tables>({ dialect: dialectOver(database, disk), log }))
}
