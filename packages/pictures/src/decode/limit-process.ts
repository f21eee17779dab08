import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'

const GiB = 2 ** 30

/** Where Linux distributions have the tool; elsewhere, and in small images, nothing is limited by it. */
export const prlimitTool = ['/usr/bin/prlimit', '/bin/prlimit'].find((path) => existsSync(path)) ?? null

/** Node itself needs most of a gigabyte of its own. */
const leastDataBytes = 2 * GiB

/**
 * What a decoder process may take of the system, beside what its parent watches: no dump of a picture when it crashes, a temporary file
 * of at most 2 GiB, 256 open files, and data of twice `memoryBytes`, since pages count before they are touched.
 */
const limitsFor = (memoryBytes: number): string[] => [
  '--core=0',
  `--fsize=${2 * GiB}`,
  '--nofile=256',
  `--data=${Math.round(Math.max(leastDataBytes, 2 * memoryBytes))}`,
]

/** Limits a process by the system's own means where the tool is there; a limit that can't be set is left as it is. */
export const limitProcess = (pid: number | undefined, memoryBytes: number): Promise<void> =>
  new Promise((resolve) => {
    if (prlimitTool === null || pid === undefined) return resolve()
    execFile(prlimitTool, ['--pid', String(pid), ...limitsFor(memoryBytes)], { env: {} }, () => resolve())
  })
