import { audit, dataFolderAt, Fault, type Log } from '@pd/runtime'
import { type JobEnd, keepJobEnd } from '@pd/store'

/** What a job counted, by a name each. */
export type Figures = Record<string, number>

/** The job did what it was for, whether or not it found errors in the collection. */
const GOOD_CODES = [0, 3]

/** Where the job's database is; without a folder it has none. */
type Place = {
  readonly data?: string | undefined
  readonly database?: string | undefined
  readonly databasePassword?: string | undefined
}

const codeOf = (error: unknown): number => (error instanceof Fault ? error.exitCode : 1)

/** A run that nobody can be told of is still a run: the database may be the very thing that failed. */
const keep = async ({ data, database, databasePassword }: Place, end: JobEnd): Promise<void> => {
  if (data === undefined) return
  await keepJobEnd(dataFolderAt(data, database).database, end, { password: databasePassword }).catch(() => undefined)
}

/** Runs a job, and tells how it ended: in the log, and in the database that it worked on, where those who watch look for it. */
export const keepRun = async (
  job: string,
  place: Place,
  log: Log,
  run: (figures: Figures) => Promise<number>,
): Promise<number> => {
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
    const succeeded = GOOD_CODES.includes(exitCode)
    await keep(place, { job, endedAt: Date.now(), durationMs: performance.now() - start, exitCode, succeeded, figures })
  }
}
