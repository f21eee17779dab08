import { setTimeout as delay } from 'node:timers/promises'
import { isDeadlock } from './errors/errors.ts'
import type { Db, Tx } from './tables.ts'

const RETRIES = 5
const FIRST_PAUSE_MS = 10

/**
 * Runs `work` in one transaction: all of it is on disk when the promise settles, or nothing is. After a deadlock it is run
 * again from its start, so it must read whatever it decides upon inside.
 */
export const transact = async <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let retries = 0; ; retries++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (retries === RETRIES || !isDeadlock(error)) throw error
      await delay(FIRST_PAUSE_MS * 2 ** retries * Math.random())
    }
  }
}
