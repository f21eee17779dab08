import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  type AggregateFunctionNode,
  Kysely,
  type Logger,
  type SelectModifierNode,
  SqliteDialect,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely'
import { inUse } from './in-use.ts'
import { migrateSqlite } from './migrate-sqlite.ts'
import { openSqliteFile } from './sqlite-file.ts'
import type { Tables } from './tables.ts'

/** WAL survives kill -9; `synchronous = full` also survives the power cut that follows an acknowledged guess. */
const PRAGMAS = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma busy_timeout = 5000;
  pragma foreign_keys = on;
`

/** node:sqlite's own rows have no prototype, which surprises whoever compares or spreads them, and are slow to make and to copy. */
const rowMakerOf = (statement: StatementSync) => {
  const names = statement.columns().map(({ name }) => name)
  statement.setReturnArrays(true)
  return (values: unknown): Record<string, unknown> => {
    const row: Record<string, unknown> = {}
    for (const [at, value] of (values as readonly unknown[]).entries()) row[names[at] ?? ''] = value
    return row
  }
}

/** SQLite ends a transaction by itself when the disk is full; a second rollback would hide why. */
const rollbackOf = (database: DatabaseSync) => {
  const none = { changes: 0, lastInsertRowid: 0 }
  return {
    reader: false,
    all: () => [],
    run: () => {
      if (database.isTransaction) database.exec('rollback')
      return none
    },
    iterate: () => [].values(),
  }
}

const asStatement = (statement: StatementSync) => {
  const asRow = rowMakerOf(statement)
  return {
    reader: statement.columns().length > 0,
    all: (values: readonly unknown[]) => statement.all(...(values as SQLInputValue[])).map(asRow),
    run: (values: readonly unknown[]) => statement.run(...(values as SQLInputValue[])),
    iterate: function* (values: readonly unknown[]) {
      for (const each of statement.iterate(...(values as SQLInputValue[]))) yield asRow(each)
    },
  }
}

/** A write transaction takes its lock when it begins, so that it can never fail for it half-way. */
const beginNow = (sql: string): string => (sql === 'begin' ? 'begin immediate' : sql)

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

class Dialect extends SqliteDialect {
  override createQueryCompiler(): SqliteQueryCompiler {
    return new Compiler()
  }
}

const KEPT_STATEMENTS = 200

/** Kysely's dialect over node:sqlite, with the statements it prepares kept for the next call. */
const dialectOver = (database: DatabaseSync): SqliteDialect => {
  const kept = new Map<string, SqliteStatement>()
  const prepare = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    const made = sql === 'rollback' ? rollbackOf(database) : asStatement(database.prepare(beginNow(sql)))
    if (kept.size < KEPT_STATEMENTS) kept.set(sql, made)
    return made
  }
  return new Dialect({ database: { prepare, close: () => database.close() } })
}

/**
 * Opens (and makes, and migrates) the SQLite database in `file`; ':memory:' for one that is gone afterwards. Throws what
 * node:sqlite throws (`errcode` 8 read-only, 11 corrupt, 13 full, 14 cannot open, 26 not a database), and EmptyDatabase.
 */
export const openSqlite = async (file: string, log: Logger = () => {}): Promise<Kysely<Tables>> => {
  const database = openSqliteFile(file)
  try {
    database.exec(PRAGMAS)
    const check = database.prepare('pragma quick_check(1)').get()
    if (check?.quick_check !== 'ok') throw Object.assign(new Error('database disk image is malformed'), { errcode: 11 })
    migrateSqlite(database)
  } catch (error) {
    database.close()
    throw error
  }
  return inUse(new Kysely<Tables>({ dialect: dialectOver(database), log }))
}
