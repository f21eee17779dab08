import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore, type Store } from '@pd/store'
import { type Figure, formatNumber } from '../run/figure.ts'
import type { Bench } from '../run/measure.ts'
import { percentile } from '../run/percentile.ts'
import { API, GUESS_BURST, NODE, ROOT, WORKER } from '../run/places.ts'
import { compare, inRounds, median } from '../run/rounds.ts'
import { servedSite } from '../servers/api.ts'
import { type Guesser, gatherGuessers, type Reply } from './guessers.ts'
import { type Host, openRoom } from './host.ts'
import { keepByRowLocks } from './row-locks.ts'

/** Guesses at once, and before them one after the other, while nothing else happens in the room. */
const SIZES = { whole: { guesses: 1_000, alone: 200 }, quick: { guesses: 40, alone: 8 } } as const
type Size = { readonly guesses: number; readonly alone: number }
const sizeOf = ({ quick }: Bench): Size => SIZES[quick ? 'quick' : 'whole']

/** Every fourth guess is right. */
const RIGHT = 4
const LOG_MOST = 1_000_000
const ITEMS_MOST = 10_000

type Hall = {
  readonly host: Host
  readonly guessers: readonly Guesser[]
  readonly store: Store
  readonly url: string
  readonly size: Size
}

/** Our API as in production, without its limits, on a MySQL; one room, and everybody in it. */
const fill = async (bench: Bench, databaseUrl: string): Promise<Hall> => {
  const { folder, processes, rounds, say } = bench
  const size = sizeOf(bench)
  const env = { NODE_ENV: 'production', LOG_LEVEL: 'error', DATABASE_URL: databaseUrl }
  const data = ['--starter', 'yes', '--data', join(folder, 'burst')]
  await processes.run([process.execPath, WORKER, 'migrate'], { cwd: ROOT, env })
  await processes.run([process.execPath, WORKER, 'import', ...data], { cwd: ROOT, env })
  const where = ['--host', '127.0.0.1', '--port', '0', '--web', 'no', '--rate-limit', '0']
  const { url } = await servedSite(processes.start([...NODE, API, ...where, ...data], { cwd: ROOT, env }))
  const host = await openRoom(url, { rounds: rounds + 1, secondsPerLevel: 60 })
  say(`${formatNumber(size.guesses)} players in one room on MySQL`)
  const guessers = await gatherGuessers({ url, code: host.code, count: size.guesses })
  return { host, guessers, store: await openStore(databaseUrl), url, size }
}

/** What is guessed in the round that now runs. */
const answerOf = async ({ store, host, url }: Hall): Promise<string> => {
  for (;;) {
    const view = (await (await fetch(`${url}/rooms/${host.code}?as=screen`)).json()) as {
      round: { phase: string } | null
    }
    if (view.round?.phase === 'running') break
    await wait(100)
  }
  const log = await logOf({ store, host })
  const plan = log.findLast((event) => event.type === 'round_prepared')?.plan
  const items = await store.catalogue.itemsAfter('', ITEMS_MOST)
  return items.find(({ id }) => id === plan?.itemId)?.names.find(({ locale }) => locale === 'en')?.text ?? ''
}

const logOf = async ({ store, host }: Pick<Hall, 'store' | 'host'>) => {
  const record = await store.rooms.find(host.code)
  return store.rooms.eventsAfter(record?.id ?? '', 0, LOG_MOST)
}

type Played = { readonly alone: readonly Reply[]; readonly together: readonly Reply[] }

/** One round over HTTP: some guess one after the other, then everybody at once; every guess of it must be in the log, and judged. */
const playRound = async (hall: Hall, round: number): Promise<Played> => {
  const { host, guessers, size } = hall
  await host.steer({ do: 'next' })
  const answer = await answerOf(hall)
  await Promise.all(guessers.map(({ wake }) => wake()))
  const alone: Reply[] = []
  for (const [n, guesser] of guessers.slice(0, size.alone).entries())
    alone.push(await guesser.guess(round, `alone ${n}`))
  const together = await Promise.all(
    guessers.map(({ guess }, n) => guess(round, n % RIGHT === 0 ? answer : `together ${n}`)),
  )
  await host.steer({ do: 'reveal' })
  const right = together.filter(({ verdict }) => verdict === 'correct').length
  const log = await logOf(hall)
  const kept = log
    .slice(log.findLastIndex(({ type }) => type === 'round_prepared'))
    .filter(({ type }) => type === 'guessed')
  requireAll({ right, kept: kept.length - size.alone }, size.guesses)
  return { alone, together }
}

const requireAll = ({ right, kept }: { readonly right: number; readonly kept: number }, guesses: number): void => {
  if (right < guesses / RIGHT || kept !== guesses)
    throw new Error(`of ${guesses} guesses ${kept} were kept, and ${right} were right instead of ${guesses / RIGHT}`)
}

const replies = (all: readonly Reply[]): string => {
  const ms = all.map((reply) => reply.ms)
  return `p50 ${formatNumber(percentile(ms, 0.5))} ms, p99 ${formatNumber(percentile(ms, 0.99))} ms`
}

/** What phones see of it: the reply to a guess in a room where nothing else happens, and to one of a thousand. */
const tellReplies = async (bench: Bench, databaseUrl: string): Promise<void> => {
  const hall = await fill(bench, databaseUrl)
  try {
    const played: Played[] = []
    for (let round = 1; round <= bench.rounds + 1; round += 1) played.push(await playRound(hall, round))
    const warm = played.slice(1)
    bench.say(`the reply to a guess alone in its room: ${replies(warm.flatMap(({ alone }) => alone))}`)
    bench.say(
      `the reply to one of ${formatNumber(hall.size.guesses)}: ${replies(warm.flatMap(({ together }) => together))}`,
    )
  } finally {
    await hall.store.close()
    await bench.processes.end()
  }
}

/** A live room as the API has it, without HTTP, which the peer does not have either; the first of its bursts only warms it. */
const keepByLog = async (bench: Bench, databaseUrl: string): Promise<number> => {
  const { guesses } = sizeOf(bench)
  const said = await bench.processes.run([...NODE, GUESS_BURST, databaseUrl, String(guesses), '4'])
  const bursts = said
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { seconds: number; kept: number; right: number })
  for (const burst of bursts) requireAll(burst, guesses)
  return guesses / median(bursts.slice(1).map(({ seconds }) => seconds))
}

/** A thousand guesses at once in one room: kept in the log by their batches, beside a row lock for each. */
export const burst = async (bench: Bench, databaseUrl: string): Promise<Figure[]> => {
  const { guesses } = sizeOf(bench)
  await tellReplies(bench, databaseUrl)
  await keepByRowLocks(databaseUrl, guesses)
  const rounds = await inRounds(bench.rounds, {
    ours: () => keepByLog(bench, databaseUrl),
    locks: () => keepByRowLocks(databaseUrl, guesses),
  })
  const what = `${formatNumber(guesses)} guesses at once, judged and kept in MySQL`
  const target = { atLeast: 10 }
  return [compare(rounds, { what, ours: 'ours', other: 'locks', otherName: 'a row lock each', unit: '/s', target })]
}
