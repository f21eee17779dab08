import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { type FlakyProxy, openFlakyProxy } from './flaky-proxy.ts'

describe('a flaky proxy', () => {
  let server: Server
  let proxy: FlakyProxy
  let client: Socket
  const portOfServer = (): number => (server.address() as AddressInfo).port
  const connectTo = async (port: number): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return socket.setEncoding('utf8')
  }
  const connectToProxy = (): Promise<Socket> => connectTo(Number(new URL(proxy.url).port))
  const echo = async (socket: Socket, text: string): Promise<unknown> => {
    const [answer] = await Promise.all([once(socket, 'data'), socket.write(text)])
    return answer[0]
  }
  before(async () => {
    server = createServer((socket) => socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  beforeEach(async () => {
    proxy = await openFlakyProxy(`tcp://127.0.0.1:${portOfServer()}/name`)
    client = await connectToProxy()
  })
  afterEach(async () => {
    client.destroy()
    await proxy.close()
  })
  after(() => void server.close())

  test('passes bytes both ways, and keeps the rest of the address', async () => {
    assert.equal(await echo(client, 'hello'), 'hello')
    assert.equal(new URL(proxy.url).pathname, '/name')
  })

  test('ends every connection and refuses new ones when cut, until it is restored', async () => {
    await Promise.all([once(client, 'close'), proxy.cut()])
    await assert.rejects(connectToProxy(), { code: 'ECONNREFUSED' })
    await proxy.restore()
    client = await connectToProxy()
    assert.equal(await echo(client, 'again'), 'again')
  })

  test('delivers what was sent while it was stalled only once it resumes', async () => {
    assert.equal(await echo(client, 'first'), 'first')
    proxy.stall()
    const received: string[] = []
    client.on('data', (text: string) => received.push(text))
    client.write('second')
    const direct = await connectTo(portOfServer())
    for (let n = 0; n < 10; n++) await echo(direct, 'meanwhile')
    direct.destroy()
    assert.deepEqual(received, [])
    proxy.resume()
    while (received.join('') !== 'second') await once(client, 'data')
  })
})
