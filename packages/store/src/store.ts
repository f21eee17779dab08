import { sql } from 'kysely'
import { type AuditStore, createAuditStore } from './audit/audit-store.ts'
import { type CatalogueStore, createCatalogueStore } from './catalogue/catalogue-store.ts'
import { createImportStore, type ImportStore } from './catalogue/import-store.ts'
import { openSqlite } from './database/sqlite.ts'
import { createGameStore, type GameStore } from './game/game-store.ts'

/** The memory of the whole game; whatever a promise of it has settled for is on disk. */
export type Store = {
  readonly games: GameStore
  readonly catalogue: CatalogueStore
  readonly imports: ImportStore
  readonly audit: AuditStore
  /** Settles when the database answers, rejects when it doesn't. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Opens the store in an SQLite file, or in memory with ':memory:'; throws when the file can't be used. */
export const openStore = (file: string): Store => {
  const db = openSqlite(file)
  return {
    games: createGameStore(db),
    catalogue: createCatalogueStore(db),
    imports: createImportStore(db),
    audit: createAuditStore(db),
    ping: async () => {
      await sql`select revision from catalogue_revision`.execute(db)
    },
    close: () => db.destroy(),
  }
}
