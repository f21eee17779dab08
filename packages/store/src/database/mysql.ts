import { Kysely, type Logger, MysqlDialect, MysqlQueryCompiler, type OnConflictNode } from 'kysely'
import { createPool, type Pool } from 'mysql2'
import { inUse } from './in-use.ts'
import { requireMigrated } from './migrate-mysql.ts'
import { connectionOptions, connectPatiently, type MysqlOptions, SESSION } from './mysql-connect.ts'
import { leasingPool, type PoolUse } from './mysql-lease.ts'
import type { Tables } from './tables.ts'
import type { MysqlTarget } from './target.ts'

export const CONNECTIONS = 10
const SILENCE_MS = 60_000

/**
 * MySQL has no `on conflict`. `do nothing` is told as an update that changes nothing, since `insert ignore` would swallow
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

const openPool = (target: MysqlTarget, options: MysqlOptions): Pool => {
  const pool = createPool({
    ...connectionOptions(target, options),
    connectionLimit: options.connections ?? CONNECTIONS,
  })
  pool.on('connection', (connection) => {
    // mysql2 listens to the first error of a pooled connection only; a second one would end the process
    connection.on('error', () => {})
    for (const statement of SESSION) connection.query(statement, (error) => error && connection.destroy())
  })
  return pool
}

/** Opens a MySQL or MariaDB database that has been migrated; throws the errors of errors.ts, or what mysql2 throws. */
export const openMysql = async (
  target: MysqlTarget,
  options: MysqlOptions = {},
  log: Logger = () => {},
  use: PoolUse = { used: 0, waiting: 0, most: CONNECTIONS },
): Promise<Kysely<Tables>> => {
  const pool = openPool(target, options)
  const asking = pool.promise()
  try {
    await connectPatiently(async () => (await asking.getConnection()).release(), options)
    await requireMigrated(asking)
  } catch (error) {
    await asking.end()
    throw error
  }
  const leases = leasingPool(pool, options.silenceMs ?? (() => SILENCE_MS), use)
  return inUse(new Kysely<Tables>({ dialect: new Dialect({ pool: leases }), log }))
}
