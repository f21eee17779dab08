import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'
import { promisify } from 'node:util'

/** A disk that takes longer is waited for in another thread also for one operation: the way there and back costs a tenth of it. */
const SLOW_MS = 0.5

/** Puts what was written to a file on its disk. */
export type Disk = {
  /**
   * Done when it returns, or when its promise resolves; throws or rejects with what the system says. What several operations share is waited
   * for in another thread, as more of them come meanwhile.
   */
  readonly sync: (isShared: boolean) => void | Promise<void>
  readonly close: () => void
}

/** How a file is put on the disk, and the time in milliseconds. */
export type DiskCalls = {
  readonly syncHere: (file: number) => void
  readonly syncAway: (file: number) => Promise<void>
  readonly now: () => number
}

const systemCalls: DiskCalls = {
  syncHere: fdatasyncSync,
  syncAway: promisify(fdatasync),
  now: () => performance.now(),
}

/** Where there is no file, nothing is ever lost. */
export const memoryDisk: Disk = { sync: () => {}, close: () => {} }

/** The disk of an existing file. One operation waits in the event loop for a disk that was fast the last time. */
export const openDisk = (path: string, calls: DiskCalls = systemCalls): Disk => {
  const file = openSync(path, 'r+')
  let isSlow = false
  const timed = (startedAt: number): void => {
    isSlow = calls.now() - startedAt > SLOW_MS
  }
  return {
    sync: (isShared) => {
      const startedAt = calls.now()
      if (isSlow || isShared) return calls.syncAway(file).then(() => timed(startedAt))
      calls.syncHere(file)
      return timed(startedAt)
    },
    close: () => closeSync(file),
  }
}
