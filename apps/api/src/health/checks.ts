import { randomUUID } from 'node:crypto'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Images } from '@pd/catalogue'
import type { Health } from '@pd/contract'
import { inTime } from '../in-time.ts'

type Check = Health['checks'][keyof Health['checks']]
export type Checked = {
  readonly images: Pick<Images, 'check'>
  readonly tempFolder: string
  readonly ping: () => Promise<void>
  readonly now: () => number
}

const FREE_BYTES_NEEDED = 100 * 1024 * 1024
/** Whoever asks more often gets the answer of the last second. */
const FRESH_MS = 1_000

/** Runs one check; what it throws is why it failed. */
const check = async (run: () => Promise<unknown>): Promise<Check> => {
  try {
    await inTime(run())
    return { ok: true }
  } catch (error) {
    return { ok: false, detail: (error as NodeJS.ErrnoException).code ?? (error as Error).message }
  }
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

const runChecks = async ({ images: folder, tempFolder, ping }: Checked): Promise<Health> => {
  const [images, temp, disk, database] = await Promise.all([
    check(folder.check),
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
