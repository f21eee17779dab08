// Many small rooms at play, in a process of its own: busy-rooms.ts URL ROOMS SECONDS. Prints "ready" when every room is in its first round
// and has nine listeners (a host and eight players), plays, and prints one line of JSON:
// {"guesses", "delivered", "resets", "p50Ms", "p99Ms", "pingP99Ms"}. Ends when it is ended.
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../run/percentile.ts'
import { type Guesser, gatherGuessers } from './guessers.ts'
import { openRoom } from './host.ts'

const [url = '', rooms = '', seconds = ''] = process.argv.slice(2)
const { host: address, hostname, port } = new URL(url)

const PLAYERS = 8
/** A round is prepared for two seconds before it runs. */
const RUNNING_AFTER_MS = 2_500
const ROOMS_AT_ONCE = 8
const PING_EVERY_MS = 20
/** Fewer than a player may send in a round, for each of the eight. */
const GUESSES_MOST = 450

let delivered = 0
let resets = 0

/** A stream of a room on a bare socket, which counts its events. */
const listen = (code: string, cookie: string): Promise<void> => {
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

type PlayedRoom = { readonly guessers: readonly Guesser[]; readonly start: () => Promise<unknown> }

const fill = async (): Promise<PlayedRoom> => {
  const host = await openRoom(url, { rounds: 3, secondsPerLevel: 60 })
  const guessers = await gatherGuessers({ url, code: host.code, count: PLAYERS })
  for (const { cookie, wake } of guessers) {
    await listen(host.code, cookie)
    await wake()
  }
  return { guessers, start: () => host.steer({ do: 'next' }) }
}

const fillAll = async (): Promise<PlayedRoom[]> => {
  const filled: PlayedRoom[] = []
  const numbers = Array.from({ length: Number(rooms) }, (_, n) => n).values()
  const next = async () => {
    for (const _ of numbers) filled.push(await fill())
  }
  await Promise.all(Array.from({ length: ROOMS_AT_ONCE }, next))
  return filled
}

const filled = await fillAll()
for (const { start } of filled) await start()
await wait(RUNNING_AFTER_MS)
console.log('ready')

delivered = 0
const startedAt = performance.now()
const isTime = () => performance.now() - startedAt < Number(seconds) * 1000
const took: number[] = []
/** The players of a room guess in turn, each when the last was answered. */
const playRoom = async ({ guessers }: PlayedRoom): Promise<void> => {
  for (let n = 0; n < GUESSES_MOST && isTime(); n += 1)
    took.push((await guessers[n % PLAYERS]?.guess(1, `guess ${n}`))?.ms ?? Number.NaN)
}
const pings: number[] = []
const ping = async (): Promise<void> => {
  while (isTime()) {
    const before = performance.now()
    await (await fetch(`${url}/health/live`)).arrayBuffer()
    pings.push(performance.now() - before)
    await wait(PING_EVERY_MS)
  }
}
await Promise.all([ping(), ...filled.map(playRoom)])
const [p50Ms, p99Ms] = [percentile(took, 0.5), percentile(took, 0.99)]
console.log(
  JSON.stringify({ guesses: took.length, delivered, resets, p50Ms, p99Ms, pingP99Ms: percentile(pings, 0.99) }),
)
