import { createTestDatabase, type TestDatabase } from '@pd/testing/store/test-database'
import { CompiledQuery, sql } from 'kysely'
import { openMysql } from '../../database/mysql/open-mysql.ts'
import type { Db } from '../../database/tables.ts'
import { readMysqlTarget } from '../../database/target.ts'
import { migrateStore } from '../../store.ts'
import { queryPlansContract } from './query-plans.contract.ts'

type PlanRow = { readonly table: string | null; readonly type: string | null }

const databases = new Map<Db, TestDatabase>()

/** The plan as a table; MySQL 9 has to be asked for that, MariaDB has nothing else. */
const planOf = async (db: Db, { sql: text, parameters }: CompiledQuery): Promise<readonly PlanRow[]> => {
  const { rows } = await sql<{ version: string }>`select version() as version`.execute(db)
  const explain = rows[0]?.version.includes('MariaDB') ? 'explain' : 'explain format=traditional'
  return (await db.executeQuery<PlanRow>(CompiledQuery.raw(`${explain} ${text}`, [...parameters]))).rows
}

queryPlansContract('the plans of MySQL', {
  open: async (log) => {
    const database = await createTestDatabase()
    await migrateStore(database.url)
    const db = await openMysql(readMysqlTarget(database.url), {}, { log })
    databases.set(db, database)
    return db
  },
  analyse: (db) =>
    sql`analyze table pack, item, item_edit, pack_edit, desk_change, dismissed_name, item_name, picture, picture_audit, player, game, round, guess, room, room_event,
        room_watch, room_opener, room_result`.execute(db),
  wholeTables: async (db, query) => {
    const plan = await planOf(db, query)
    return plan.flatMap(({ table, type }) => (table?.match(/^\w/) && /^(ALL|index)$/.test(type ?? '') ? [table] : []))
  },
  close: async (db) => {
    await db.destroy()
    await databases.get(db)?.drop()
  },
})
