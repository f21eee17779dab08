import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Figure, formatNumber } from '../run/figure.ts'
import type { Bench } from '../run/measure.ts'
import { percentile } from '../run/percentile.ts'
import { API, ROOT, WORKER } from '../run/places.ts'
import type { Server } from '../run/processes.ts'
import { siteOf } from '../servers/site.ts'
import { openRoom } from './host.ts'

const LISTENERS = 2_000
const EVENTS = 100
/** Changes that follow each other within a tenth of a second are told together: each of these is to be told by itself. */
const APART_MS = 150

const scriptAt = (name: string) => fileURLToPath(new URL(name, import.meta.url))
/** As `npm start` runs Node. */
const NODE = ['env', 'MALLOC_ARENA_MAX=2', process.execPath, '--optimize-for-size', '--max-semi-space-size=2'] as const
const WITH_COMMITS = ['--import', scriptAt('tell-commits.ts')]

/** A server with one room, to which everybody listens; a change gives the number of its event. */
type Hall = {
  readonly server: Server
  readonly crowd: Server
  readonly emptyMiB: number
  readonly change: () => Promise<number>
}

/** From the commit of each event to the moment when the last listener had it, and what that cost the server. */
type Told = {
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly cpuMs: number
  readonly memoryMiB: number
}

const gather = async ({ processes, say }: Bench, kind: string, url: string, code: string): Promise<Server> => {
  say(`${formatNumber(LISTENERS)} listeners by ${kind}`)
  const crowd = processes.start([process.execPath, scriptAt('crowd.ts'), kind, url, code, String(LISTENERS)])
  await crowd.said(/^(all) \d+ listen$/m)
  return crowd
}

/** Our API as in production, without its limits; the room is in its first round, and every listener has a seat in it. */
const fillOurs = async (bench: Bench): Promise<Hall & { readonly view: object }> => {
  const data = join(bench.folder, 'ours')
  // its pictures are there when it starts: what an import leaves in memory is no room's
  await bench.processes.run([process.execPath, WORKER, 'import', '--starter', 'yes', '--data', data], { cwd: ROOT })
  const where = ['--host', '127.0.0.1', '--port', '0', '--data', data]
  const server = bench.processes.start(
    [...NODE, ...WITH_COMMITS, API, '--rate-limit', '0', '--web', 'no', '--starter', 'yes', ...where],
    { cwd: ROOT, env: { NODE_ENV: 'production', LOG_LEVEL: 'error' } },
  )
  const { url } = await siteOf(server, /^The API listens on (http:\S+)/m)
  const host = await openRoom(url, { rounds: 3, secondsPerLevel: 60 })
  const emptyMiB = server.residentMiB()
  const crowd = await gather(bench, 'sse', url, host.code)
  await host.steer({ do: 'next' })
  let isLocked = false
  const change = async () => {
    isLocked = !isLocked
    return (await host.steer({ do: isLocked ? 'lock' : 'unlock' })).seq
  }
  const view = (await (await fetch(`${url}/rooms/${host.code}?as=screen`)).json()) as object
  return { server, crowd, emptyMiB, change, view }
}

/** A server of Socket.IO that keeps an event as ours does and broadcasts the very view that ours would. */
const fillPeer = async (bench: Bench, view: object): Promise<Hall> => {
  const folder = join(bench.folder, 'peer')
  await mkdir(folder)
  const command = [...NODE, ...WITH_COMMITS, scriptAt('socket-io-server.ts'), join(folder, 'peer.db')] as const
  const server = bench.processes.start(command, { env: { NODE_ENV: 'production' } })
  const { url } = await siteOf(server, /Listening at (http:\S+)/)
  const emptyMiB = server.residentMiB()
  const crowd = await gather(bench, 'socket.io', url, '')
  let seq = 0
  const change = async () => {
    seq += 1
    await (await fetch(url, { method: 'POST', body: JSON.stringify({ seq, view: { ...view, seq } }) })).arrayBuffer()
    return seq
  }
  return { server, crowd, emptyMiB, change }
}

/** Milliseconds from the commit of one change to the moment when the last listener had it. */
const tellOne = async ({ server, crowd, change }: Hall): Promise<number> => {
  const seq = await change()
  const [kept, told] = await Promise.all([
    server.said(new RegExp(`^kept ${seq} (\\d+)$`, 'm')),
    crowd.said(new RegExp(`^told ${seq} (\\d+)$`, 'm')),
  ])
  await wait(APART_MS)
  return Number(BigInt(told) - BigInt(kept)) / 1e6
}

/** One event here, one there, so that a noisy moment falls on both alike. */
const tellRound = async <K extends string>(halls: Readonly<Record<K, Hall>>): Promise<Record<K, Told>> => {
  const names = Object.keys(halls) as K[]
  const took = new Map(names.map((name) => [name, [] as number[]]))
  const cpu = new Map(names.map((name) => [name, -halls[name].server.cpuSeconds()]))
  for (let event = 0; event < EVENTS; event += 1)
    for (const name of names) took.get(name)?.push(await tellOne(halls[name]))
  return Object.fromEntries(
    names.map((name) => {
      const { server } = halls[name]
      const all = took.get(name) ?? []
      const cpuMs = (((cpu.get(name) ?? Number.NaN) + server.cpuSeconds()) * 1000) / EVENTS
      return [
        name,
        {
          p50: percentile(all, 0.5),
          p90: percentile(all, 0.9),
          p99: percentile(all, 0.99),
          cpuMs,
          memoryMiB: server.residentMiB(),
        },
      ]
    }),
  ) as Record<K, Told>
}

/** Two thousand listeners in one room of one process, beside Socket.IO telling as many the same. */
export const broadcast = async (bench: Bench): Promise<Figure[]> => {
  const ours = await fillOurs(bench)
  const peer = await fillPeer(bench, ours.view)
  bench.say(`${bench.rounds} rounds of ${EVENTS} events each, after a first one`)
  await tellRound({ ours, peer })
  for (let round = 0; round < bench.rounds; round += 1) console.error(await tellRound({ ours, peer }))
  return []
}
