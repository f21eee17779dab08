import type { MysqlPool, MysqlPoolConnection } from 'kysely'
import type { Pool, PoolConnection } from 'mysql2'
import { isLost } from './errors.ts'

type Told = (error: unknown, result: unknown) => void

const NOTHING_DONE = { affectedRows: 0, insertId: 0 }

/** What may go out twice without harm: a read outside a transaction, and the start of one. */
const isRepeatable = (sql: string): boolean => /^(select|begin)\b/.test(sql)

/**
 * A connection of the pool for as long as one query or transaction needs it. A server that restarted, or a firewall that
 * forgot us, shows only when the next query fails: if nothing hangs on that connection yet, the query goes out once more on
 * another. A rollback that finds its connection gone has nothing left to do.
 */
const leaseOf = (pool: Pool, first: PoolConnection): MysqlPoolConnection => {
  let connection = first
  let inTransaction = false

  const tryAgain = (sql: string, parameters: readonly unknown[], tell: Told, lost: unknown): void => {
    connection.destroy()
    pool.getConnection((error, fresh) => {
      if (error) return tell(lost, undefined)
      connection = fresh
      connection.query(sql, [...parameters], tell)
    })
  }

  const query = (sql: string, parameters: readonly unknown[], tell: Told): void => {
    const free = !inTransaction
    inTransaction = sql === 'begin' || (inTransaction && sql !== 'commit' && sql !== 'rollback')
    connection.query(sql, [...parameters], (error: unknown, result: unknown) => {
      if (!error || !isLost(error)) return tell(error, result)
      if (free && isRepeatable(sql)) return tryAgain(sql, parameters, tell, error)
      if (sql === 'rollback') return tell(null, NOTHING_DONE)
      tell(error, result)
    })
  }

  return {
    query: query as MysqlPoolConnection['query'],
    release: () => connection.release(),
    destroy: () => connection.destroy(),
    get threadId() {
      return connection.threadId
    },
  } as MysqlPoolConnection
}

/** A mysql2 pool as Kysely sees it, whose connections outlive a restart of the server. */
export const leasingPool = (pool: Pool): MysqlPool => ({
  getConnection: (tell) =>
    pool.getConnection((error, connection) =>
      error ? tell(error, undefined as never) : tell(undefined, leaseOf(pool, connection)),
    ),
  end: (tell) => pool.end(tell),
})
