import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { test } from 'node:test'
import { openBadLine, type Weather } from './bad-line.ts'
import { seeded } from './random.ts'

const NEVER = [3_600_000, 3_600_000] as const
const FAIR: Weather = { roundTrip: [20, 20], untilStall: NEVER, stall: [0, 0], untilReset: NEVER }

/** Sends a word over such a line to a server that echoes it: what came back or how it ended, and when. */
const sendOver = async (weather: Weather, random = seeded(1)) => {
  const server = createServer((socket) => socket.on('error', () => undefined).pipe(socket)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const openedAt = performance.now()
  const line = await openBadLine({ target, weather, random })
  try {
    const sentAt = performance.now()
    const socket = connect(Number(new URL(line.url).port), '127.0.0.1')
    socket.write('hello')
    const outcome = await new Promise<string | undefined>((resolve) => {
      socket.once('data', (data) => resolve(String(data)))
      socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
    })
    socket.destroy()
    const now = performance.now()
    return { outcome, tookMs: now - sentAt, sinceOpenMs: now - openedAt, bytes: line.bytes() }
  } finally {
    await line.close()
    server.close()
  }
}

test('a line passes everything on, after its delay, and counts it', async () => {
  const { outcome, tookMs, bytes } = await sendOver(FAIR)
  assert.deepEqual([outcome, bytes], ['hello', 10])
  assert.ok(tookMs >= 20, String(tookMs))
})

test('a line that stalls holds everything back until the stall is over', async () => {
  // the least of a range as long as the line opens, so that it stalls at once, and later the most
  let drawn = 0
  const random = () => (++drawn > 3 ? 1 : 0)
  const { outcome, sinceOpenMs } = await sendOver({ ...FAIR, untilStall: [0, NEVER[1]], stall: [600, 600] }, random)
  assert.equal(outcome, 'hello')
  assert.ok(sinceOpenMs >= 600, String(sinceOpenMs))
})

test('a line that is reset ends what was open', async () => {
  const { outcome } = await sendOver({ ...FAIR, roundTrip: [2_000, 2_000], untilReset: [30, 30] })
  assert.equal(outcome, 'ECONNRESET')
})
