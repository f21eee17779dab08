import { createRequire } from 'node:module'
import type { Result } from 'autocannon'
import type { Processes } from '../run/processes.ts'
import type { Site } from '../servers/site.ts'

const AUTOCANNON = createRequire(import.meta.url).resolve('autocannon/autocannon.js')
const CONNECTIONS = '16'

/** The cookie goes with each request; `closes` marks a server that ends each connection after one answer. */
export type Loaded = {
  readonly site: Site
  readonly path: string
  readonly cookie: string
  readonly closes?: boolean
}
/** Answers a second, and the server's processor time an answer. */
type Served = { readonly perSecond: number; readonly cpuMicroseconds: number }

/**
 * Loads a server from a process of its own: its answers a second, and the processor time of the server that each took. Only
 * answers of 200 count, and anything else throws; but where connections are closed, autocannon counts each request that it
 * had sent into a closing one as an error, and those are neither.
 */
export const loadOn = async (
  processes: Processes,
  { site, path, cookie, closes = false }: Loaded,
  seconds: number,
): Promise<Served> => {
  const url = site.url + path
  const cpuBefore = site.server.cpuSeconds()
  const output = await processes.run([
    process.execPath,
    AUTOCANNON,
    '--json',
    '-c',
    CONNECTIONS,
    '-d',
    String(seconds),
    '-H',
    `cookie=${cookie}`,
    url,
  ])
  const cpuSeconds = site.server.cpuSeconds() - cpuBefore
  const { non2xx, timeouts, errors, duration, '2xx': answers } = JSON.parse(output) as Result
  if (non2xx > 0 || timeouts > 0 || (errors > 0 && !closes))
    throw new Error(`${url}: ${non2xx} not 2xx, ${timeouts} timeouts, ${errors} errors`)
  return { perSecond: answers / duration, cpuMicroseconds: (cpuSeconds * 1e6) / answers }
}
