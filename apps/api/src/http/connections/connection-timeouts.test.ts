import assert from 'node:assert/strict'
import { on, once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { createPlayer, openTestApp, type TestApp } from '../../testing/test-app.ts'

/** Long enough for a request whose process is not scheduled for a while between its connection and its bytes. */
const TIMEOUTS = { headersMs: 500, requestMs: 1_000, keepAliveMs: 60_000, checkEveryMs: 20 }
const HEAD = 'POST /games HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 15\r\n\r\n'

/** Until a socket has brought what matches, whatever comes before it; rejects when it is closed. */
const untilRead = async (socket: Socket, wanted: RegExp): Promise<void> => {
  let read = ''
  for await (const [chunk] of on(socket, 'data', { close: ['close'] })) {
    read += chunk
    if (wanted.test(read)) return
  }
  assert.fail(`closed before ${wanted}: ${read}`)
}

describe('a slow client', () => {
  let world: TestApp
  let port: number
  const sockets: Socket[] = []
  before(async () => {
    world = await openTestApp({ timeouts: TIMEOUTS })
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    port = (world.app.server.address() as AddressInfo).port
  })
  after(async () => {
    for (const socket of sockets) socket.destroy()
    await world.close()
  })

  const send = (bytes: string): Socket => {
    const socket = connect(port, '127.0.0.1')
    sockets.push(socket)
    socket.write(bytes)
    return socket
  }

  test('whose headers or body never end gets 408 and loses its connection', async () => {
    const begun = ['', 'G', 'GET /packs HTTP/1.1\r\nhost: x\r\n', HEAD, `${HEAD}{"plan":`]
    for (const answer of await Promise.all(begun.map((bytes) => text(send(bytes)))))
      assert.match(answer, /^HTTP\/1\.1 408 .+"code":"request_timeout"/s)
  })

  test('that sends one byte after the other gains no time', async () => {
    const socket = send('GET /packs HTTP/1.1\r\nhost: x\r\nx-slow: ')
    const drip = setInterval(() => socket.write('x'), 10)
    await new Promise((resolve) =>
      socket
        .once('close', resolve)
        .on('error', () => undefined)
        .resume(),
    )
    clearInterval(drip)
  })

  test('may reuse its connection, and listen to a stream, for longer than a request may take', async () => {
    const room = (await createPlayer(world).post<{ code: string }>('/rooms', {})).body
    const stream = send(`GET /rooms/${room.code}/events HTTP/1.1\r\nhost: x\r\n\r\n`)
    await once(stream, 'data')
    const idle = send('GET /status HTTP/1.1\r\nhost: x\r\n\r\n')
    await once(idle, 'data')
    // by its end more time has passed than any request has
    await text(send(`${HEAD}{`))
    idle.write('GET /status HTTP/1.1\r\nhost: x\r\n\r\n')
    const [again] = await once(idle, 'data')
    assert.match(String(again), /^HTTP\/1\.1 200 /)
    const joined = untilRead(stream, /"name":"Ann"/)
    await world.app.inject({
      method: 'POST',
      url: `/rooms/${room.code}/players`,
      payload: { name: 'Ann' },
    })
    await joined
  })
})

test('the API waits ten seconds for headers, fifteen for a request, and keeps connections longer than proxies do', async () => {
  const world = await openTestApp()
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxRequestsPerSocket, timeout } = world.app.server
  assert.deepEqual(
    { headersTimeout, requestTimeout, keepAliveTimeout, maxRequestsPerSocket, timeout },
    { headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 130_000, maxRequestsPerSocket: 0, timeout: 0 },
  )
  await world.close()
})
