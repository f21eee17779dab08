import type { DataFolder } from '@pd/runtime'
import { explainDataError } from '@pd/runtime/explain-data-error'
import { type FolderLock, lockFolder } from '@pd/store'

/** Takes the data folder for this game alone, and writes there when the game stops; a fault says which process has it. */
export const lockData = (data: DataFolder, stopping: AbortSignal): FolderLock => {
  try {
    const lock = lockFolder(data.root, 'game')
    stopping.addEventListener('abort', lock.announceEnd)
    return lock
  } catch (error) {
    throw explainDataError(error, data)
  }
}
