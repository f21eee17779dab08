// What bench/src/histories plays: histories.ts ORDER (JSON). Phones that run this app's own code of a room play on processes that fail; prints, as
// one line of JSON, what each was told and shown, and how far their clocks were apart. They play until SIGTERM where no seconds are given.
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, createClient } from '@pd/contract/client'
import { createPhone, type Phone } from './phone.ts'

type Order = {
  readonly urls: readonly [string, ...string[]]
  readonly names: readonly string[]
  readonly rooms: number
  readonly phones: number
  readonly seconds?: number
}

const LOOK_MS = 200
const SAMPLE_MS = 250
const ROUNDS = 20
const THINK_MS = [150, 1_500] as const
/** The last guesses are answered. */
const LAST_MS = 30_000
/** A page finds out what was lost. */
const LOSS_MS = 6_000

const order = JSON.parse(process.argv[2] ?? '') as Order
const [first] = order.urls
const anyUrl = (): string => order.urls[Math.floor(Math.random() * order.urls.length)] ?? first
const startedAt = performance.now()
let isStopped = false
process.once('SIGTERM', () => {
  isStopped = true
})
const isOver = (): boolean => isStopped || performance.now() >= startedAt + (order.seconds ?? Infinity) * 1_000
const thinkMs = (): number => THINK_MS[0] + Math.random() * (THINK_MS[1] - THINK_MS[0])

/** A host without a phone, who asks until there is an answer. */
const createHost = () => {
  let cookie = ''
  const client = createClient(first, async (url, init) => {
    const answer = await fetch(anyUrl() + url.slice(first.length), { ...init, headers: { ...init.headers, cookie } })
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    return answer
  })
  const insist = async <T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> => {
    for (;;) {
      const answer = await ask()
      if (answer.ok || !['unreachable', 'starting', 'stopping', 'database_unavailable'].includes(answer.problem.code))
        return answer
      await wait(LOOK_MS)
    }
  }
  return { client, insist }
}

/** How far apart the pages of a room are, at one moment, in what they take for the server's time. */
const apartMs: number[] = []
const sampleClocks = (phones: readonly Phone[]): void => {
  const offsets = phones.filter(({ room }) => room.clock.peek()).map(({ room }) => room.offset.peek())
  if (offsets.length > 1) apartMs.push(Math.max(...offsets) - Math.min(...offsets))
}

/** One room, until its last round or the end of the time. */
const playRoom = async (table: string) => {
  const { client, insist } = createHost()
  const opened = await insist(() => client.openRoom({ rounds: ROUNDS, secondsPerLevel: 3 }))
  if (!opened.ok) throw new Error(opened.problem.code)
  const { code } = opened.value
  const names = ['nothing', 'something', ...order.names]
  const phones = Array.from({ length: order.phones }, (_, at) =>
    createPhone({ url: first, anyUrl, code, name: `Player ${table} ${at}`, names, thinkMs }),
  )
  await Promise.all(phones.map((phone) => phone.enter()))
  const sampling = setInterval(() => sampleClocks(phones), SAMPLE_MS)
  const isRunning = async (): Promise<boolean> => {
    const seen = await insist(() => client.room(code))
    return seen.ok && seen.value.round?.phase !== 'revealed'
  }
  for (let round = 1; round <= ROUNDS && !isOver(); round++) {
    await insist(() => client.steerRoom(code, { do: 'next' }))
    while (!isOver() && (await isRunning())) await wait(LOOK_MS)
  }
  for (const last = performance.now() + LAST_MS; performance.now() < last; await wait(LOOK_MS))
    if (phones.every(({ room }) => room.pending.value.length === 0)) break
  await wait(LOSS_MS)
  clearInterval(sampling)
  for (const phone of phones) phone.leave()
  return { code, phones: phones.map(({ name, history }) => ({ name, ...history })) }
}

/** One room after the other. */
const playTable = async (table: number) => {
  const rooms = []
  while (!isOver()) rooms.push(await playRoom(`${table}-${rooms.length}`))
  return rooms
}

const rooms = (await Promise.all(Array.from({ length: order.rooms }, (_, n) => playTable(n)))).flat()
apartMs.sort((one, other) => one - other)
const clocks = {
  samples: apartMs.length,
  p99Ms: apartMs[Math.ceil(apartMs.length * 0.99) - 1] ?? 0,
  mostMs: apartMs.at(-1) ?? 0,
}
process.stdout.write(`${JSON.stringify({ rooms, clocks })}\n`, () => process.exit(0))
