import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import fastify from 'fastify'
import { createStreams, encodeEvent, type Stream } from '../streams.ts'
import { watchConnections } from './connections.ts'

const EVENT = encodeEvent('room', 'x'.repeat(60_000))

test('a stream whose listener reads nothing is cut off with all other connections, so that the server closes', async () => {
  const app = fastify()
  const streams = createStreams(app, { streamBegan: () => undefined, streamEnded: () => undefined })
  const opened: Stream[] = []
  app.get('/', async (_request, reply) => {
    opened.push(streams.open(reply))
    return reply
  })
  const connections = watchConnections(app.server)
  await app.listen({ host: '127.0.0.1', port: 0 })
  const client = connect((app.server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined)
  const [socket] = await Promise.all([
    once(app.server, 'connection').then(([first]) => first),
    client.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'),
  ])
  while (opened.length === 0) await turn()
  while (socket.writableLength === 0) opened[0]?.write(EVENT)
  const closed = app.close()
  connections.cutOff()
  await closed
  assert.equal(socket.destroyed, true)
  client.destroy()
})
