import { readFileSync } from 'node:fs'

const readMiB = (pid: string, field: string): number => {
  const [, kibibytes] = new RegExp(`${field}:\\s*(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kibibytes) / 1024
}

/** The most memory that this process ever held. Not getrusage: its maximum is inherited from the process that started this one. */
export const peakMiB = (): number => readMiB('self', 'VmHWM')

/** The memory that a process holds now. */
export const residentMiB = (pid: string): number => readMiB(pid, 'VmRSS')

/** What this process keeps, inside and outside the heap, after a collection; only with --expose-gc. */
export const usedMiB = (): number => {
  // what lies outside the heap is freed after the collection that finds it unused
  for (let i = 0; i < 3; i++) globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1024 ** 2
}
