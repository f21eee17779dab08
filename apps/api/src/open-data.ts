import { type DataFolder, explainFolderError, Fault } from '@pd/runtime'
import { explainDatabaseError, type FolderLock, lockFolder, openStore, type Store, type StoreOptions } from '@pd/store'

export { type DataFolder, openDataFolder } from '@pd/runtime'

/** What a person can do about a failure of the data folder or its database; any other error comes back as it is. */
export const explainDataError = (error: unknown, data: Pick<DataFolder, 'root' | 'database'>): unknown => {
  const sentence = explainDatabaseError(error, data.database)
  return sentence === null ? explainFolderError(error, data) : new Fault(sentence)
}

/** Opens the database; a fault says what to do when it can't be used. */
export const openDatabase = async (data: DataFolder, options: StoreOptions = {}): Promise<Store> => {
  try {
    return await openStore(data.database, options)
  } catch (error) {
    throw explainDataError(error, data)
  }
}

/** Takes the data folder for this game alone; a fault says which process has it. */
export const lockData = (data: DataFolder): FolderLock => {
  try {
    return lockFolder(data.root, 'game')
  } catch (error) {
    throw explainDataError(error, data)
  }
}
