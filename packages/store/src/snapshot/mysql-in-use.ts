import { setTimeout as delay } from 'node:timers/promises'
import type { Connection, RowDataPacket } from 'mysql2/promise'
import { DatabaseInUse } from '../database/errors.ts'

const LOOKS = 10
const PAUSE_MS = 500

/** Without a right of its own a user sees its own connections: those of whoever plays, when it is the one who plays. */
const othersIn = async (connection: Connection, database: string): Promise<number> => {
  const [rows] = await connection.query<RowDataPacket[]>('show processlist')
  return rows.filter((row) => row.db === database && Number(row.Id) !== connection.threadId).length
}

/** Throws DatabaseInUse when another connection stays in a MySQL database; a health check comes and goes, and so does who was killed. */
export const requireMysqlUnused = async (connection: Connection, database: string): Promise<void> => {
  for (let looks = 1; ; looks++) {
    const others = await othersIn(connection, database)
    if (others === 0) return
    if (looks === LOOKS) throw new DatabaseInUse(`${others} other connections stay`)
    await delay(PAUSE_MS)
  }
}
