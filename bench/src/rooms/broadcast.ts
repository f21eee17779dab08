import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Figure, formatNumber } from '../run/figure.ts'
import type { Bench } from '../run/measure.ts'
import { percentile } from '../run/percentile.ts'
import { API, NODE, ROOT, WORKER } from '../run/places.ts'
import type { Server } from '../run/processes.ts'
import { compare } from '../run/rounds.ts'
import { servedSite } from '../servers/api.ts'
import { siteOf } from '../servers/site.ts'
import { openRoom } from './host.ts'

const SIZES = { whole: { listeners: 2_000, events: 200 }, quick: { listeners: 50, events: 5 } } as const
type Size = { readonly listeners: number; readonly events: number }
const sizeOf = ({ quick }: Bench): Size => SIZES[quick ? 'quick' : 'whole']

/** Changes within a tenth of a second share one broadcast; at this distance each has its own. */
const APART_MS = 150

const scriptAt = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const WITH_COMMITS = ['--import', scriptAt('tell-commits.ts')]

/** A server with one room and its listeners; `change` resolves with the number of its event. */
type Hall = {
  readonly server: Server
  readonly crowd: Server
  readonly emptyMiB: number
  readonly change: () => Promise<number>
}

type Room = { readonly kind: 'sse' | 'socket.io'; readonly url: string; readonly code: string }

const connectListeners = async (bench: Bench, { kind, url, code }: Room): Promise<Server> => {
  const { listeners } = sizeOf(bench)
  bench.say(`${formatNumber(listeners)} listeners by ${kind}`)
  const crowd = bench.processes.start([process.execPath, scriptAt('crowd.ts'), kind, url, code, String(listeners)])
  await crowd.said(/^(all) \d+ listen$/m)
  return crowd
}

/** Our API as in production, without its limits; the room is in its first round, and every listener has a seat in it. */
const fillOurs = async (bench: Bench): Promise<Hall> => {
  const data = join(bench.folder, 'ours')
  // imported before the start, so that the import's memory is not counted
  await bench.processes.run([process.execPath, WORKER, 'import', '--starter', 'yes', '--data', data], { cwd: ROOT })
  const where = ['--host', '127.0.0.1', '--port', '0', '--data', data]
  const server = bench.processes.start(
    [...NODE, ...WITH_COMMITS, API, '--rate-limit', '0', '--web', 'no', '--starter', 'yes', ...where],
    { cwd: ROOT, env: { NODE_ENV: 'production', LOG_LEVEL: 'error' } },
  )
  const { url } = await servedSite(server)
  const host = await openRoom(url, { rounds: 3, secondsPerLevel: 60 })
  const emptyMiB = server.residentMiB()
  const crowd = await connectListeners(bench, { kind: 'sse', url, code: host.code })
  await host.steer({ do: 'next' })
  let isLocked = false
  const change = async () => {
    isLocked = !isLocked
    return (await host.steer({ do: isLocked ? 'lock' : 'unlock' })).seq
  }
  return { server, crowd, emptyMiB, change }
}

/** A server of Socket.IO that keeps an event as ours does and broadcasts the very change that ours would. */
const fillPeer = async (bench: Bench): Promise<Hall> => {
  const folder = join(bench.folder, 'peer')
  await mkdir(folder)
  const command = [...NODE, ...WITH_COMMITS, scriptAt('socket-io-server.ts'), join(folder, 'peer.db')] as const
  const server = bench.processes.start(command, { env: { NODE_ENV: 'production' } })
  const { url } = await siteOf(server, /Listening at (http:\S+)/)
  const emptyMiB = server.residentMiB()
  const crowd = await connectListeners(bench, { kind: 'socket.io', url, code: '' })
  let seq = 0
  const change = async () => {
    seq += 1
    await (
      await fetch(url, {
        method: 'POST',
        body: JSON.stringify({ seq, change: { seq, at: Date.now(), locked: seq % 2 === 1 } }),
      })
    ).arrayBuffer()
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

const NAMES = ['ours', 'peer'] as const
type Name = (typeof NAMES)[number]
/** Milliseconds for each event to all, processor time for each and memory for each listener. */
type Told = Record<`${Name}${'P50' | 'P99' | 'Cpu' | 'Memory'}`, number>

/** One event here, one there, so that a noisy moment falls on both alike. */
const tellRound = async (halls: Readonly<Record<Name, Hall>>, { listeners, events }: Size): Promise<Told> => {
  const took: Record<Name, number[]> = { ours: [], peer: [] }
  const cpuBefore = { ours: halls.ours.server.cpuSeconds(), peer: halls.peer.server.cpuSeconds() }
  for (let event = 0; event < events; event += 1) for (const name of NAMES) took[name].push(await tellOne(halls[name]))
  return Object.assign(
    {},
    ...NAMES.map((name) => ({
      [`${name}P50`]: percentile(took[name], 0.5),
      [`${name}P99`]: percentile(took[name], 0.99),
      [`${name}Cpu`]: ((halls[name].server.cpuSeconds() - cpuBefore[name]) * 1000) / events,
      [`${name}Memory`]: ((halls[name].server.residentMiB() - halls[name].emptyMiB) * 1024) / listeners,
    })),
  )
}

/** Two thousand listeners in one room of one process, beside Socket.IO telling as many the same. */
export const broadcast = async (bench: Bench): Promise<Figure[]> => {
  const size = sizeOf(bench)
  const ours = await fillOurs(bench)
  const peer = await fillPeer(bench)
  bench.say(`${bench.rounds} rounds of ${size.events} events each, after a first one`)
  await tellRound({ ours, peer }, size)
  const rounds: Told[] = []
  for (let round = 0; round < bench.rounds; round += 1) rounds.push(await tellRound({ ours, peer }, size))
  const whole = (hall: Hall) =>
    `${formatNumber(hall.server.residentMiB())} MiB (${formatNumber(hall.emptyMiB)} without)`
  bench.say(`the whole process with its listeners: ours ${whole(ours)}, Socket.IO ${whole(peer)}`)
  type Line = { what: string; of: 'P50' | 'P99' | 'Cpu' | 'Memory'; unit: string; atMost: number }
  const figureOf = ({ what, of, unit, atMost }: Line): Figure =>
    compare(rounds, { what, ours: `ours${of}`, other: `peer${of}`, otherName: 'Socket.IO', unit, target: { atMost } })
  const commit = `commit to the last of ${formatNumber(size.listeners)} listeners`
  return [
    figureOf({ what: `${commit}, p50`, of: 'P50', unit: 'ms', atMost: 1.25 }),
    figureOf({ what: `${commit}, p99`, of: 'P99', unit: 'ms', atMost: 1 }),
    figureOf({ what: 'processor time of an event to all of them', of: 'Cpu', unit: 'ms', atMost: 1 }),
    figureOf({ what: 'memory of a listener', of: 'Memory', unit: 'KiB', atMost: 1 }),
  ]
}
