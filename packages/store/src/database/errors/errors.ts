/** The database was made by a later version: going back would lose what that version keeps. */
export class NewerDatabase extends Error {}

/** The database lacks migrations of this version; run them first, as a user who may change its schema. */
export class OlderDatabase extends Error {}

/** No MySQL answered in time; `cause` is the error of the last try. */
export class UnreachableDatabase extends Error {}

/** MySQL answers, but not to this user and password. */
export class RefusedLogin extends Error {}

/** MySQL knows this user, who may not do what was asked. */
export class ForbiddenStatement extends Error {}

/** MySQL answers, but is read-only. */
export class ReadOnlyDatabase extends Error {}

/** A text is longer than its column. */
export class TextTooLong extends Error {}

/** The file lost its content; opened as it is, it would become a new game. */
export class EmptyDatabase extends Error {}

/** Another process has the database open, or stays connected to it as the same user. */
export class DatabaseInUse extends Error {}

/** Another migration holds the lock of the MySQL server for too long. */
export class BusyMigration extends Error {}

/** MySQL has no database of this name, or hides it from this user. */
export class UnknownDatabase extends Error {}

type DatabaseError = { readonly code?: string; readonly fatal?: boolean; readonly errcode?: number }

const codeOf = (error: unknown): string => String((error as DatabaseError | null)?.code ?? '')

const isOneOf =
  (...codes: readonly string[]) =>
  (error: unknown): boolean =>
    codes.includes(codeOf(error))

/** Two writers met: a deadlock, which Galera also calls a conflict found at the commit, or MariaDB's row that changed since it was read. */
export const isConflict = isOneOf('ER_LOCK_DEADLOCK', 'ER_CHECKREAD')

const isLockTimeout = isOneOf('ER_LOCK_WAIT_TIMEOUT')

/** Writers met, or a lock was not released in time: the transaction was rolled back, and may be run again. */
export const isDeadlock = (error: unknown): boolean => isConflict(error) || isLockTimeout(error)

/** A unique key is taken in MySQL; the transaction goes on. */
export const isDuplicate = isOneOf('ER_DUP_ENTRY')

/** A unique key is taken: SQLite's code is 1555 for a primary key and 2067 for another. */
export const isTaken = (error: unknown): boolean =>
  isDuplicate(error) || [1555, 2067].includes((error as DatabaseError | null)?.errcode ?? 0)

/** The server can't be reached, or not yet: a later try may succeed. */
export const isAbsence = isOneOf(
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_NET_READ_ERROR',
  'ER_NET_READ_INTERRUPTED',
  'ER_SERVER_SHUTDOWN',
)

const isDisconnect = isOneOf('ER_SERVER_SHUTDOWN', 'ER_CLIENT_INTERACTION_TIMEOUT')

/** The connection of a query is lost; mysql2 calls that `fatal`. */
export const isLost = (error: unknown): boolean =>
  (error as DatabaseError | null)?.fatal === true || isDisconnect(error)

const SQLITE_BUSY = 5
const SQLITE_DAMAGED = [11, 26]

/** SQLite's primary result code; 0 for any other error. */
const sqliteCodeOf = (error: unknown): number => ((error as DatabaseError | null)?.errcode ?? 0) % 256

/** Another process holds the SQLite file. */
export const isBusy = (error: unknown): boolean => sqliteCodeOf(error) === SQLITE_BUSY

/** SQLite can't read the file: it is damaged, empty or no database. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof EmptyDatabase || SQLITE_DAMAGED.includes(sqliteCodeOf(error))

const isReadOnly = isOneOf('ER_OPTION_PREVENTS_STATEMENT', 'ER_READ_ONLY_MODE')
// the group did not agree to the commit; so says a node of Galera that is not in step
const isOutside = isOneOf('ER_RUN_HOOK_ERROR', 'ER_UNKNOWN_COM_ERROR')

/** Another server takes the writes: this one is read-only, as a primary is after another took over, or has lost the others. */
export const isDemoted = (error: unknown): boolean => isReadOnly(error) || isOutside(error)

const isInterrupted = isOneOf('ER_QUERY_INTERRUPTED')

/**
 * The database is unavailable: it restarts, can't be reached, takes no writes, is overloaded, or a lock was not released. The statement had
 * no effect, or its effect is unknown; a later try may succeed.
 */
export const isDatabaseAway = (error: unknown): boolean =>
  error instanceof UnreachableDatabase ||
  [isAbsence, isLost, isDemoted, isInterrupted, isDeadlock, isBusy].some((isSo) => isSo(error))

const isRefusedLogin = isOneOf('ER_ACCESS_DENIED_ERROR', 'ER_HOST_NOT_PRIVILEGED', 'ER_ACCOUNT_HAS_BEEN_LOCKED')
const isUnknownDatabase = isOneOf('ER_BAD_DB_ERROR', 'ER_DBACCESS_DENIED_ERROR')

/** A failure to connect as one of the errors above; any other comes back as it is. */
export const nameConnectError = (cause: unknown): unknown => {
  const message = (cause as Error).message || codeOf(cause)
  if (isRefusedLogin(cause)) return new RefusedLogin(message, { cause })
  if (isUnknownDatabase(cause)) return new UnknownDatabase(message, { cause })
  if (isAbsence(cause)) return new UnreachableDatabase(message, { cause })
  return cause
}

const isForbidden = isOneOf(
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_COLUMNACCESS_DENIED_ERROR',
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
)
const isTooLong = isOneOf('ER_DATA_TOO_LONG')

/** A failure of a statement as one of the errors above; any other comes back as it is. */
export const nameStatementError = (cause: unknown): unknown => {
  if (isReadOnly(cause)) return new ReadOnlyDatabase('', { cause })
  if (isDatabaseAway(cause)) return new UnreachableDatabase('', { cause })
  if (isForbidden(cause)) return new ForbiddenStatement('', { cause })
  if (isTooLong(cause)) return new TextTooLong('', { cause })
  return cause
}
