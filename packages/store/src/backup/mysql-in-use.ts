import { setTimeout as delay } from 'node:timers/promises'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { DatabaseInUse } from '../database/errors/errors.ts'

const TRIES = 10
const PAUSE_MS = 500

/** Without the PROCESS privilege a user sees its own connections only, which are the game's if both use the same user. */
const othersIn = async (connection: Connection, database: string): Promise<number> => {
  const [rows] = await connection.query<RowDataPacket[]>('show processlist')
  return rows.filter((row) => row.db === database && Number(row.Id) !== connection.threadId).length
}

/** Throws DatabaseInUse when another connection stays in a MySQL database for five seconds: a health check, or a client that was killed, is gone by then. */
export const requireMysqlUnused = async (connection: Connection, database: string): Promise<void> => {
  for (let tries = 1; ; tries++) {
    const others = await othersIn(connection, database)
    if (others === 0) return
    if (tries === TRIES) throw new DatabaseInUse(`${others} other connections stay`)
    await delay(PAUSE_MS)
  }
}
