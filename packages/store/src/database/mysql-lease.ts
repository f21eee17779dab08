import type { MysqlPool, MysqlPoolConnection } from 'kysely'
import type { Pool, PoolConnection } from 'mysql2'
import { isLost } from './errors.ts'
import { getInTime, queryInTime, type Told } from './mysql-silence.ts'

const NOTHING_DONE = { affectedRows: 0, insertId: 0 }

/** What may go out twice without harm: a read outside a transaction, and the start of one. */
const isRepeatable = (sql: string): boolean => /^(select|begin)\b/.test(sql)

/**
 * A connection of the pool for as long as one query or transaction needs it. A server that restarted, or a firewall that
 * forgot us, shows only when the next query fails: if nothing hangs on that connection yet, the query goes out once more on
 * another. A rollback that finds its connection gone has nothing left to do.
 */
const leaseOf = (pool: Pool, silenceMs: () => number, first: PoolConnection, use: PoolUse): MysqlPoolConnection => {
  let connection = first
  let inTransaction = false

  const tryAgain = (sql: string, parameters: readonly unknown[], tell: Told, lost: unknown): void => {
    connection.destroy()
    getInTime(pool, silenceMs(), (_error, fresh) => {
      if (!fresh) return tell(lost)
      connection = fresh
      queryInTime(connection, silenceMs(), sql, parameters, tell)
    })
  }

  const query = (sql: string, parameters: readonly unknown[], tell: Told): void => {
    const free = !inTransaction
    inTransaction = sql === 'begin' || (inTransaction && sql !== 'commit' && sql !== 'rollback')
    queryInTime(connection, silenceMs(), sql, parameters, (error, result) => {
      if (!error || !isLost(error)) return tell(error, result)
      if (free && isRepeatable(sql)) return tryAgain(sql, parameters, tell, error)
      if (sql === 'rollback') return tell(null, NOTHING_DONE)
      tell(error)
    })
  }

  return {
    query: query as MysqlPoolConnection['query'],
    release: () => {
      use.used -= 1
      connection.release()
    },
    destroy: () => {
      use.used -= 1
      connection.destroy()
    },
    get threadId() {
      return connection.threadId
    },
  } as MysqlPoolConnection
}

/** How busy a pool is: leases given out, callers that wait for one, and the most that can be out at once. */
export type PoolUse = { used: number; waiting: number; readonly most: number }

/**
 * A mysql2 pool as Kysely sees it, whose connections outlive a restart of the server, and where nobody waits for long; `use` is
 * kept up to date.
 */
export const leasingPool = (pool: Pool, silenceMs: () => number, use: PoolUse): MysqlPool => ({
  getConnection: (tell) => {
    use.waiting += 1
    getInTime(pool, silenceMs(), (error, connection) => {
      use.waiting -= 1
      if (!connection) return tell(error, undefined as never)
      use.used += 1
      tell(undefined, leaseOf(pool, silenceMs, connection, use))
    })
  },
  end: (tell) => pool.end(tell),
})
