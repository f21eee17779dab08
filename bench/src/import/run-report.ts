import { peakMiB } from '../run/memory.ts'

/** What a run of either kind prints: pictures, the time they took, and the most memory that the process ever held. */
export type RunReport = { readonly pictures: number; readonly seconds: number; readonly peakMiB: number }

export const tellRun = (pictures: number, startedAt: number): void => {
  const report: RunReport = { pictures, seconds: (performance.now() - startedAt) / 1000, peakMiB: peakMiB() }
  console.log(JSON.stringify(report))
}
