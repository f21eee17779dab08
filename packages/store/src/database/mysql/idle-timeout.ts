import type { Socket } from 'node:net'
import type { Pool, PoolConnection } from 'mysql2'
import { UnreachableDatabase } from '../errors/errors.ts'

/** A callback of mysql2: with an error, or with the result. */
export type Callback<T = unknown> = (error: unknown, result?: T) => void

/** A statement and the values of its placeholders. */
export type Query = { readonly sql: string; readonly parameters: readonly unknown[] }

const timedOut = (limitMs: number) => new UnreachableDatabase(`the server sent nothing for ${limitMs} ms`)

/** Takes a connection of the pool; fails with UnreachableDatabase when none is free or connected within the limit. */
export const acquireConnection = (pool: Pool, limitMs: number, done: Callback<PoolConnection>): void => {
  let isWaiting = true
  const giveUp = () => {
    isWaiting = false
    done(timedOut(limitMs))
  }
  const timer = setTimeout(giveUp, limitMs)
  pool.getConnection((error, connection) => {
    clearTimeout(timer)
    if (isWaiting) done(error, connection)
    else if (!error) connection.release()
  })
}

/** A connection, and for how long the server may send nothing. */
type TimedConnection = { readonly connection: PoolConnection; readonly limitMs: number }

/**
 * Runs a query, and closes the connection when the server sends nothing for the limit: everything that waits on it fails then. An answer
 * that keeps coming may take longer.
 */
export const runQuery = ({ connection, limitMs }: TimedConnection, query: Query, done: Callback): void => {
  const { stream } = connection as unknown as { readonly stream: Socket }
  const giveUp = () => stream.destroy(timedOut(limitMs))
  stream.setTimeout(limitMs, giveUp)
  connection.query(query.sql, [...query.parameters], (error: unknown, result: unknown) => {
    stream.setTimeout(0, giveUp)
    done(error, result)
  })
}
