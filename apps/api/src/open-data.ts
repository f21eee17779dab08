import { type DataFolder, explainFolderError, Fault } from '@pd/runtime'
import {
  isMysqlTarget,
  type MysqlOptions,
  NewerDatabase,
  OlderDatabase,
  openStore,
  RefusedLogin,
  type Store,
  UnknownDatabase,
  UnreachableDatabase,
} from '@pd/store'

export { type DataFolder, openDataFolder } from '@pd/runtime'

/** How a database is called in a sentence: a file by its path, a MySQL by its place without the login. */
const nameOf = (database: string): string => {
  if (!isMysqlTarget(database)) return database
  const { host, pathname } = new URL(database)
  return `The database ${decodeURIComponent(pathname.slice(1))} on ${host}`
}

type Sentence = readonly [kind: new (...given: never[]) => Error, say: (name: string) => string]

const DATABASE_SENTENCES: readonly Sentence[] = [
  [
    NewerDatabase,
    (name) => `${name} was made by a later version of Pixel Detective: start that version, or put back a backup.`,
  ],
  [OlderDatabase, (name) => `${name} has not been prepared for this version: run the worker's migrate first.`],
  [RefusedLogin, (name) => `${name} refuses the login: check the user in DATABASE_URL and DATABASE_PASSWORD.`],
  [UnknownDatabase, (name) => `${name} does not exist, or its user may not use it: make it, or check DATABASE_URL.`],
  [
    UnreachableDatabase,
    (name) => `${name} does not answer: check that it runs, and the host and port in DATABASE_URL.`,
  ],
]

/** What a person can do about a failure of the data folder or its database; any other error comes back as it is. */
export const explainDataError = (error: unknown, data: Pick<DataFolder, 'root' | 'database'>): unknown => {
  const say = DATABASE_SENTENCES.find(([kind]) => error instanceof kind)?.[1]
  return say ? new Fault(say(nameOf(data.database))) : explainFolderError(error, data)
}

/** Opens the database; a fault says what to do when it can't be used. */
export const openDatabase = async (data: DataFolder, options: MysqlOptions = {}): Promise<Store> => {
  try {
    return await openStore(data.database, options)
  } catch (error) {
    throw explainDataError(error, data)
  }
}
