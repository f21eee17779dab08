import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, formatNumber } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { API } from '../run/places.ts'
import { compare, inRounds, median } from '../run/rounds.ts'
import { startApi } from '../servers/api.ts'
import type { Site } from '../servers/site.ts'

const CLIENTS = 16
const SECONDS = 4
const QUICK_SECONDS = 1

type Load = { readonly perSecond: number; readonly p50Ms: number; readonly p99Ms: number }

const scriptAt = (name: string) => fileURLToPath(new URL(name, import.meta.url))

const secondsOf = ({ quick }: Bench): string => String(quick ? QUICK_SECONDS : SECONDS)

const play = async (bench: Bench, { url }: Site, clients: number): Promise<Load> =>
  JSON.parse(
    await bench.processes.run([process.execPath, scriptAt('solo-players.ts'), url, String(clients), secondsOf(bench)]),
  )

const commitRows = async (bench: Bench): Promise<Load> =>
  JSON.parse(
    await bench.processes.run([
      process.execPath,
      scriptAt('row-commits.ts'),
      join(bench.folder, 'rows.db'),
      secondsOf(bench),
    ]),
  )

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
const measureAlone = async (bench: Bench, api: Site): Promise<Figure> => {
  const rounds = await inRounds(bench.rounds, {
    guess: async () => (await play(bench, api, 1)).p50Ms,
    least: async () => (await commitRows(bench)).p50Ms + 3 * (await pingMs(api)),
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

/** Sixteen clients: guesses against commits of one row each, which is what they cost at least without a shared commit. */
const measureTogether = async (bench: Bench, api: Site, before: Site | null): Promise<Figure[]> => {
  const cpu: number[] = []
  const replies: number[] = []
  const guesses = async () => {
    const cpuBefore = api.server.cpuSeconds()
    const load = await play(bench, api, CLIENTS)
    cpu.push(((api.server.cpuSeconds() - cpuBefore) * 1e6) / (load.perSecond * Number(secondsOf(bench))))
    replies.push(load.p99Ms)
    return load.perSecond
  }
  const rounds = await inRounds(bench.rounds, {
    guesses,
    rows: async () => (await commitRows(bench)).perSecond,
    before: async () => (before ? (await play(bench, before, CLIENTS)).perSecond : Number.NaN),
  })
  bench.say(`${formatNumber(median(cpu))} µs of processor time a guess, reply p99 ${formatNumber(median(replies))} ms`)
  const what = `guesses of ${CLIENTS} clients`
  const shared = { what, ours: 'guesses', unit: '/s' } as const
  const figures = [
    compare(rounds, {
      ...shared,
      other: 'rows',
      otherName: 'a row a commit',
      target: { atLeast: 0.5 },
    }),
  ]
  if (before) figures.push(compare(rounds, { ...shared, other: 'before', otherName: 'before', target: { atLeast: 3 } }))
  return figures
}

/** Solo guesses over HTTP on SQLite; beside another checkout of the game where PD_BENCH_BEFORE names its folder. */
export const guesses: Measure = {
  name: 'guesses',
  about: 'solo guesses over HTTP on SQLite: one client, and sixteen that share commits, against a durable row',
  needs: [linux],
  run: async (bench) => {
    const start = (data: string, main: string) =>
      startApi(bench.processes, { data: join(bench.folder, data), starter: true, web: false, main })
    const api = await start('ours', API)
    const { PD_BENCH_BEFORE: folder } = process.env
    const before = folder ? await start('before', join(folder, 'apps/api/src/main.ts')) : null
    for (const each of before ? [api, before] : [api]) await play(bench, each, CLIENTS)
    return [await measureAlone(bench, api), ...(await measureTogether(bench, api, before))]
  },
}
