import type { DataFolder } from '@pd/runtime'
import { explainDataError } from '@pd/runtime/explain-data-error'
import { type FolderLock, lockFolder, openStore, type Store, type StoreOptions } from '@pd/store'

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
