import { readFileSync } from 'node:fs'

/** The most memory that this process ever held. Not getrusage: its maximum is inherited from the process that started this one. */
export const peakMiB = (): number =>
  Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
