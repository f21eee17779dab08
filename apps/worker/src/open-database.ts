import { type DataFolder, Fault, type Settings } from '@pd/runtime'
import { explainDataError as explain } from '@pd/runtime/explain-data-error'
import { type MysqlOptions, migrateStore, NewerDatabase, nameTarget, openStore, type Store } from '@pd/store'
import type { DATABASE_SETTINGS } from './settings.ts'
import type { Telling } from './telling.ts'

/** What a person can do about a failure of the data folder or its database; any other error comes back as it is. */
export const explainDataError = (error: unknown, data: DataFolder): unknown => {
  if (error instanceof NewerDatabase)
    return new Fault(
      `${nameTarget(data.database)} was made by a later version of Pixel Detective: run that version's worker.`,
    )
  return explain(error, data)
}

/** How a database that is not in the data folder is asked. */
export const databaseOptions = (
  { database = '', databasePassword }: Settings<typeof DATABASE_SETTINGS>,
  { step }: Telling,
): MysqlOptions => ({
  password: databasePassword,
  onWait: () => step('It does not answer yet, and is waited for a minute at most', { database: nameTarget(database) }),
})

/** Opens the database for as long as `work` takes; a fault says what to do when it can't be used. */
export const withDatabase = async <T>(
  data: DataFolder,
  work: (store: Store) => Promise<T>,
  options: MysqlOptions = {},
): Promise<T> => {
  try {
    const store = await openStore(data.database, options)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    throw explainDataError(error, data)
  }
}

/** Brings the database to this version; a fault says what to do when it can't be used. */
export const migrateDatabase = async (data: DataFolder, options: MysqlOptions): Promise<void> => {
  try {
    await migrateStore(data.database, options)
  } catch (error) {
    throw explainDataError(error, data)
  }
}
