import type { DataFolder } from '@pd/runtime'
import { explainDataError } from '@pd/runtime/explain-data-error'
import { type FolderLock, lockFolder } from '@pd/store'

/** Takes the data folder for this game alone; a fault says which process has it. */
export const lockData = (data: DataFolder): FolderLock => {
  try {
    return lockFolder(data.root, 'game')
  } catch (error) {
    throw explainDataError(error, data)
  }
}
