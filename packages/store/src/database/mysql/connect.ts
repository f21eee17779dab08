import { setTimeout as delay } from 'node:timers/promises'
import type { ConnectionOptions } from 'mysql2'
import { isAbsence, nameConnectError } from '../errors/errors.ts'
import type { MysqlTarget } from '../target.ts'

/** How a MySQL server is reached. */
export type MysqlOptions = {
  /** The password of the target's user, where the target itself has none. */
  readonly password?: string | undefined
  /** For how long to retry a server that does not answer, and to wait for another migration; a minute by default. */
  readonly patienceMs?: number | undefined
  /** For how long the server may send nothing while a query runs before it counts as unreachable; a minute by default. */
  readonly silenceMs?: (() => number) | undefined
  /** Called once, when the first try finds no server. */
  readonly onWait?: (() => void) | undefined
  /** The most connections open at once; ten by default. */
  readonly connections?: number | undefined
}

/** For how long an unreachable server is retried by default. */
export const PATIENCE_MS = 60_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000
const CONNECT_TIMEOUT_MS = 10_000

/** What every connection is opened with; FOUND_ROWS counts, as SQLite does, also the rows that were right already. */
export const connectionOptions = (target: MysqlTarget, options: MysqlOptions): ConnectionOptions => ({
  host: target.host,
  port: target.port,
  user: target.user,
  password: target.password ?? options.password ?? '',
  database: target.database,
  charset: 'utf8mb4',
  timezone: 'Z',
  supportBigNumbers: true,
  jsonStrings: true,
  flags: ['FOUND_ROWS'],
  connectTimeout: CONNECT_TIMEOUT_MS,
})

/**
 * The first statements of every session, whatever the server's defaults: values that do not fit are refused, a backslash escapes (which
 * mysql2 relies on), a statement sees what is committed when it starts, and a lock is waited for three seconds at most.
 */
export const SESSION = [
  "set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE'",
  'set session transaction isolation level read committed',
  'set session innodb_lock_wait_timeout = 3',
] as const

/** Half of it random, so that processes which lost their connections together do not reconnect together. */
const pauseMs = (tries: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2)

/** Connects, retrying with growing pauses while no server answers. Throws a named error, at once when the login is refused. */
export const connectWithRetry = async <T>(connect: () => Promise<T>, options: MysqlOptions): Promise<T> => {
  const deadline = performance.now() + (options.patienceMs ?? PATIENCE_MS)
  for (let tries = 0; ; tries++) {
    try {
      return await connect()
    } catch (error) {
      const pause = pauseMs(tries)
      if (!isAbsence(error) || performance.now() + pause > deadline) throw nameConnectError(error)
      if (tries === 0) options.onWait?.()
      await delay(pause)
    }
  }
}
