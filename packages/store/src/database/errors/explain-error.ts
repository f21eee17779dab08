import { describeHolder, FolderInUse } from '../../folder/folder-lock.ts'
import { isMysqlTarget } from '../target.ts'
import {
  BusyMigration,
  DatabaseInUse,
  EmptyDatabase,
  ForbiddenStatement,
  NewerDatabase,
  nameStatementError,
  OlderDatabase,
  ReadOnlyDatabase,
  RefusedLogin,
  TextTooLong,
  UnknownDatabase,
  UnreachableDatabase,
} from './errors.ts'

/** How a database is called: a file by its path, a MySQL by its name and place, without the login. */
export const nameTarget = (target: string): string => {
  if (!isMysqlTarget(target)) return target
  const { host, pathname } = new URL(target)
  return `${decodeURIComponent(pathname.slice(1))} on ${host}`
}

type Sentence = readonly [kind: new (...given: never[]) => Error, say: (name: string) => string]

const SENTENCES: readonly Sentence[] = [
  [
    NewerDatabase,
    (name) => `${name} was made by a later version of Pixel Detective: start that version, or put back a backup.`,
  ],
  [
    EmptyDatabase,
    (name) =>
      `${name} is empty or cut short: put a backup in its place ("npm run worker -- restore FILE --replace"), or move it away to start a new game.`,
  ],
  [DatabaseInUse, (name) => `${name} is in use: stop the game first.`],
  [OlderDatabase, (name) => `${name} has not been prepared for this version: run the worker's migrate first.`],
  [RefusedLogin, (name) => `${name} refuses the login: check the user in DATABASE_URL and DATABASE_PASSWORD.`],
  [UnknownDatabase, (name) => `${name} does not exist, or its user may not use it: make it, or check DATABASE_URL.`],
  [
    UnreachableDatabase,
    (name) => `${name} does not answer: check that it runs, and the host and port in DATABASE_URL.`,
  ],
  [
    ForbiddenStatement,
    (name) =>
      `${name} does not let its user do this: migrate as one who may change tables, play as one who may write rows.`,
  ],
  [
    BusyMigration,
    (name) =>
      `${name} can't be migrated while its server is at another migration: wait for that one, and run this again.`,
  ],
  [
    TextTooLong,
    (name) =>
      `${name} keeps no text this long (255 characters of a folder, 512 of a path in it or of a name): shorten it, and run this again.`,
  ],
  [ReadOnlyDatabase, (name) => `${name} is read-only: make it writable, or give another in DATABASE_URL.`],
]

/** What holds a data folder, and what to do about it. */
const explainFolderInUse = ({ folder, holder }: FolderInUse): string => {
  const by = holder ? ` (${describeHolder(holder)})` : ''
  return holder?.purpose === 'restore'
    ? `A restore into ${folder} is under way${by}: wait until it has ended.`
    : `A game already runs in ${folder}${by}: use that one, stop it first, or choose another --data folder.`
}

/** What a person can do about a database that can't be used, in one sentence that keeps the password; null for any other error. */
export const explainDatabaseError = (error: unknown, target: string): string | null => {
  if (error instanceof FolderInUse) return explainFolderInUse(error)
  const isMysql = isMysqlTarget(target)
  const named = isMysql ? nameStatementError(error) : error
  const say = SENTENCES.find(([kind]) => named instanceof kind)?.[1]
  return say?.(isMysql ? `The database ${nameTarget(target)}` : target) ?? null
}
