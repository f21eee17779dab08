export * from './audit/audit-store.ts'
export * from './audit/audit-types.ts'
export * from './catalogue/alias-store.ts'
export * from './catalogue/catalogue-store.ts'
export * from './catalogue/catalogue-types.ts'
export * from './catalogue/import-store.ts'
export {
  DatabaseInUse,
  EmptyDatabase,
  isDamaged,
  isDatabaseAway,
  NewerDatabase,
  OlderDatabase,
  RefusedLogin,
  UnknownDatabase,
  UnreachableDatabase,
} from './database/errors.ts'
export * from './database/examine-sqlite.ts'
export { explainDatabaseError, nameTarget } from './database/failure.ts'
export { latestMigration } from './database/migrations.ts'
export type { MysqlOptions } from './database/mysql-connect.ts'
export type { PoolUse } from './database/mysql-lease.ts'
export { isMysqlTarget, judgeMysqlTarget } from './database/target.ts'
export * from './folder/folder-lock.ts'
export * from './game/game-store.ts'
export * from './job/job-store.ts'
export { keepJobEnd } from './job/keep-job-end.ts'
export * from './room/read-room.ts'
export * from './room/room-archive.ts'
export type { RoomRecord } from './room/room-record.ts'
export * from './room/room-store.ts'
export type { CopyOptions } from './snapshot/shape.ts'
export * from './snapshot/snapshot.ts'
export { migrateStore, openStore, type Queried, type Store, type StoreOptions } from './store.ts'
