import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Runs a first query: Kysely closes only what it has used, so `destroy` would leave the file or the connections open without one. */
export const withFirstQuery = async (db: Kysely<Tables>): Promise<Kysely<Tables>> => {
  await sql`select 1`.execute(db)
  return db
}
