import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { cpuOf, phaseOf, startCrowd, warmUp } from '../rooms/phase.ts'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux, mysql, tryDatabaseUrl } from '../run/needs.ts'
import { ROOT, WORKER } from '../run/places.ts'
import type { Site } from '../servers/site.ts'
import { dataOf, environment, serversOf, startApis, urlsOf } from './apis.ts'
import { measureFlatness } from './flatness.ts'

/** How many processes share the guesses that one had before. */
const SEVERAL = [2, 4] as const
const CLIENTS = '16'
const SECONDS = 8
const QUICK_SECONDS = 1
const WARM_UP_SECONDS = 4
const ROOMS = 100
const QUICK_ROOMS = 10
/** How far the cost of a guess to several processes may be from the predicted one. */
const MOST_OFF_PERCENT = 15
/**
 * What each further process adds to the predicted cost of a guess, of that to one, as a run before had it. Alone: each event loop has fewer
 * requests at a time, and the processes take turns on two processors. In a room each process reads what another one has written, and shows it
 * to those of the room who are with it.
 */
const ADDED = { 'solo guess': 0.22, 'room guess': 0.7 } as const

/** A piece of work, and how many are timed. */
const PIECE = JSON.stringify(Array.from({ length: 100 }, (_, n) => ({ id: n, name: `item ${n}`, levels: [n, n + 1] })))
const PIECES = 10_000

const scriptAt = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const secondsOf = ({ quick }: Bench): string => String(quick ? QUICK_SECONDS : SECONDS)
/** The tables and the starter collection, which every process finds there. */
const fillDatabase = async (bench: Bench): Promise<void> => {
  const options = { cwd: ROOT, env: environment() }
  await bench.processes.run([process.execPath, WORKER, 'migrate'], options)
  await bench.processes.run([process.execPath, WORKER, 'import', '--starter', 'yes', '--data', dataOf(bench)], options)
}

const runJson = async <T>({ processes }: Bench, script: string, args: readonly string[]): Promise<T> =>
  JSON.parse(await processes.run([process.execPath, scriptAt(script), ...args])) as T

type Load = { readonly guesses: number; readonly perSecond: number; readonly p99Ms: number }

const sayLoad = ({ say }: Bench, what: string, { perSecond, p99Ms }: Omit<Load, 'guesses'>): void =>
  say(`${what}: ${formatNumber(perSecond)} a second, p99 ${formatNumber(p99Ms)} ms`)

/** Processor time of the processes for a solo guess, in microseconds. */
const playAlone = async (bench: Bench, sites: readonly Site[]): Promise<number> => {
  const play = (seconds: string) =>
    runJson<Load>(bench, '../guesses/solo-players.ts', [urlsOf(sites).join(), CLIENTS, seconds])
  // each process compiles what is often called for itself, so each gets as many guesses before any is counted
  await play(String(WARM_UP_SECONDS * sites.length))
  const before = cpuOf(serversOf(sites))
  const load = await play(secondsOf(bench))
  sayLoad(bench, `${sites.length} processes, solo guesses of ${CLIENTS} players`, load)
  return ((cpuOf(serversOf(sites)) - before) * 1e6) / load.guesses
}

/** Processor time of the processes for a guess in a room whose nine people are spread over them, in microseconds. */
const playTogether = async (bench: Bench, sites: readonly Site[]): Promise<number> => {
  for (const _ of sites) await warmUp(bench, urlsOf(sites))
  const rooms = bench.quick ? QUICK_ROOMS : ROOMS
  bench.say(`${sites.length} processes, ${rooms} rooms`)
  const running = { crowd: startCrowd(bench, urlsOf(sites), { rooms }), servers: serversOf(sites), say: bench.say }
  const { cpuMicros, replies } = await phaseOf('thinking', running)
  return cpuMicros / replies
}

/** Processor time of a piece of work that is always the same, in microseconds, which says how fast this machine is now. */
const unitOf = (): number => {
  const work = (): number => {
    const before = process.cpuUsage()
    for (let n = 0; n < PIECES; n++) JSON.parse(PIECE)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / PIECES
  }
  work() // the first pieces find nothing warm
  return work()
}

/** What guesses cost, in pieces of work that is always the same, so that the machine's speed cancels out. */
type GuessCosts = Readonly<Record<keyof typeof ADDED, number>>

/**
 * Leaves no processor idle: two that share a core cost each other half of their speed, so what a guess costs would depend on how much else
 * happens to run, and more processes would look dearer than one.
 */
const keepProcessorsBusy = ({ processes }: Bench): void => {
  for (let at = 0; at < availableParallelism(); at++) processes.start([process.execPath, scriptAt('busy-core.ts')])
}

/** What guesses cost some processes together. */
const guessCosts = async (bench: Bench, count: number): Promise<GuessCosts> => {
  keepProcessorsBusy(bench)
  const sites = await startApis(bench, count)
  const inUnits = (name: keyof GuessCosts, micros: number): number => {
    const unit = unitOf()
    bench.say(
      `${count} processes: a ${name} takes ${formatNumber(micros)} µs of processor time, ${formatNumber(micros / unit)} pieces of work`,
    )
    return micros / unit
  }
  const alone = inUnits('solo guess', await playAlone(bench, sites))
  const together = inUnits('room guess', await playTogether(bench, sites))
  await bench.processes.end()
  return { 'solo guess': alone, 'room guess': together }
}

/** How far the costs to several processes are from what that to one predicts, in percent. */
const offPredicted = (one: GuessCosts, count: number, several: GuessCosts): Figure[] =>
  (Object.keys(ADDED) as (keyof GuessCosts)[]).map((guess) => {
    const predicted = one[guess] * (1 + ADDED[guess] * (count - 1))
    const off = Math.abs(several[guess] / predicted - 1) * 100
    const limit = { limit: MOST_OFF_PERCENT, unit: '%' }
    return within(`a ${guess} at ${count} processes, how far from the predicted cost`, off, limit)
  })

const compareCounts = async (bench: Bench): Promise<Figure[]> => {
  const one = await guessCosts(bench, 1)
  const figures: Figure[] = []
  for (const count of SEVERAL) figures.push(...offPredicted(one, count, await guessCosts(bench, count)))
  return figures
}

/** One, two and four processes on one MySQL, and few and many rooms on one process. */
export const scale: Measure = {
  name: 'scale',
  about: 'one, two and four processes on one MySQL: processor time, rates; what a room costs among ten to a thousand',
  needs: [linux, mysql],
  run: async (bench) => {
    await fillDatabase(bench)
    const limit = await runJson<Omit<Load, 'guesses'>>(bench, 'database-limit.ts', [
      tryDatabaseUrl(),
      CLIENTS,
      secondsOf(bench),
    ])
    sayLoad(bench, 'the database, one row a commit, alone', limit)
    return [...(await compareCounts(bench)), ...(await measureFlatness(bench))]
  },
}
