// Everybody who listens to a room, in one process: crowd.ts [sse|socket.io] URL CODE COUNT. Tells when the last of them had an event.
// Both kinds are bare sockets that look for the end of a view in what comes, so that listening costs the same.
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { joinAll } from './players.ts'

const [kind, url = '', code = '', count = ''] = process.argv.slice(2)
const { host, hostname, port } = new URL(url)
const SIZE = Number(count)

/** How what tells of a change ends, and the key that says of which. */
const END = kind === 'sse' ? '\n\n' : '}]'
const SEQ = '"seq":'

const heard = new Map<number, number>()

const hear = (seq: number): void => {
  const listeners = (heard.get(seq) ?? 0) + 1
  heard.set(seq, listeners)
  if (listeners === SIZE) console.log(`told ${seq} ${process.hrtime.bigint()}`)
}

const listen = (socket: Socket): void => {
  let rest: Buffer | null = null
  socket.on('data', (chunk: Buffer) => {
    const text: Buffer = rest ? Buffer.concat([rest, chunk]) : chunk
    let from = 0
    for (let end = text.indexOf(END); end >= 0; end = text.indexOf(END, from)) {
      const at = text.indexOf(SEQ, from)
      if (at >= 0 && at < end) hear(Number.parseInt(text.toString('latin1', at + SEQ.length, at + SEQ.length + 12), 10))
      from = end + END.length
    }
    rest = from < text.length ? text.subarray(from) : null
  })
  socket.on('close', () => {
    throw new Error('a listener was dropped')
  })
}

/** Connects, sends a request and waits until something came back. */
const ask = (request: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request))
    socket.once('error', reject)
    socket.once('data', (first: Buffer) => {
      if (/^HTTP\/1.1 (200|101)/.test(first.toString('latin1', 0, 12))) resolve(socket)
      else reject(new Error(first.toString()))
    })
  })

/** Every player who listens has a seat. */
const listenToEvents = (): Promise<void> =>
  joinAll({ url, code, count: SIZE }, async (cookie) =>
    listen(await ask(`GET /rooms/${code}/events HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`)),
  )

const listenToSockets = async (): Promise<void> => {
  for (let n = 0; n < SIZE; n += 1) {
    const key = randomBytes(16).toString('base64')
    const upgrade = `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}`
    const socket = await ask(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\n${upgrade}\r\n\r\n`,
    )
    // a text frame, masked with zeros, of "40": into the main namespace
    socket.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]))
    listen(socket)
  }
}

await (kind === 'sse' ? listenToEvents() : listenToSockets())
console.log(`all ${SIZE} listen`)
