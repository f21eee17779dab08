import { readdirSync, readFileSync } from 'node:fs'
import { peakMiB } from '../run/memory.ts'

/** What a run prints: pictures, the time they took, and memory. */
export type RunReport = {
  readonly pictures: number
  readonly seconds: number
  /** The most memory that the process held before its work began, and ever, in MiB. */
  readonly idleMiB: number
  readonly peakMiB: number
  /** The most that one of its children held which still run: decoder processes rest for a while. 0 without any. */
  readonly childPeakMiB: number
}

const statusOf = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1')
  } catch {
    return '' // it has just ended
  }
}

const numberIn = (status: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)

const childPeakMiB = (): number => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statusOf)
  const children = all.filter((status) => numberIn(status, 'PPid') === process.pid)
  return Math.max(0, ...children.map((status) => numberIn(status, 'VmHWM') / 1024))
}

/** The beginning of a run's work: the returned function prints the report of this process. */
export const startReport = (): ((pictures: number) => void) => {
  const [startedAt, idleMiB] = [performance.now(), peakMiB()]
  return (pictures) => {
    const seconds = (performance.now() - startedAt) / 1000
    const report: RunReport = { pictures, seconds, idleMiB, peakMiB: peakMiB(), childPeakMiB: childPeakMiB() }
    console.log(JSON.stringify(report))
  }
}
