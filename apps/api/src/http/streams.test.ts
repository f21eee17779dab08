import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import fastify from 'fastify'
import { createStreams, encodeEvent, type Stream } from './streams.ts'

const EVENT = encodeEvent('room', 'x'.repeat(60_000), 7)
/** More than any kernel keeps for a reader. */
const MOST_BYTES = 64 * 1024 * 1024

/** A server each of whose callers listens to a stream. */
const openListening = async () => {
  const counts = { began: 0, ended: 0 }
  const app = fastify()
  const streams = createStreams(app, { streamBegan: () => void counts.began++, streamEnded: () => void counts.ended++ })
  const listeners: Stream[] = []
  app.get('/', async (_request, reply) => {
    listeners.push(streams.open(reply))
    return reply
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const listen = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1')
    socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n')
    await once(socket, 'readable')
    return socket
  }
  return { app, counts, listeners, listen }
}

test('a listener that reads nothing is disconnected before it costs memory, and one that reads gets every event', async () => {
  const { app, counts, listeners, listen } = await openListening()
  const [asleep, awake] = [await listen(), await listen()]
  let heardBytes = 0
  awake.on('data', (chunk: Buffer) => {
    heardBytes += chunk.length
  })
  try {
    let toldBytes = 0
    while (counts.ended === 0 && toldBytes < MOST_BYTES) {
      for (const listener of listeners) listener.write(EVENT)
      toldBytes += EVENT.length
      while (heardBytes < toldBytes) await turn()
    }
    assert.deepEqual(counts, { began: 2, ended: 1 })
    assert.equal(awake.destroyed, false)
  } finally {
    for (const socket of [asleep, awake]) socket.destroy()
    await app.close()
  }
})

test('a stream has given its parser of requests back, reads nothing that its client sends, and ends when the client does', async () => {
  const { app, counts, listeners, listen } = await openListening()
  const sockets: (Socket & { parser?: unknown })[] = []
  app.server.on('request', ({ socket }) => sockets.push(socket))
  const client = await listen()
  try {
    assert.deepEqual(
      sockets.map(({ parser }) => parser),
      [null],
    )
    client.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\nno request at all\r\n\r\n')
    while ((sockets[0]?.bytesRead ?? 0) < 60) await turn()
    assert.deepEqual([counts, listeners.length], [{ began: 1, ended: 0 }, 1])
    let heard = ''
    client.on('data', (chunk) => {
      heard += chunk
    })
    listeners[0]?.write(encodeEvent('room', '{}', 1))
    while (!heard.endsWith('data: {}\n\n')) await turn()
    client.end()
    while (counts.ended === 0) await turn()
  } finally {
    client.destroy()
    await app.close()
  }
})
