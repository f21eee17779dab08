import { sql } from 'kysely'
import type { Db } from './tables.ts'

/** Runs a first query: Kysely closes only what it has used, so `destroy` would leave the file or the connections open without one. */
export const withFirstQuery = async (db: Db): Promise<Db> => {
  await sql`select 1`.execute(db)
  return db
}
