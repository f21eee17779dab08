import type { Logger } from 'kysely'
import type { MysqlOptions } from './mysql/connect.ts'
import type { PoolUse } from './mysql/pool-connection.ts'
import { openSqlite } from './sqlite/open-sqlite.ts'
import type { Db } from './tables.ts'
import { isMysqlTarget, readMysqlTarget } from './target.ts'

/** An open database, and how busy its connections are where there are several. */
export type Opened = { readonly db: Db; readonly use: PoolUse | null }

/** Opens the database of a target; mysql2 is loaded only for a MySQL. */
export const openDatabase = async (target: string, options: MysqlOptions, log: Logger = () => {}): Promise<Opened> => {
  if (!isMysqlTarget(target)) return { db: await openSqlite(target, log), use: null }
  const { CONNECTIONS, openMysql } = await import('./mysql/open-mysql.ts')
  const use: PoolUse = { used: 0, waiting: 0, most: options.connections ?? CONNECTIONS }
  return { db: await openMysql(readMysqlTarget(target), options, { log, use }), use }
}
