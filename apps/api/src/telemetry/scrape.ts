import { stat, statfs } from 'node:fs/promises'
import type { JobRun, PoolUse, Store } from '@pd/store'
import { Gauge, type Registry } from 'prom-client'
import { withTimeout } from '../health/deadline.ts'

/** What a scrape reads. */
type Scraped = {
  readonly registry: Registry
  readonly store: Pick<Store, 'jobs' | 'pool'>
  /** The folders whose disks may fill, by the name of what is in them. */
  readonly folders: Readonly<Record<string, string>>
  /** The files of secrets, by their purpose. */
  readonly secretFiles: Readonly<Record<string, string>>
}

const SEVERITIES = ['error', 'warning'] as const

/** What is read when it is scraped, rather than counted while it happens. */
const createGauges = (registers: Registry[]) => {
  const gauge = <T extends string>(name: string, help: string, ...labelNames: T[]) =>
    new Gauge<T>({ name: `pixel_${name}`, help, labelNames, registers })
  return {
    databaseUp: gauge('database_up', '1 when the database answered this scrape.'),
    connections: gauge('database_connections', 'Connections of the pool.', 'state'),
    connectionsMax: gauge('database_connections_max', 'Connections that the pool may have.'),
    queue: gauge('queue_length', 'What waits for its turn.', 'queue'),
    diskFree: gauge('disk_free_bytes', 'What may still be written.', 'place'),
    diskSize: gauge('disk_size_bytes', 'What the disk holds.', 'place'),
    secretMade: gauge('secret_made_timestamp_seconds', 'When the file of a secret was written.', 'secret'),
    lastRun: gauge('job_last_run_timestamp_seconds', 'When the last run of a job ended.', 'job'),
    lastSuccess: gauge('job_last_success_timestamp_seconds', 'When a job last ended well.', 'job'),
    duration: gauge('job_last_run_duration_seconds', 'How long the last run took.', 'job'),
    exitCode: gauge('job_last_run_exit_code', 'How the last run ended.', 'job'),
    findings: gauge('job_findings', 'What the last housekeeping found wrong.', 'severity'),
    freed: gauge('job_freed_bytes', 'What the last housekeeping freed.'),
  }
}

type Gauges = ReturnType<typeof createGauges>

const showRun = (gauges: Gauges, { job, endedAt, succeededAt, durationMs, exitCode, figures }: JobRun): void => {
  gauges.lastRun.set({ job }, endedAt / 1000)
  if (succeededAt !== null) gauges.lastSuccess.set({ job }, succeededAt / 1000)
  gauges.duration.set({ job }, durationMs / 1000)
  gauges.exitCode.set({ job }, exitCode)
  for (const severity of SEVERITIES) {
    const found = figures[`findings_${severity}`]
    if (found !== undefined) gauges.findings.set({ severity }, found)
  }
  if (figures.freed_bytes !== undefined) gauges.freed.set(figures.freed_bytes)
}

/** While the database is away, the jobs have no samples rather than old ones. */
const readJobs = async (gauges: Gauges, { jobs }: Scraped['store']): Promise<void> => {
  const runs = await withTimeout(jobs.last()).catch(() => null)
  gauges.databaseUp.set(runs === null ? 0 : 1)
  for (const gauge of [gauges.lastRun, gauges.lastSuccess, gauges.duration, gauges.exitCode, gauges.findings])
    gauge.reset()
  for (const run of runs ?? []) showRun(gauges, run)
}

const showPool = (gauges: Gauges, { used, most, waiting }: PoolUse): void => {
  gauges.connections.set({ state: 'used' }, used)
  gauges.connections.set({ state: 'free' }, most - used)
  gauges.connectionsMax.set(most)
  gauges.queue.set({ queue: 'database' }, waiting)
}

const readDisk = async (gauges: Gauges, place: string, folder: string): Promise<void> => {
  const disk = await withTimeout(statfs(folder)).catch(() => null)
  if (disk === null) return
  gauges.diskFree.set({ place }, disk.bavail * disk.bsize)
  gauges.diskSize.set({ place }, disk.blocks * disk.bsize)
}

const readSecret = async (gauges: Gauges, secret: string, file: string): Promise<void> => {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: null }))
  if (mtimeMs !== null) gauges.secretMade.set({ secret }, mtimeMs / 1000)
}

/** Reads all gauges and returns all metrics in Prometheus's format; what takes more than two seconds is left out. */
export const createScrape = ({ registry, store, folders, secretFiles }: Scraped): (() => Promise<string>) => {
  const gauges = createGauges([registry])
  return async () => {
    const pool = store.pool()
    if (pool !== null) showPool(gauges, pool)
    await Promise.all([
      readJobs(gauges, store),
      ...Object.entries(folders).map(([place, folder]) => readDisk(gauges, place, folder)),
      ...Object.entries(secretFiles).map(([secret, file]) => readSecret(gauges, secret, file)),
    ])
    return registry.metrics()
  }
}
