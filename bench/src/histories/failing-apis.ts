import { setTimeout as wait } from 'node:timers/promises'
import { openFlakyProxy } from '@pd/testing/flaky-proxy'
import { freePort } from '@pd/testing/process/api-process'
import { within } from '../class/random.ts'
import type { Bench } from '../run/measure.ts'
import { API, NODE, ROOT } from '../run/places.ts'
import type { Server } from '../run/processes.ts'
import { servedSite } from '../servers/api.ts'

const PAUSE_MS = [500, 6_000] as const
const CUT_MS = [500, 4_000] as const

/** A process that keeps its address through all that happens to it. */
export type FailingApi = {
  readonly url: string
  readonly strike: (random: () => number) => Promise<string>
  /** Ends the line to its database. */
  readonly close: () => Promise<void>
}

/** Where it keeps what: a database server, or a file in the folder. */
export type Ground = { readonly data: string; readonly database?: string }

const startOn = async ({ processes }: Bench, { data, database }: Ground, port: number): Promise<Server> => {
  const where = ['--host', '127.0.0.1', '--port', String(port), '--data', data]
  const what = ['--web', 'no', '--starter', 'no', '--rate-limit', '0', '--log-level', 'error']
  const env = { NODE_ENV: 'production', ...(database !== undefined && { DATABASE_URL: database }) }
  return (await servedSite(processes.start([...NODE, API, ...where, ...what], { cwd: ROOT, env }))).server
}

/** Starts a process that is killed, stopped or cut off from its database server at each strike, and is well again after it. */
export const startFailingApi = async (bench: Bench, ground: Ground): Promise<FailingApi> => {
  const line = ground.database === undefined ? null : await openFlakyProxy(ground.database)
  const own = line ? { ...ground, database: line.url } : ground
  const port = await freePort()
  let server = await startOn(bench, own, port)
  const kill = async (): Promise<void> => {
    server.signal('SIGKILL')
    server = await startOn(bench, own, port)
  }
  const pause = async (ms: number): Promise<void> => {
    server.signal('SIGSTOP')
    await wait(ms)
    server.signal('SIGCONT')
  }
  const cut = async (ms: number): Promise<void> => {
    await line?.cut()
    await wait(ms)
    await line?.restore()
  }
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => line?.close(),
    strike: async (random) => {
      const chance = random() * (line ? 3 : 2)
      if (chance < 1) await kill()
      else if (chance < 2) await pause(within(random, PAUSE_MS))
      else await cut(within(random, CUT_MS))
      return ['killed', 'stopped', 'cut off'][Math.floor(chance)] ?? ''
    },
  }
}
