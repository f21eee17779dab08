import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench } from '../run/measure.ts'
import { WORKER_NODE } from '../run/places.ts'
import type { RunReport } from './run-report.ts'

const scriptAt = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The programs that work on a folder of pictures: the game's import, and a bare loop of sharp. */
export const PROGRAMS = { import: scriptAt('import-run.ts'), bare: scriptAt('bare-run.ts') } as const

/** A folder to work on, the number of its good pictures, and how. */
export type Work = {
  readonly program?: keyof typeof PROGRAMS
  readonly from: string
  readonly count: number
  /** Whether the import decodes in its own process, as it did before it had decoder processes. */
  readonly inProcess?: boolean
}

const into = ({ folder }: Bench): string => join(folder, 'into')

/** Works on the pictures with what the last run has left, and leaves its own; throws unless `count` were worked on. */
export const runAgain = async (
  bench: Bench,
  { program = 'import', from, count, inProcess }: Work,
): Promise<RunReport> => {
  const words = [PROGRAMS[program], from, into(bench), ...(inProcess ? ['in-process'] : [])]
  const report = JSON.parse(await bench.processes.run([...WORKER_NODE, ...words])) as RunReport
  if (report.pictures !== count) throw new Error(`${report.pictures} of ${count} pictures were worked on`)
  return report
}

/** Removes what runs have left. */
export const clear = (bench: Bench): Promise<void> => rm(into(bench), { recursive: true, force: true })

/** Works on the pictures from nothing, and leaves nothing. */
export const runOnce = async (bench: Bench, work: Work): Promise<RunReport> => {
  const report = await runAgain(bench, work)
  await clear(bench)
  return report
}
