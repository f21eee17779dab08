import { setTimeout as delay } from 'node:timers/promises'
import type { ConnectionOptions } from 'mysql2'
import { isAbsence, nameConnectError } from './errors.ts'
import type { MysqlTarget } from './target.ts'

export type MysqlOptions = {
  /** Of the target's user, where the target itself has none. */
  readonly password?: string | undefined
  /** For how long a server that does not answer is asked again, or another migration waited for; a minute when not said. */
  readonly patienceMs?: number | undefined
  /** For how long nothing may be heard of a server that is asked now before it counts as away; a minute when not said. */
  readonly silenceMs?: (() => number) | undefined
  /** Told once, when the first try found nobody. */
  readonly onWait?: (() => void) | undefined
  /** How many connections are open at most; ten when not said. */
  readonly connections?: number | undefined
}

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
 * What every session says first, whatever the server is set to: values that do not fit are refused, a backslash escapes (which
 * mysql2 counts on), a statement sees what is committed when it starts, and nobody waits long for a lock.
 */
export const SESSION = [
  "set session sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE'",
  'set session transaction isolation level read committed',
  'set session innodb_lock_wait_timeout = 3',
] as const

/** Half at random, so that many who were cut off together do not come back together. */
const pauseMs = (tries: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2)

/** Connects, asking again ever more slowly while nobody answers; who is refused learns it at once, by a named error. */
export const connectPatiently = async <T>(connect: () => Promise<T>, options: MysqlOptions): Promise<T> => {
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
