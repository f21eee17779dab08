import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { putStarterCards } from '@pd/testing/starter-cards'
import { type Figure, formatNumber } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { ROOT } from '../run/places.ts'
import { compare, inRounds, median } from '../run/rounds.ts'
import { startApi } from '../servers/api.ts'
import type { Site } from '../servers/site.ts'
import { DISK, type Disk, slowDisk } from '../servers/slow-disk.ts'

const CARD_SIDE = 64
const CLIENTS = 16
const SECONDS = 4
const QUICK_SECONDS = 1
const WARM_UPS = 4
/** A quarter of what sixteen clients can share: judging takes its time too, and ends after the commit before it. */
const TIMES_SLOW_ROWS = 4

type Load = { readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number }

const scriptAt = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** A game, and what its API takes for a new one where that is another than ours. */
type Played = { readonly site: Site; readonly newGame?: string }

/** A new game before plans and modes had names of their own. */
const NEW_GAME_BEFORE = JSON.stringify({ mode: 'solo', rounds: 10 })

const secondsOf = ({ quick }: Bench): string => String(quick ? QUICK_SECONDS : SECONDS)

const play = async (bench: Bench, { site, newGame }: Played, clients: number): Promise<Load> => {
  const order = [site.url, String(clients), secondsOf(bench), ...(newGame ? [newGame] : [])]
  return JSON.parse(await bench.processes.run([process.execPath, scriptAt('solo-players.ts'), ...order]))
}

const commitRows = async (bench: Bench, { env }: Disk = DISK): Promise<Load> => {
  const rows = join(bench.folder, 'rows.db')
  const command = [process.execPath, scriptAt('row-commits.ts'), rows, secondsOf(bench)] as const
  return JSON.parse(await bench.processes.run(command, { env }))
}

/** A game that has run for a while has compiled what players do. */
const warmUp = async (bench: Bench, played: Played): Promise<void> => {
  for (let time = 0; time < (bench.quick ? 1 : WARM_UPS); time++) await play(bench, played, CLIENTS)
}

const pingMs = async ({ url }: Site): Promise<number> => {
  const took: number[] = []
  for (let at = 0; at < 200; at += 1) {
    const startedAt = performance.now()
    await (await fetch(`${url}/health/live`)).arrayBuffer()
    took.push(performance.now() - startedAt)
  }
  return median(took)
}

/** One client: a guess against the disk and the HTTP that it needs at least. */
const measureAlone = async (bench: Bench, api: Played): Promise<Figure> => {
  const rounds = await inRounds(bench.rounds, {
    guess: async () => (await play(bench, api, 1)).p50Ms,
    least: async () => (await commitRows(bench)).p50Ms + 3 * (await pingMs(api.site)),
  })
  return compare(rounds, {
    what: 'reply to a guess alone, p50',
    ours: 'guess',
    other: 'least',
    otherName: 'a durable row + 3 × /health/live',
    unit: 'ms',
    target: { atMost: 1 },
  })
}

type Compared = { readonly disk: Disk; readonly api: Played; readonly before: Played | null }

/** Sixteen clients: guesses against commits of one row each, which is what they cost at least without a shared commit, and against before. */
const measureTogether = async (bench: Bench, { disk, api, before }: Compared): Promise<Figure[]> => {
  const cpu: number[] = []
  const replies: number[] = []
  const guesses = async () => {
    const cpuBefore = api.site.server.cpuSeconds()
    const load = await play(bench, api, CLIENTS)
    cpu.push(((api.site.server.cpuSeconds() - cpuBefore) * 1e6) / (load.perSecond * Number(secondsOf(bench))))
    replies.push(load.p99Ms)
    return load.perSecond
  }
  const rounds = await inRounds(bench.rounds, {
    guesses,
    rows: async () => (await commitRows(bench, disk)).perSecond,
    before: async () => (before ? (await play(bench, before, CLIENTS)).perSecond : Number.NaN),
  })
  const what = `guesses of ${CLIENTS} clients${disk.name}`
  const [micros, ms] = [cpu, replies].map((values) => formatNumber(median(values)))
  bench.say(`${what}: ${micros} µs of processor time each, reply p99 ${ms} ms`)
  const compared = (other: 'rows' | 'before', otherName: string, target: Figure['target'] | null): Figure =>
    compare(rounds, { what, ours: 'guesses', unit: '/s', other, otherName, target })
  const figures = [compared('rows', 'a row a commit', disk === DISK ? null : { atLeast: TIMES_SLOW_ROWS })]
  if (before) figures.push(compared('before', 'before', { atLeast: 3 }))
  return figures
}

/** The starter collection; in quick mode with test cards for pictures, as its drawings take longer to decode than all that is measured. */
const collectionOf = async ({ quick, folder }: Bench) => {
  if (!quick) return { starter: true }
  const pictures = join(folder, 'cards')
  await putStarterCards(pictures, CARD_SIDE)
  return { starter: false, pictures }
}

/** Solo guesses over HTTP on SQLite; beside another checkout of the game where PD_BENCH_BEFORE names its folder. */
export const guesses: Measure = {
  name: 'guesses',
  about:
    'solo guesses over HTTP on SQLite: one client, and sixteen that share commits, against a durable row; also on a slow disk',
  needs: [linux],
  run: async (bench) => {
    const played = await collectionOf(bench)
    const start = async (name: string, disk: Disk, root = ROOT): Promise<Played> => {
      const main = join(root, 'apps/api/src/main.ts')
      const wish = { ...played, data: join(bench.folder, name), web: false, main, disk }
      return {
        site: await startApi(bench.processes, wish),
        ...(root !== ROOT && { newGame: NEW_GAME_BEFORE }),
      }
    }
    const { PD_BENCH_BEFORE: folder } = process.env
    const slow = await slowDisk(bench)
    const figures: Figure[] = []
    for (const disk of [DISK, ...(slow ? [slow] : [])]) {
      const api = await start('ours', disk)
      const before = folder ? await start('before', disk, folder) : null
      for (const each of before ? [api, before] : [api]) await warmUp(bench, each)
      if (disk === DISK) figures.push(await measureAlone(bench, api))
      figures.push(...(await measureTogether(bench, { disk, api, before })))
      await bench.processes.end()
    }
    return figures
  },
}
