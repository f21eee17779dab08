import { join } from 'node:path'
import type { Bench } from '../run/measure.ts'
import { tryDatabaseUrl, tryValkey } from '../run/needs.ts'
import { API, NODE, ROOT } from '../run/places.ts'
import { servedSite } from '../servers/api.ts'
import type { Site } from '../servers/site.ts'

/** Variables by which a process works on the database of the run. */
export const environment = () => ({
  ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', DATABASE_URL: tryDatabaseUrl() },
  ...tryValkey(),
})
/** The folder that all processes of the run share. */
export const dataOf = ({ folder }: Bench): string => join(folder, 'scale')

/** Some processes of our API as in production, without their limits, on one database and one folder; `flags` are more of Node's. */
export const startApis = (bench: Bench, count: number, flags: readonly string[] = []): Promise<Site[]> => {
  const where = ['--host', '127.0.0.1', '--port', '0', '--web', 'no', '--rate-limit', '0']
  const what = ['--starter', 'no', '--data', dataOf(bench)]
  return Promise.all(
    Array.from({ length: count }, () =>
      servedSite(bench.processes.start([...NODE, ...flags, API, ...where, ...what], { cwd: ROOT, env: environment() })),
    ),
  )
}

/** Their processes. */
export const serversOf = (sites: readonly Site[]) => sites.map(({ server }) => server)
/** Their addresses. */
export const urlsOf = (sites: readonly Site[]) => sites.map(({ url }) => url)
