import type { Kysely } from 'kysely'
import type { MysqlOptions } from './mysql-connect.ts'
import { openSqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'
import { isMysqlTarget, readMysqlTarget } from './target.ts'

/** Opens the database of a target, whichever it is; mysql2 is loaded by those alone who need it. */
export const openDatabase = async (target: string, options: MysqlOptions): Promise<Kysely<Tables>> => {
  if (!isMysqlTarget(target)) return openSqlite(target)
  const { openMysql } = await import('./mysql.ts')
  return openMysql(readMysqlTarget(target), options)
}
