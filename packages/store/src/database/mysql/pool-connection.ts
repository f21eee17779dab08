import type { MysqlPool, MysqlPoolConnection } from 'kysely'
import type { Pool, PoolConnection } from 'mysql2'
import { isDemoted, isLost } from '../errors/errors.ts'
import { acquireConnection, type Callback, type Query, runQuery } from './idle-timeout.ts'

/** How busy a pool is: connections in use, callers that wait for one, and the most that can be in use at once. */
export type PoolUse = { used: number; waiting: number; readonly most: number }

type Parts = {
  readonly pool: Pool
  /** For how long the server may send nothing, now. */
  readonly silenceMs: () => number
  /** Kept up to date. */
  readonly use: PoolUse
}

const NOTHING_DONE = { affectedRows: 0, insertId: 0 }

/** Whether a statement may be sent twice without harm: a read outside a transaction, and the start of one. */
const isRepeatable = (sql: string): boolean => /^(select|begin)\b/.test(sql)

/**
 * A connection of the pool for one query or one transaction. A server that restarted, or a firewall that dropped the connection, shows only
 * when the next query fails: if nothing depends on that connection yet, the query is sent once more on another. A rollback on a lost
 * connection has nothing left to do.
 */
class RetryingConnection {
  readonly #parts: Parts
  #connection: PoolConnection
  #isInTransaction = false

  constructor(parts: Parts, connection: PoolConnection) {
    this.#parts = parts
    this.#connection = connection
    parts.use.used += 1
  }

  get threadId(): number | null {
    return this.#connection.threadId
  }

  query(sql: string, parameters: readonly unknown[], done: Callback): void {
    const query = { sql, parameters }
    const mayRetry = !this.#isInTransaction && isRepeatable(sql)
    this.#isInTransaction = sql === 'begin' || (this.#isInTransaction && sql !== 'commit' && sql !== 'rollback')
    this.#run(query, (error, result) => {
      if (!error || !(isLost(error) || isDemoted(error))) return done(error, result)
      if (mayRetry) return this.#runOnAnother(query, error, done)
      // what leads to a cluster leads the next connection to the primary of now
      this.#connection.destroy()
      if (sql === 'rollback') return done(null, NOTHING_DONE)
      done(error)
    })
  }

  release(): void {
    this.#parts.use.used -= 1
    this.#connection.release()
  }

  destroy(): void {
    this.#parts.use.used -= 1
    this.#connection.destroy()
  }

  #run(query: Query, done: Callback): void {
    runQuery({ connection: this.#connection, limitMs: this.#parts.silenceMs() }, query, done)
  }

  #runOnAnother(query: Query, lost: unknown, done: Callback): void {
    this.#connection.destroy()
    acquireConnection(this.#parts.pool, this.#parts.silenceMs(), (_error, another) => {
      if (!another) return done(lost)
      this.#connection = another
      this.#run(query, done)
    })
  }
}

/** A mysql2 pool as Kysely uses it, whose connections survive a restart of the server, and which limits every wait. */
export const poolWithRetry = (parts: Parts): MysqlPool => ({
  getConnection: (done) => {
    const { pool, silenceMs, use } = parts
    use.waiting += 1
    acquireConnection(pool, silenceMs(), (error, connection) => {
      use.waiting -= 1
      if (!connection) return done(error, undefined as never)
      done(undefined, new RetryingConnection(parts, connection) as unknown as MysqlPoolConnection)
    })
  },
  end: (done) => parts.pool.end(done),
})
