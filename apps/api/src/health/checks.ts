import { randomUUID } from 'node:crypto'
import { close, constants, open, statfs } from 'node:fs'
import { unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as endOfTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Images } from '@pd/catalogue'
import type { Health } from '@pd/contract'
import type { Bus } from '../bus/bus.ts'
import { type Deadline, startDeadline } from './deadline.ts'

type Check = Health['checks']['database']
/** What is checked. */
export type Checked = {
  readonly images: Pick<Images, 'check'>
  readonly tempFolder: string
  readonly ping: () => Promise<void>
  /** The state of what several APIs share; null where there is nothing of it. */
  readonly bus: Bus['state']
}

const FREE_BYTES_NEEDED = 100 * 1024 * 1024

const PASSED: Check = { ok: true }

/** Runs one check; the error that it throws is the reason why it failed. */
const check = async (run: () => Promise<unknown>, deadline: Deadline): Promise<Check> => {
  try {
    await deadline.meet(run())
    return PASSED
  } catch (error) {
    return { ok: false, detail: (error as NodeJS.ErrnoException).code ?? (error as Error).message }
  }
}

/** Linux: open makes a file without a name in a folder (O_TMPFILE, which Node does not name). */
const WITHOUT_NAME = constants.O_RDWR | constants.O_DIRECTORY | 0o20000000

const writeNamed = async (folder: string): Promise<void> => {
  const probe = join(folder, `.probe-${randomUUID()}`)
  await writeFile(probe, '')
  await unlink(probe)
}

// plain numbers, without the file handles of node:fs/promises
const [openFile, closeFile, statDisk] = [promisify(open), promisify(close), promisify(statfs)]

/** A file without a name is one step for the disk, where the file system has them, and leaves nothing behind. */
const writeUnnamed = async (folder: string): Promise<void> => closeFile(await openFile(folder, WITHOUT_NAME, 0o600))

const tempWritable = (folder: string): Promise<void> =>
  process.platform === 'linux' ? writeUnnamed(folder).catch(() => writeNamed(folder)) : writeNamed(folder)

const diskHasRoom = async (folder: string): Promise<void> => {
  const { bavail, bsize } = await statDisk(folder)
  if (bavail * bsize <= FREE_BYTES_NEEDED) throw new Error('100 MB or less are free')
}

const runChecks = async ({ images: folder, tempFolder, ping, bus }: Checked): Promise<Health> => {
  const deadline = startDeadline()
  const [images, temp, disk, database] = await Promise.all([
    check(folder.check, deadline),
    check(() => tempWritable(tempFolder), deadline),
    check(() => diskHasRoom(tempFolder), deadline),
    check(ping, deadline),
  ])
  deadline.end()
  const ok = images.ok && temp.ok && disk.ok && database.ok
  const valkey = bus()
  const status = valkey?.ok === false ? 'degraded' : 'ok'
  return { status: ok ? status : 'error', checks: { images, temp, disk, database, ...(valkey && { valkey }) } }
}

/**
 * Checks everything that the API depends on. Every caller gets the result of checks that began after it asked. Callers that wait at the same
 * time, or whose requests are read in one turn of the event loop, share one, so that only one runs at a time.
 */
export const createHealth = (checked: Checked): (() => Promise<Health>) => {
  let running: Promise<unknown> | null = null
  let next: Promise<Health> | null = null
  const begin = async (): Promise<Health> => {
    next = null
    const health = runChecks(checked)
    running = health
    await health
    if (running === health) running = null
    return health
  }
  return () => {
    next ??= (running ?? endOfTurn()).then(begin)
    return next
  }
}
