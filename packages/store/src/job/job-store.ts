import type { Db } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { upsert } from '../database/upsert.ts'

/** How a run of one of the worker's jobs ended. */
export type JobEnd = {
  readonly job: string
  /** Epoch milliseconds. */
  readonly endedAt: number
  readonly durationMs: number
  readonly exitCode: number
  /** Whether it did what it was for; a housekeeping that found errors did. */
  readonly succeeded: boolean
  /** What it counted, by a name each. */
  readonly figures: Readonly<Record<string, number>>
}

/** The last run of a job; `succeededAt` may be an earlier one's, and is null when none ever ended well. */
export type JobRun = Omit<JobEnd, 'succeeded'> & { readonly succeededAt: number | null }

const rowOf = ({ endedAt, durationMs, exitCode, succeeded, figures }: JobEnd) => ({
  ended_at: endedAt,
  duration_ms: Math.round(durationMs),
  exit_code: exitCode,
  ...(succeeded && { succeeded_at: endedAt }),
  figures: JSON.stringify(figures),
})

/** The last run of each job of the worker. */
export const createJobStore = (db: Db) => ({
  /** Keeps how a run ended, in the place of what was known of that job's last run. */
  keep: (end: JobEnd): Promise<void> =>
    transact(db, (tx) =>
      upsert(
        tx.updateTable('job_run').set(rowOf(end)).where('job', '=', end.job),
        tx.insertInto('job_run').values({ succeeded_at: null, ...rowOf(end), job: end.job }),
      ),
    ),
  /** The last run of each job that ever ran, in the order of their names. */
  last: async (): Promise<JobRun[]> => {
    const rows = await db.selectFrom('job_run').selectAll().orderBy('job').execute()
    return rows.map(({ job, ended_at, duration_ms, exit_code, succeeded_at, figures }) => ({
      job,
      endedAt: ended_at,
      durationMs: duration_ms,
      exitCode: exit_code,
      succeededAt: succeeded_at,
      figures: JSON.parse(figures) as Record<string, number>,
    }))
  },
})
export type JobStore = ReturnType<typeof createJobStore>
