import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench } from '../run/measure.ts'

const SLOW_DISK_MS = 5
const COMPILER = '/usr/bin/cc'
const SOURCE = fileURLToPath(new URL('slow-disk.c', import.meta.url))

/** A disk that processes with this environment write to; its name follows a text, as in "200 rooms, 5 ms a commit". */
export type Disk = { readonly name: string; readonly env: Readonly<Record<string, string>> }

/** The disk as it is. */
export const DISK: Disk = { name: '', env: {} }

/** Makes every `fsync` of a process take longer by `SLOW_DISK_MS`; null where there is no C compiler. */
export const slowDisk = async ({ folder, processes, say }: Bench): Promise<Disk | null> => {
  if (!existsSync(COMPILER)) {
    say(`a slow disk is not measured: there is no ${COMPILER}`)
    return null
  }
  const library = join(folder, 'slow-disk.so')
  await processes.run([COMPILER, '-shared', '-fPIC', '-o', library, SOURCE, '-ldl'])
  return { name: `, ${SLOW_DISK_MS} ms a commit`, env: { LD_PRELOAD: library, SLOW_DISK_MS: String(SLOW_DISK_MS) } }
}
