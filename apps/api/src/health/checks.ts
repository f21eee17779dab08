import { randomUUID } from 'node:crypto'
import { rm, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Health } from '@pd/contract'

type Check = Health['checks'][keyof Health['checks']]
export type Checked = {
  readonly imagesFolder: string
  readonly tempFolder: string
  readonly ping: () => Promise<void>
  readonly now: () => number
}

const FREE_BYTES_NEEDED = 100 * 1024 * 1024
/** Whoever asks more often gets the answer of the last second. */
const FRESH_MS = 1_000

/** Whoever is slower than this is not well: a network, or a disk of one, may leave us without any answer. */
const PATIENCE_MS = 2_000

const inTime = (asked: Promise<unknown>): Promise<unknown> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`no answer in ${PATIENCE_MS / 1000} s`)), PATIENCE_MS)
  return Promise.race([asked, late.promise]).finally(() => clearTimeout(timer))
}

/** Runs one check; what it throws is why it failed. */
const check = async (run: () => Promise<unknown>): Promise<Check> => {
  try {
    await inTime(run())
    return { ok: true }
  } catch (error) {
    return { ok: false, detail: (error as NodeJS.ErrnoException).code ?? (error as Error).message }
  }
}

const imagesPresent = async (folder: string): Promise<void> => {
  if (!(await stat(folder)).isDirectory()) throw new Error('not a folder')
}

const tempWritable = async (folder: string): Promise<void> => {
  const probe = join(folder, `.probe-${randomUUID()}`)
  await writeFile(probe, '')
  await rm(probe)
}

const diskHasRoom = async (folder: string): Promise<void> => {
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize <= FREE_BYTES_NEEDED) throw new Error('100 MB or less are free')
}

const runChecks = async ({ imagesFolder, tempFolder, ping }: Checked): Promise<Health> => {
  const [images, temp, disk, database] = await Promise.all([
    check(() => imagesPresent(imagesFolder)),
    check(() => tempWritable(tempFolder)),
    check(() => diskHasRoom(tempFolder)),
    check(ping),
  ])
  const ok = images.ok && temp.ok && disk.ok && database.ok
  return { status: ok ? 'ok' : 'error', checks: { images, temp, disk, database } }
}

/** The state of everything that the API stands on, at most a second old; simultaneous askers share one look. */
export const createHealth = (checked: Checked): (() => Promise<Health>) => {
  let look: { readonly at: number; readonly health: Promise<Health> } | null = null
  return () => {
    if (!look || checked.now() - look.at >= FRESH_MS) look = { at: checked.now(), health: runChecks(checked) }
    return look.health
  }
}
