import { type DataFolder, explainFolderError, Fault } from '@pd/runtime'
import { NewerDatabase, openStore, type Store } from '@pd/store'

export { type DataFolder, openDataFolder } from '@pd/runtime'

/** What a person can do about a failure of the data folder or its database; any other error comes back as it is. */
export const explainDataError = (error: unknown, data: Pick<DataFolder, 'root' | 'database'>): unknown =>
  error instanceof NewerDatabase
    ? new Fault(
        `${data.database} was made by a later version of Pixel Detective: start that version, or put back a backup.`,
      )
    : explainFolderError(error, data)

/** Opens the database; a fault says what to do when it can't be used. */
export const openDatabase = (data: DataFolder): Store => {
  try {
    return openStore(data.database)
  } catch (error) {
    throw explainDataError(error, data)
  }
}
