import { Kysely, type Logger, MysqlDialect, MysqlQueryCompiler, type OnConflictNode } from 'kysely'
import { createPool, type Pool } from 'mysql2'
import { withFirstQuery } from '../first-query.ts'
import type { Db, Tables } from '../tables.ts'
import type { MysqlTarget } from '../target.ts'
import { connectionOptions, connectWithRetry, type MysqlOptions, SESSION } from './connect.ts'
import { requireMigrated } from './migrate-mysql.ts'
import { type PoolUse, poolWithRetry } from './pool-connection.ts'

/** The most connections of a pool by default. */
export const CONNECTIONS = 10
const SILENCE_MS = 60_000

/**
 * MySQL has no `on conflict`. `do nothing` becomes an update that changes nothing, since `insert ignore` would swallow
 * other errors too; there is no `do update`, for MySQL's updates the row of whichever unique key clashes.
 */
class Compiler extends MysqlQueryCompiler {
  protected override visitOnConflict(node: OnConflictNode): void {
    const column = node.columns?.[0]
    if (!node.doNothing || !column) throw new Error('on MySQL a conflict can only be met by doing nothing on a column')
    this.append('on duplicate key update ')
    this.visitNode(column)
    this.append(' = ')
    this.visitNode(column)
  }
}

class Dialect extends MysqlDialect {
  override createQueryCompiler(): MysqlQueryCompiler {
    return new Compiler()
  }
}

/**
 * A process that stands still in a transaction keeps its locks, and a player who was led on to another process waits for them. MariaDB ends
 * such a transaction; MySQL can't, and takes the second half for a comment.
 */
const END_IDLE = 'set session sql_warnings = off /*M!, session idle_transaction_timeout = 6 */'

const openPool = (target: MysqlTarget, options: MysqlOptions): Pool => {
  const pool = createPool({
    ...connectionOptions(target, options),
    connectionLimit: options.connections ?? CONNECTIONS,
  })
  pool.on('connection', (connection) => {
    // mysql2 listens to the first error of a pooled connection only; a second one would end the process
    connection.on('error', () => {})
    for (const statement of [...SESSION, END_IDLE])
      connection.query(statement, (error) => error && connection.destroy())
  })
  return pool
}

/** What watches an open database: `use` is kept up to date. */
type Watch = { readonly log?: Logger; readonly use?: PoolUse }

/** Opens a MySQL or MariaDB database that has been migrated; throws the errors of errors.ts, or what mysql2 throws. */
export const openMysql = async (
  target: MysqlTarget,
  options: MysqlOptions = {},
  { log = () => {}, use = { used: 0, waiting: 0, most: CONNECTIONS } }: Watch = {},
): Promise<Db> => {
  const pool = openPool(target, options)
  const promised = pool.promise()
  try {
    await connectWithRetry(async () => (await promised.getConnection()).release(), options)
    await requireMigrated(promised)
  } catch (error) {
    await promised.end()
    throw error
  }
  const connections = poolWithRetry({ pool, silenceMs: options.silenceMs ?? (() => SILENCE_MS), use })
  return withFirstQuery(new Kysely<Tables>({ dialect: new Dialect({ pool: connections }), log }))
}
