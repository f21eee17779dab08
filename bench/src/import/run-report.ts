import { readFileSync } from 'node:fs'

/** What a run of either kind prints: pictures, the time they took, and the most memory that the process ever held. */
export type RunReport = { readonly pictures: number; readonly seconds: number; readonly peakMiB: number }

// Not getrusage: its maximum is inherited from the process that started this one.
const peakMiB = (): number => Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024

export const tellRun = (pictures: number, startedAt: number): void => {
  const report: RunReport = { pictures, seconds: (performance.now() - startedAt) / 1000, peakMiB: peakMiB() }
  console.log(JSON.stringify(report))
}
