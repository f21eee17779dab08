import { type MysqlOptions, migrateStore, openStore, type Store, type StoreOptions } from '@pd/store'
import type { DataFolder } from './data-folder.ts'
import { explainDataError } from './explain-data-error.ts'

/** Opens the database of a data folder; throws a fault that says what to do when it can't be used. */
export const openDatabase = async (data: DataFolder, options: StoreOptions = {}): Promise<Store> => {
  try {
    return await openStore(data.database, options)
  } catch (error) {
    throw explainDataError(error, data)
  }
}

/** Opens the database for as long as `work` takes; throws a fault, as {@link openDatabase}, also for what fails in the meantime. */
export const withDatabase = async <T>(
  data: DataFolder,
  work: (store: Store) => Promise<T>,
  options: StoreOptions = {},
): Promise<T> => {
  const store = await openDatabase(data, options)
  try {
    return await work(store)
  } catch (error) {
    throw explainDataError(error, data)
  } finally {
    await store.close()
  }
}

/** Brings the database to this version; throws a fault that says what to do when it can't be used. */
export const migrateDatabase = async (data: DataFolder, options: MysqlOptions): Promise<void> => {
  try {
    await migrateStore(data.database, options)
  } catch (error) {
    throw explainDataError(error, data)
  }
}
