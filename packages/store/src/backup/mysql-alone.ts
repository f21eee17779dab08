import type { Socket } from 'node:net'
import type { Connection as Core } from 'mysql2'
import { type Connection, createConnection } from 'mysql2/promise'
import { UnreachableDatabase } from '../database/errors/errors.ts'
import { connectionOptions, connectWithRetry, type MysqlOptions, SESSION } from '../database/mysql/connect.ts'
import type { MysqlTarget } from '../database/target.ts'

/** A statement over a whole table may be long in coming, but not for ever. */
const SILENCE_MS = 600_000

/** What a promised connection wraps: only that one can stream rows. */
export const coreOf = (connection: Connection): Core & { readonly stream: Socket } =>
  (connection as unknown as { readonly connection: Core & { readonly stream: Socket } }).connection

/** A connection for one long transaction; what waits on it fails when nothing is heard of the server for too long. */
const connectAlone = async (target: MysqlTarget, options: MysqlOptions): Promise<Connection> => {
  const connection = await connectWithRetry(() => createConnection(connectionOptions(target, options)), options)
  const { stream } = coreOf(connection)
  const limitMs = options.silenceMs?.() ?? SILENCE_MS
  stream.setTimeout(limitMs, () => stream.destroy(new UnreachableDatabase(`nothing was heard for ${limitMs} ms`)))
  for (const statement of SESSION) await connection.query(statement)
  return connection
}

/** Lends such a connection; what it had begun and not committed is undone when it ends. */
export const withConnection = async <T>(
  target: MysqlTarget,
  options: MysqlOptions,
  work: (connection: Connection) => Promise<T>,
): Promise<T> => {
  const connection = await connectAlone(target, options)
  try {
    return await work(connection)
  } finally {
    connection.destroy()
  }
}
