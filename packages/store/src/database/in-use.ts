import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** Kysely closes only what it has used: without a first query, `destroy` would leave file or connections open. */
export const inUse = async (db: Kysely<Tables>): Promise<Kysely<Tables>> => {
  await sql`select 1`.execute(db)
  return db
}
