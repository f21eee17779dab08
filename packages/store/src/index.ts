export * from './audit/audit-store.ts'
export * from './audit/audit-types.ts'
export type { CopyOptions } from './backup/shape.ts'
export * from './backup/snapshot.ts'
export * from './board/board-store.ts'
export * from './catalogue/alias-store.ts'
export * from './catalogue/catalogue-store.ts'
export * from './catalogue/catalogue-types.ts'
export * from './catalogue/import-store.ts'
export type { PackStore } from './catalogue/pack-store.ts'
export * from './daily/daily-store.ts'
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
} from './database/errors/errors.ts'
export { explainDatabaseError, nameTarget } from './database/errors/explain-error.ts'
export { latestMigration } from './database/migrations.ts'
export type { MysqlOptions } from './database/mysql/connect.ts'
export type { PoolUse } from './database/mysql/pool-connection.ts'
export * from './database/sqlite/examine-sqlite.ts'
export { isMysqlTarget, judgeMysqlTarget } from './database/target.ts'
export type { NewPassword } from './desk/accounts.ts'
export * from './desk/desk-store.ts'
export * from './desk/desk-types.ts'
export type { LogPage } from './desk/log.ts'
export type { NewSession, SessionOfAccount } from './desk/sessions.ts'
export type { NewToken, TokenOfAccount } from './desk/tokens.ts'
export * from './device/device-store.ts'
export * from './duel/duel-store.ts'
export * from './folder/folder-lock.ts'
export type { FoundItem, ItemHistory, RoundCount } from './game/found-items.ts'
export * from './game/game-store.ts'
export type { MissedGuess, MissedSearch } from './game/missed-guesses.ts'
export * from './job/job-store.ts'
export { keepJobEnd } from './job/keep-job-end.ts'
export * from './rating/rating-store.ts'
export * from './room/read-room.ts'
export * from './room/room-archive.ts'
export type { RoomRecord } from './room/room-record.ts'
export * from './room/room-store.ts'
export { migrateStore, openStore, type Queried, type Store, type StoreOptions } from './store.ts'
