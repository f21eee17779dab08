import { explainDatabaseError } from '@pd/store'
import { Fault } from '../process/fault.ts'
import { type DataFolder, explainFolderError } from './data-folder.ts'

/** What a person can do about a failure of the data folder or its database, as a fault; any other error comes back as it is. */
export const explainDataError = (error: unknown, data: Pick<DataFolder, 'root' | 'database'>): unknown => {
  const sentence = explainDatabaseError(error, data.database)
  return sentence === null ? explainFolderError(error, data) : new Fault(sentence)
}

/** For `catch` of what uses the data folder or its database. */
export const throwDataError =
  (data: Pick<DataFolder, 'root' | 'database'>) =>
  (error: unknown): never => {
    throw explainDataError(error, data)
  }
