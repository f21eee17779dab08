import { randomBytes } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The name of a file to be written beside another, before it takes that one's name; `kind` tells several apart. */
export const temporaryBeside = (file: string, kind: string): string =>
  join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.${kind}.tmp`)

const ABANDONED_AFTER_MS = 3_600_000

/** Removes what runs that were killed have left beside a file; another run may be writing a younger one. */
export const removeAbandoned = async (file: string, now: number): Promise<void> => {
  const [folder, start] = [dirname(file), `.${basename(file)}.`]
  for (const name of await readdir(folder)) {
    if (!name.startsWith(start) || !/^[0-9a-f]{12}\.\w+\.tmp$/.test(name.slice(start.length))) continue
    const stats = await stat(join(folder, name)).catch(() => null)
    if (stats && now - stats.mtimeMs > ABANDONED_AFTER_MS) await rm(join(folder, name), { force: true })
  }
}
