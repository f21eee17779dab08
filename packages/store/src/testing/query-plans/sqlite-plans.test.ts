import { CompiledQuery, sql } from 'kysely'
import { openSqlite } from '../../database/sqlite/open-sqlite.ts'
import { queryPlansContract } from './query-plans.contract.ts'

/** "SCAN item" and "SCAN item USING INDEX …" read all of it; "SEARCH" doesn't. */
const SCAN = /^SCAN (\w+)/

queryPlansContract('the plans of SQLite', {
  open: (log) => openSqlite(':memory:', log),
  analyse: (db) => sql`analyze`.execute(db),
  wholeTables: async (db, { sql: text, parameters }) => {
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
    )
    return rows.flatMap(({ detail }) => SCAN.exec(detail)?.[1] ?? [])
  },
  close: (db) => db.destroy(),
})
