import { deepEqual } from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, formatNumber } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { flask } from '../run/needs.ts'
import { compare, inRounds, median } from '../run/rounds.ts'
import { startApi } from '../servers/api.ts'
import { sitDown } from '../servers/game.ts'
import { startPeer } from '../servers/peer.ts'
import { type Site, siteOf } from '../servers/site.ts'
import { takeAnswer } from './answer.ts'
import { type Loaded, loadOn } from './load.ts'

const BARE_SERVER = fileURLToPath(new URL('bare-server.ts', import.meta.url))
const SECONDS = { quick: 2, full: 5 } as const
const WARM_UP_SECONDS = { quick: 2, full: 2 } as const
const PEER_PICTURES = 60

/** How often ours must answer for each answer of the peer's, and of a bare server's, where that one has as much to do. */
type Wanted = { readonly path: string; readonly timesPeer: number; readonly timesBare: number | null }

const PATHS: readonly Wanted[] = [
  { path: '/items', timesPeer: 6, timesBare: 0.5 },
  { path: '/health', timesPeer: 5, timesBare: null },
]

const startFlask = async ({ folder, processes }: Bench): Promise<Site> => {
  const [images, temp] = [join(folder, 'peer-images'), join(folder, 'peer-temp')]
  for (const each of [images, temp]) await mkdir(each)
  for (let at = 1; at <= PEER_PICTURES; at += 1) await writeFile(join(images, `Object ${at}.jpg`), '')
  return startPeer(processes, images, temp)
}

/** A bare server with the very answer of ours: the same headers, the same bytes. */
const startBare = async ({ processes }: Bench, ours: string): Promise<Site> => {
  const answer = await takeAnswer(ours)
  const server = processes.start([process.execPath, BARE_SERVER, JSON.stringify(answer)])
  const bare = await siteOf(server, /Listening at (http:\S+)/)
  deepEqual(await takeAnswer(bare.url), answer)
  return bare
}

/** Servers that answer the same path, and what a player's browser sends along. */
type Servers = { readonly api: Site; readonly peer: Site; readonly cookie: string }

const measurePath = async (bench: Bench, { api, peer, cookie }: Servers, wanted: Wanted): Promise<Figure[]> => {
  const { path, timesPeer, timesBare } = wanted
  const bare = await startBare(bench, api.url + path)
  const loaded = {
    ours: { site: api, path, cookie },
    peer: { site: peer, path, cookie, closes: true },
    bare: { site: bare, path, cookie },
  }
  const length = bench.quick ? 'quick' : 'full'
  const cpu = { ours: [] as number[], peer: [] as number[], bare: [] as number[] }
  const load = (name: keyof typeof loaded) => async () => {
    const { perSecond, cpuMicroseconds } = await loadOn(bench.processes, loaded[name], SECONDS[length])
    cpu[name].push(cpuMicroseconds)
    return perSecond
  }
  bench.say(`${path}: ${bench.rounds} rounds of ${SECONDS[length]} s each for ours, Flask and a bare server`)
  for (const each of Object.values<Loaded>(loaded)) await loadOn(bench.processes, each, WARM_UP_SECONDS[length])
  const rounds = await inRounds(bench.rounds, { ours: load('ours'), peer: load('peer'), bare: load('bare') })
  const spent = (name: keyof typeof cpu) => `${formatNumber(median(cpu[name]))} µs`
  bench.say(`${path}: processor time an answer: ours ${spent('ours')}, Flask ${spent('peer')}, bare ${spent('bare')}`)
  const shared = { what: `GET ${path}`, ours: 'ours', unit: '/s' } as const
  const bareTarget = timesBare === null ? null : { atLeast: timesBare }
  return [
    compare(rounds, { ...shared, other: 'peer', otherName: 'Flask', target: { atLeast: timesPeer } }),
    compare(rounds, { ...shared, other: 'bare', otherName: 'bare node:http', target: bareTarget }),
  ]
}

/** Answers a second of the list of objects and of the health checks. */
export const http: Measure = {
  name: 'http',
  about: 'GET /items (50 rows) and /health with a cookie: answers a second, against Flask and against a bare server',
  needs: [flask],
  run: async (bench) => {
    const peer = await startFlask(bench)
    const api = await startApi(bench.processes, { data: join(bench.folder, 'data'), starter: true, web: false })
    const { cookie } = await sitDown(api.url)
    const figures: Figure[] = []
    for (const wanted of PATHS) figures.push(...(await measurePath(bench, { api, peer, cookie }, wanted)))
    return figures
  },
}
