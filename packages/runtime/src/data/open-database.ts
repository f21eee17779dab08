import { type MysqlOptions, migrateStore, openStore, type Store, type StoreOptions } from '@pd/store'
import type { DataFolder } from './data-folder.ts'
import { throwDataError } from './explain-data-error.ts'

/** Opens the database of a data folder; throws a fault that says what to do when it can't be used. */
export const openDatabase = async (data: DataFolder, options: StoreOptions = {}): Promise<Store> =>
  openStore(data.database, options).catch(throwDataError(data))

/** Opens the database for as long as `work` takes; throws a fault, as {@link openDatabase}, also for what fails in the meantime. */
export const withDatabase = async <T>(
  data: DataFolder,
  work: (store: Store) => Promise<T>,
  options: StoreOptions = {},
): Promise<T> => {
  const store = await openDatabase(data, options)
  try {
    return await work(store).catch(throwDataError(data))
  } finally {
    await store.close()
  }
}

/** Brings the database to this version; throws a fault that says what to do when it can't be used. */
export const migrateDatabase = async (data: DataFolder, options: MysqlOptions): Promise<void> =>
  migrateStore(data.database, options).catch(throwDataError(data))
