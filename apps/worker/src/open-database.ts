import { type DataFolder, explainFolderError, Fault } from '@pd/runtime'
import { NewerDatabase, openStore, type Store } from '@pd/store'

/** What a person can do about a failure of the data folder or its database; any other error comes back as it is. */
export const explainDataError = (error: unknown, data: DataFolder): unknown =>
  error instanceof NewerDatabase
    ? new Fault(`${data.database} was made by a later version of Pixel Detective: run that version's worker.`)
    : explainFolderError(error, data)

/** Opens the database for as long as `work` takes; a fault says what to do when it can't be used. */
export const withDatabase = async <T>(data: DataFolder, work: (store: Store) => Promise<T>): Promise<T> => {
  try {
    const store = await openStore(data.database)
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  } catch (error) {
    throw explainDataError(error, data)
  }
}
