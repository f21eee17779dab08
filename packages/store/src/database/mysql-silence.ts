import type { Socket } from 'node:net'
import type { Pool, PoolConnection } from 'mysql2'
import { UnreachableDatabase } from './errors.ts'

/** How mysql2 answers: with an error, or with what was asked for. */
export type Told<T = unknown> = (error: unknown, result?: T) => void

const silence = (limitMs: number) => new UnreachableDatabase(`nothing was heard for ${limitMs} ms`)

/** A connection of the pool, or an error when none has come free, or come about, in time. */
export const getInTime = (pool: Pool, limitMs: number, tell: Told<PoolConnection>): void => {
  let isWaiting = true
  const giveUp = () => {
    isWaiting = false
    tell(silence(limitMs))
  }
  const timer = setTimeout(giveUp, limitMs)
  pool.getConnection((error, connection) => {
    clearTimeout(timer)
    if (isWaiting) tell(error, connection)
    else if (!error) connection.release()
  })
}

/**
 * Asks, and gives up a connection on which nothing arrives: everything that hangs on it fails then. It is the silence that is
 * limited, not the answer, which may be long.
 */
export const queryInTime = (
  connection: PoolConnection,
  limitMs: number,
  sql: string,
  parameters: readonly unknown[],
  tell: Told,
): void => {
  const { stream } = connection as unknown as { readonly stream: Socket }
  const giveUp = () => stream.destroy(silence(limitMs))
  stream.setTimeout(limitMs, giveUp)
  connection.query(sql, [...parameters], (error: unknown, result: unknown) => {
    stream.setTimeout(0, giveUp)
    tell(error, result)
  })
}
