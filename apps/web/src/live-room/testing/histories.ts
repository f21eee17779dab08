// What bench/src/histories plays: histories.ts ORDER (JSON). Phones that run this app's own code of a room play on processes that fail; prints, as
// one line of JSON, what each was told and shown, and how far their clocks were off.
import { setTimeout as wait } from 'node:timers/promises'
import { type Answer, createClient } from '@pd/contract/client'
import { createPhone, type Phone } from './phone.ts'

type Order = {
  readonly urls: readonly [string, ...string[]]
  readonly names: readonly string[]
  readonly rooms: number
  readonly phones: number
  readonly seconds: number
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
const endsAt = performance.now() + order.seconds * 1_000
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

/** How far each page's idea of the server's time is off, all the time: both are this machine's. */
const errorsMs: number[] = []
const sampleClock = ({ room }: Phone): void => {
  if (room.clock.peek()) errorsMs.push(Math.abs(performance.now() + room.offset.peek() - Date.now()))
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
  const sampling = setInterval(() => phones.forEach(sampleClock), SAMPLE_MS)
  const isRunning = async (): Promise<boolean> => {
    const seen = await insist(() => client.room(code))
    return seen.ok && seen.value.round?.phase !== 'revealed'
  }
  for (let round = 1; round <= ROUNDS && performance.now() < endsAt; round++) {
    await insist(() => client.steerRoom(code, { do: 'next' }))
    while (performance.now() < endsAt && (await isRunning())) await wait(LOOK_MS)
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
  while (performance.now() < endsAt) rooms.push(await playRoom(`${table}-${rooms.length}`))
  return rooms
}

const rooms = (await Promise.all(Array.from({ length: order.rooms }, (_, n) => playTable(n)))).flat()
errorsMs.sort((one, other) => one - other)
const clock = { p99Ms: errorsMs[Math.ceil(errorsMs.length * 0.99) - 1] ?? 0, mostMs: errorsMs.at(-1) ?? 0 }
process.stdout.write(`${JSON.stringify({ rooms, clock })}\n`, () => process.exit(0))
