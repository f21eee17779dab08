import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createLog } from '@pd/runtime'
import { createPlayer, openTestApp, type TestApp } from '../../testing/test-app.ts'

const TIMES = 250
/** Stands for a room that is open. */
const ROOM = 'ROOM00'
const json = (length: number) => `host: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`
const WHOLE = '{"plan":"solo"}'

describe('a client that resets its connection', () => {
  let world: TestApp
  let port: number
  let room: string
  let written = ''
  before(async () => {
    const output = new PassThrough().on('data', (line) => {
      written += line
    })
    world = await openTestApp({ log: createLog('info', 'api', output), requestsPerMinute: 1_000_000 })
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    port = (world.app.server.address() as AddressInfo).port
    room = (await createPlayer(world).post<{ code: string }>('/rooms', {})).body.code
  })
  after(() => world.close())

  const open = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    await once(socket, 'connect')
    return socket
  }
  const scrape = async () => (await world.app.inject({ url: '/metrics' })).body
  const connections = () => promisify(world.app.server.getConnections.bind(world.app.server))()
  /** Until every connection is closed and no request but the scrape is under way. */
  const settled = async (): Promise<void> => {
    while ((await connections()) > 0 || !/^http_requests_in_flight 1$/m.test(await scrape())) await turn()
  }
  const linesSince = (start: number) =>
    written
      .slice(start)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))

  for (const [moment, bytes] of [
    ['before it said anything', ''],
    ['within the headers', 'POST /games HTTP/1.1\r\nhost'],
    ['before the body', `POST /games HTTP/1.1\r\n${json(WHOLE.length)}`],
    ['within the body', `POST /games HTTP/1.1\r\n${json(WHOLE.length)}{"plan"`],
    ['within a chunked body', `POST /games HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"m`],
    ['before the answer to a GET', 'GET /items HTTP/1.1\r\nhost: x\r\n\r\n'],
    ['before the answer to a POST', `POST /games HTTP/1.1\r\n${json(WHOLE.length)}${WHOLE}`],
    ['before answers to several requests at once', 'GET /packs HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(4)],
    ['at the start of a stream', `GET /rooms/${ROOM}/events HTTP/1.1\r\nhost: x\r\n\r\n`],
    ['at the start of two streams at once', `GET /rooms/${ROOM}/events HTTP/1.1\r\nhost: x\r\n\r\n`.repeat(2)],
  ] as const)
    test(`${moment} is neither an error in the log nor one in the metrics`, async () => {
      const start = written.length
      for (let at = 0; at < TIMES; at += 10)
        await Promise.all(
          Array.from({ length: 10 }, async (_, n) => {
            const socket = await open()
            if (bytes !== '') await new Promise((sent) => socket.write(bytes.replaceAll(ROOM, room), sent))
            // some when the server has not read anything yet, some in the middle of its work
            for (let turns = 0; turns < n; turns++) await turn()
            if (n % 3 === 0) socket.destroy()
            else socket.resetAndDestroy()
          }),
        )
      await settled()
      assert.deepEqual(
        linesSince(start).filter(({ level, status }) => level !== 'info' || status >= 500),
        [],
      )
      const metrics = await scrape()
      assert.doesNotMatch(metrics, /status="5\d\d"/)
      assert.match(metrics, /^pixel_database_away_total 0$/m)
      assert.match(metrics, /^pixel_live_streams 0$/m)
    })

  test('in the middle of a stream is neither', async () => {
    const start = written.length
    for (let at = 0; at < 50; at++) {
      const socket = await open()
      socket.write(`GET /rooms/${room}/events HTTP/1.1\r\nhost: x\r\n\r\n`)
      await once(socket, 'data')
      socket.resetAndDestroy()
    }
    await settled()
    assert.deepEqual(
      linesSince(start).filter(({ level }) => level !== 'info'),
      [],
    )
    assert.match(await scrape(), /^pixel_live_streams 0$/m)
  })

  test('is counted as gone, 499, when its request was under way', async () => {
    const start = written.length
    const socket = await open()
    socket.write(`POST /games HTTP/1.1\r\n${json(WHOLE.length)}{`)
    while (/^http_requests_in_flight 1$/m.test(await scrape())) await turn()
    socket.resetAndDestroy()
    await settled()
    assert.deepEqual(
      linesSince(start).map(({ route, status, problem }) => [route, status, problem]),
      [['/games', 499, undefined]],
    )
    assert.match(await scrape(), /route="\/games",status="499"/)
  })
})
