// Many small rooms at play, in a process of its own: busy-rooms.ts URL[,URL…] ROOMS SECONDS STEER_EVERY_MS. Each room has a host, who listens, and eight
// players; the people of a room are spread over the addresses.
// It goes through the phases below, each for SECONDS, and prints a line of JSON as each begins and another as it ends. Ends when it is ended.
//   steered   the host pauses and goes on, STEER_EVERY_MS apart, while the players do not listen yet
//   told      the same, and the eight players listen
//   thinking  every player guesses every four seconds, faster than people read a picture and type a name
//   rushing   the players of a room guess in turn, each as soon as the last was answered
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../run/percentile.ts'
import { type Guesser, gatherGuessers } from './guessers.ts'
import { type Host, openRoom } from './host.ts'

/** What a phase came to; times in milliseconds. `pingP99Ms` is of `/health/live`, which waits for nothing but the event loop. */
export type Phase = {
  readonly phase: 'steered' | 'told' | 'thinking' | 'rushing'
  readonly replies: number
  readonly delivered: number
  readonly resets: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly pingP99Ms: number
}

const [urls = '', rooms = '', seconds = '', steerEveryMs = ''] = process.argv.slice(2)
const addresses = urls.split(',')
/** The address of the n-th of some people. */
const addressOf = (n: number): string => addresses[n % addresses.length] ?? ''

const PLAYERS = 8
/** A round is prepared for two seconds before it runs. */
const RUNNING_AFTER_MS = 2_500
const ROOMS_AT_ONCE = 8
const GUESS_EVERY_MS = 4_000
const PING_EVERY_MS = 20
/** Fewer than a player may send in a round, for each of the eight. */
const RUSHED_GUESSES_MOST = 400

let delivered = 0
let resets = 0

/** A stream of a room on a bare socket, which counts its events. */
const listen = (url: string, code: string, cookie: string): Promise<void> => {
  const { host: address, hostname, port } = new URL(url)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const request = `GET /rooms/${code}/events HTTP/1.1\r\nHost: ${address}\r\nCookie: ${cookie}\r\n\r\n`
  const socket = connect(Number(port), hostname, () => socket.write(request))
  let last = 0
  socket.on('data', (chunk: Buffer) => {
    resolve()
    for (const byte of chunk) {
      if (byte === 10 && last === 10) delivered += 1
      last = byte
    }
  })
  socket.on('error', reject)
  socket.on('close', () => {
    resets += 1
  })
  return promise
}

type PlayedRoom = { readonly host: Host; readonly guessers: readonly (Guesser & { readonly url: string })[] }

const inParallel = async <T>(all: readonly T[], each: (one: T) => Promise<unknown>): Promise<void> => {
  const left = all.values()
  const next = async () => {
    for (const one of left) await each(one)
  }
  await Promise.all(Array.from({ length: ROOMS_AT_ONCE }, next))
}

const fillAll = async (): Promise<PlayedRoom[]> => {
  const filled: PlayedRoom[] = []
  await inParallel([...Array(Number(rooms)).keys()], async (room) => {
    const host = await openRoom(addressOf(room), { rounds: 3, secondsPerLevel: 60 })
    const shares = addresses.map(async (url, n) => {
      const count = Math.ceil((PLAYERS - n) / addresses.length)
      return (await gatherGuessers({ url, code: host.code, count, first: n * PLAYERS })).map((guesser) => ({
        ...guesser,
        url,
      }))
    })
    filled.push({ host, guessers: (await Promise.all(shares)).flat() })
  })
  return filled
}

const attend = async ({ host, guessers }: PlayedRoom): Promise<void> => {
  for (const { url, cookie, wake } of guessers) {
    await listen(url, host.code, cookie)
    await wake()
  }
}

/** Answers how long it took, once `each` was answered. */
type Act = () => Promise<number>

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const before = performance.now()
  await act()
  return performance.now() - before
}

/** Repeats what one actor does every `everyMs`, from its own share of the first of these on, until `isTime` is over. */
const repeat = async (act: Act, { everyMs, share, isTime, took }: Pace): Promise<void> => {
  for (let at = performance.now() + everyMs * share; isTime(); at += everyMs) {
    await wait(Math.max(0, at - performance.now()))
    if (isTime()) took.push(await act())
  }
}
type Pace = {
  readonly everyMs: number
  readonly share: number
  readonly isTime: () => boolean
  readonly took: number[]
}

const ping = async (isTime: () => boolean): Promise<number[]> => {
  const pings: number[] = []
  while (isTime()) {
    pings.push(await timed(async () => (await fetch(`${addressOf(0)}/health/live`)).arrayBuffer()))
    await wait(PING_EVERY_MS)
  }
  return pings
}

type Play = (isTime: () => boolean, took: number[]) => Promise<unknown>

const goThrough = async (phase: Phase['phase'], play: Play): Promise<void> => {
  console.log(JSON.stringify({ begins: phase }))
  delivered = 0
  const endsAt = performance.now() + Number(seconds) * 1000
  const isTime = () => performance.now() < endsAt
  const took: number[] = []
  const [pings] = await Promise.all([ping(isTime), play(isTime, took)])
  const [p50Ms, p99Ms, pingP99Ms] = [percentile(took, 0.5), percentile(took, 0.99), percentile(pings, 0.99)]
  const came: Phase = { phase, replies: took.length, delivered, resets, p50Ms, p99Ms, pingP99Ms }
  console.log(JSON.stringify(came))
}

const filled = await fillAll()
await inParallel(filled, ({ host }) => host.steer({ do: 'next' }))
await wait(RUNNING_AFTER_MS)

const steerAll: Play = (isTime, took) =>
  Promise.all(
    filled.map(async ({ host }, n) => {
      let isPaused = false
      const act = () => {
        isPaused = !isPaused
        return timed(() => host.steer({ do: isPaused ? 'pause' : 'resume' }))
      }
      await repeat(act, { everyMs: Number(steerEveryMs), share: n / filled.length, isTime, took })
      if (isPaused) await act()
    }),
  )

const thinkAll: Play = (isTime, took) =>
  Promise.all(
    filled.flatMap(({ guessers }, room) =>
      guessers.map(({ guess }, n) => {
        let count = 0
        const act = async () => (await guess(1, `thought ${n} ${count++}`)).ms
        const share = (room / filled.length + n / PLAYERS) % 1
        return repeat(act, { everyMs: GUESS_EVERY_MS, share, isTime, took })
      }),
    ),
  )

const rushAll: Play = (isTime, took) =>
  Promise.all(
    filled.map(async ({ guessers }) => {
      for (let n = 0; n < RUSHED_GUESSES_MOST && isTime(); n += 1)
        took.push((await guessers[n % PLAYERS]?.guess(1, `guess ${n}`))?.ms ?? Number.NaN)
    }),
  )

await goThrough('steered', steerAll)
await inParallel(filled, attend)
// the streams say for some seconds who has come
await wait(Number(seconds) * 1_000)
await goThrough('told', steerAll)
await goThrough('thinking', thinkAll)
await goThrough('rushing', rushAll)
