import { CompiledQuery, type Logger } from 'kysely'
import { type AuditStore, createAuditStore } from './audit/audit-store.ts'
import { type BoardStore, createBoardStore } from './board/board-store.ts'
import { type AliasStore, createAliasStore } from './catalogue/alias-store.ts'
import { type CatalogueStore, createCatalogueStore } from './catalogue/catalogue-store.ts'
import { createImportStore, type ImportStore } from './catalogue/import-store.ts'
import { createPackStore, type PackStore } from './catalogue/pack-store.ts'
import { type CurationStore, createCurationStore } from './curation/curation-store.ts'
import { createDailyStore, type DailyStore } from './daily/daily-store.ts'
import type { MysqlOptions } from './database/mysql/connect.ts'
import type { PoolUse } from './database/mysql/pool-connection.ts'
import { openDatabase } from './database/open.ts'
import { openSqlite } from './database/sqlite/open-sqlite.ts'
import type { Db } from './database/tables.ts'
import { isMysqlTarget, readMysqlTarget } from './database/target.ts'
import { createDeskStore, type DeskStore } from './desk/desk-store.ts'
import { createDeviceStore, type DeviceStore } from './device/device-store.ts'
import { createDuelStore, type DuelStore } from './duel/duel-store.ts'
import { createGameStore, type GameStore } from './game/game-store.ts'
import { createGuestStore, type GuestStore } from './guest/guest-store.ts'
import { createJobStore, type JobStore } from './job/job-store.ts'
import { createNoticeStore, type NoticeStore } from './notice/notice-store.ts'
import { createPersonalStore, type PersonalStore } from './personal/personal-store.ts'
import { createRatingStore, type RatingStore } from './rating/rating-store.ts'
import { createRoomArchive, type RoomArchive } from './room/room-archive.ts'
import { createRoomStore, type RoomStore } from './room/room-store.ts'
import { createUploadStore, type UploadStore } from './upload/upload-store.ts'

/** All that is kept of the game. What a method wrote is on disk when its promise settles. */
export type Store = {
  readonly games: GameStore
  readonly daily: DailyStore
  readonly ratings: RatingStore
  readonly boards: BoardStore
  readonly devices: DeviceStore
  readonly duels: DuelStore
  readonly personal: PersonalStore
  readonly desk: DeskStore
  readonly curation: CurationStore
  readonly uploads: UploadStore
  readonly catalogue: CatalogueStore
  readonly imports: ImportStore
  readonly packs: PackStore
  readonly aliases: AliasStore
  readonly audit: AuditStore
  readonly jobs: JobStore
  readonly rooms: RoomStore
  readonly archive: RoomArchive
  readonly guests: GuestStore
  readonly notices: NoticeStore
  /** Settles when the database answers, rejects when it doesn't. */
  ping(): Promise<void>
  /** How busy the connections are; null where there is but one. */
  pool(): Readonly<PoolUse> | null
  close(): Promise<void>
}

/** A statement that was answered, with its values left out. */
export type Queried = { readonly sql: string; readonly durationMs: number; readonly failed: boolean }

/** How a store is opened. */
export type StoreOptions = MysqlOptions & {
  /** Called after every statement. */
  readonly onQuery?: ((query: Queried) => void) | undefined
}

/** Written once: probes ask often. */
const PING = CompiledQuery.raw('select revision from catalogue_revision')

/** The store over an open database. */
export const storeOver = (db: Db, pool: PoolUse | null = null): Store => ({
  games: createGameStore(db),
  daily: createDailyStore(db),
  ratings: createRatingStore(db),
  boards: createBoardStore(db),
  devices: createDeviceStore(db),
  duels: createDuelStore(db),
  personal: createPersonalStore(db),
  desk: createDeskStore(db),
  curation: createCurationStore(db),
  uploads: createUploadStore(db),
  catalogue: createCatalogueStore(db),
  imports: createImportStore(db),
  packs: createPackStore(db),
  aliases: createAliasStore(db),
  audit: createAuditStore(db),
  jobs: createJobStore(db),
  rooms: createRoomStore(db),
  archive: createRoomArchive(db),
  guests: createGuestStore(db),
  notices: createNoticeStore(db),
  ping: async () => {
    await db.executeQuery(PING)
  },
  pool: () => pool,
  close: () => db.destroy(),
})

const loggerOf =
  ({ onQuery }: StoreOptions): Logger =>
  ({ level, query, queryDurationMillis }) =>
    onQuery?.({ sql: query.sql, durationMs: queryDurationMillis, failed: level === 'error' })

/**
 * Opens the store in an SQLite file, in memory with ':memory:', or in a MySQL or MariaDB database:
 * mysql://user:password@host:port/database. Makes and migrates an SQLite database; a MySQL one must have been migrated (throws OlderDatabase
 * otherwise), since the game's user need not be allowed to change its schema. Throws when the database can't be used.
 */
export const openStore = async (target: string, options: StoreOptions = {}): Promise<Store> => {
  const { db, use } = await openDatabase(target, options, loggerOf(options))
  return storeOver(db, use)
}

/** Brings the schema of a store to this version; safe to run again, and by several at once. */
export const migrateStore = async (target: string, options: MysqlOptions = {}): Promise<void> => {
  if (!isMysqlTarget(target)) return (await openSqlite(target)).destroy()
  const { migrateMysql } = await import('./database/mysql/migrate-mysql.ts')
  return migrateMysql(readMysqlTarget(target), options)
}
