import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cpuOf, deliveryMicros, phaseOf, startCrowd, warmUp } from '../rooms/phase.ts'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux, mysql, tryDatabaseUrl, tryValkey } from '../run/needs.ts'
import { API, NODE, ROOT, WORKER } from '../run/places.ts'
import { servedSite } from '../servers/api.ts'
import type { Site } from '../servers/site.ts'

/** How many processes share the guesses that one had before. */
const SEVERAL = [2, 4] as const
const CLIENTS = '16'
const SECONDS = 8
const QUICK_SECONDS = 1
const WARM_UP_SECONDS = 4
const ROOMS = 100
const QUICK_ROOMS = 10
/** From few rooms to many on one process: each costs the same. */
const FEW_AND_MANY = [10, 100, 1_000] as const
const QUICK_FEW_AND_MANY = [2, 10] as const
const MOST_GROWTH = 1.25
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
const environment = () => ({
  ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', DATABASE_URL: tryDatabaseUrl() },
  ...tryValkey(),
})
const dataOf = ({ folder }: Bench): string => join(folder, 'scale')

/** The tables and the starter collection, which every process finds there. */
const fillDatabase = async (bench: Bench): Promise<void> => {
  const options = { cwd: ROOT, env: environment() }
  await bench.processes.run([process.execPath, WORKER, 'migrate'], options)
  await bench.processes.run([process.execPath, WORKER, 'import', '--starter', 'yes', '--data', dataOf(bench)], options)
}

/** Some processes of our API as in production, without their limits, on one database and one folder. */
const startApis = (bench: Bench, count: number): Promise<Site[]> => {
  const where = ['--host', '127.0.0.1', '--port', '0', '--web', 'no', '--rate-limit', '0']
  const what = ['--starter', 'no', '--data', dataOf(bench)]
  return Promise.all(
    Array.from({ length: count }, () =>
      servedSite(bench.processes.start([...NODE, API, ...where, ...what], { cwd: ROOT, env: environment() })),
    ),
  )
}

const serversOf = (sites: readonly Site[]) => sites.map(({ server }) => server)
const urlsOf = (sites: readonly Site[]) => sites.map(({ url }) => url)

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
  const running = { crowd: startCrowd(bench, urlsOf(sites), rooms), servers: serversOf(sites), say: bench.say }
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

type RoomCost = { readonly micros: number; readonly kiB: number }

/** What a delivered event and a room cost a process that holds some rooms. */
const costOf = async (bench: Bench, rooms: number): Promise<RoomCost> => {
  const sites = await startApis(bench, 1)
  const memory = () => serversOf(sites).reduce((sum, server) => sum + server.residentMiB(), 0)
  await warmUp(bench, urlsOf(sites))
  const warmMiB = memory()
  bench.say(`one process, ${rooms} rooms`)
  const running = { crowd: startCrowd(bench, urlsOf(sites), rooms), servers: serversOf(sites), say: bench.say }
  const steered = await phaseOf('steered', running)
  const told = await phaseOf('told', running)
  const cost = { micros: deliveryMicros(steered, told), kiB: ((memory() - warmMiB) * 1024) / rooms }
  bench.say(
    `  ${formatNumber(cost.micros)} µs of processor time a delivered event, ${formatNumber(cost.kiB)} KiB a room`,
  )
  await bench.processes.end()
  return cost
}

/** The cost of many rooms against the cost of a tenth of them. */
const measureFlatness = async (bench: Bench): Promise<Figure[]> => {
  const counts: readonly number[] = bench.quick ? QUICK_FEW_AND_MANY : FEW_AND_MANY
  const costs: RoomCost[] = []
  for (const rooms of counts) costs.push(await costOf(bench, rooms))
  const [few, many] = costs.slice(-2)
  if (!few || !many) throw new Error('no rooms were measured')
  const [tenth, all] = counts.slice(-2)
  return [
    within(`a delivered event among ${all} rooms, at most ${MOST_GROWTH} × that among ${tenth}`, many.micros, {
      limit: few.micros * MOST_GROWTH,
      unit: 'µs',
    }),
    within(`memory of each of ${all} rooms, at most ${MOST_GROWTH} × that of ${tenth}`, many.kiB, {
      limit: few.kiB * MOST_GROWTH,
      unit: 'KiB',
    }),
  ]
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
