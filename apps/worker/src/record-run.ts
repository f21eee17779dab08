import { audit, dataFolderAt, Fault, type Log } from '@pd/runtime'
import type { JobEnd } from '@pd/store'

/** The figures of a job run, by name. */
export type Figures = Record<string, number>

/** The job did its work, whether or not it found errors in the collection. */
const SUCCESS_CODES = [0, 3]

/** A run of a job: its database is `database`, or that of the folder `data`; without a folder it has none. */
type RunOf = {
  readonly job: string
  readonly settings: {
    readonly data?: string | undefined
    readonly database?: string | undefined
    readonly databasePassword?: string | undefined
  }
  readonly log: Log
}

const codeOf = (error: unknown): number => (error instanceof Fault ? error.exitCode : 1)

/** Writes the end of a run into the job's database. A failure is ignored: the database may be what made the job fail. */
const storeEnd = async ({ settings }: RunOf, end: JobEnd): Promise<void> => {
  const { data, database, databasePassword: password } = settings
  if (data === undefined) return
  const { keepJobEnd } = await import('@pd/store')
  await keepJobEnd(dataFolderAt(data, database).database, end, { password }).catch(() => undefined)
}

/** Runs a job, and records its start in the log and its end in the log and in its database, where the metrics read it. */
export const recordRun = async (of: RunOf, run: (figures: Figures) => Promise<number>): Promise<number> => {
  const { job, log } = of
  const figures: Figures = {}
  const start = performance.now()
  let exitCode = 1
  audit(log, 'job_started', { job })
  try {
    exitCode = await run(figures)
    return exitCode
  } catch (error) {
    exitCode = codeOf(error)
    throw error
  } finally {
    audit(log, 'job_ended', { job, exit_code: exitCode })
    const succeeded = SUCCESS_CODES.includes(exitCode)
    const durationMs = performance.now() - start
    await storeEnd(of, { job, endedAt: Date.now(), durationMs, exitCode, succeeded, figures })
  }
}
