import { type AddressInfo, connect } from 'node:net'
import type { TestApp } from '../test-app.ts'
import { pick, type Random } from './chance.ts'
import type { FuzzRequest } from './requests.ts'

type Parts = { readonly line: string; readonly headers: readonly string[]; readonly body: Buffer }
type Break = (parts: Parts, random: Random) => Parts

const chunk = (bytes: Buffer, size = bytes.length.toString(16)): Buffer =>
  Buffer.concat([Buffer.from(`${size}\r\n`), bytes, Buffer.from('\r\n')])

const LAST_CHUNK = Buffer.from('0\r\n\r\n')
const without = (headers: readonly string[], name: string): string[] =>
  headers.filter((header) => !header.toLowerCase().startsWith(name))

const chunked = ({ line, headers, body }: Parts, sent: Buffer): Parts => ({
  line,
  headers: [...without(headers, 'content-length'), 'transfer-encoding: chunked'],
  body: body.length === 0 ? body : sent,
})

const withHeader =
  (...added: string[]): Break =>
  (parts) => ({ ...parts, headers: [...parts.headers, ...added] })

const PIPELINED = 'GET /status HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'

/** What no HTTP library sends; the first two are only unusual. */
const BREAKS: readonly Break[] = [
  (parts) => chunked(parts, Buffer.concat([chunk(parts.body), LAST_CHUNK])),
  (parts) => {
    const bytes = [...parts.body].map((byte) => chunk(Buffer.from([byte])))
    return chunked(parts, Buffer.concat([...bytes.slice(0, 400), LAST_CHUNK]))
  },
  (parts) => chunked(parts, chunk(parts.body)),
  (parts) => chunked(parts, Buffer.concat([chunk(parts.body, 'ffffffffffff'), LAST_CHUNK])),
  (parts) => chunked(parts, Buffer.concat([chunk(parts.body, '-1'), LAST_CHUNK])),
  (parts, random) => ({ ...parts, body: parts.body.subarray(0, random(parts.body.length + 1)) }),
  (parts) => ({ ...parts, body: Buffer.concat([parts.body, Buffer.from(PIPELINED)]) }),
  (parts) => ({ ...parts, headers: without(parts.headers, 'host') }),
  (parts) => ({ ...parts, line: parts.line.replace('HTTP/1.1', 'HTTP/1.0') }),
  (parts) => ({ ...parts, line: parts.line.replace('HTTP/1.1', 'HTTP/9.9') }),
  (parts) => ({ ...parts, line: parts.line.replace(' /', ' http://evil.example/') }),
  (parts) => ({ ...parts, line: parts.line.replace(' /', ' /\0') }),
  (parts) => ({ ...parts, line: parts.line.replace(/ HTTP.*/, '') }),
  (parts) => ({ ...parts, line: parts.line.replace(/^\w+/, 'PRI') }),
  withHeader('content-length: 0'),
  withHeader('content-length: 3', 'transfer-encoding: chunked'),
  withHeader('transfer-encoding: xchunked'),
  withHeader('host: evil.example'),
  withHeader('content-type: text/plain'),
  withHeader('cookie: pd_player=a', 'cookie: pd_desk=b'),
  withHeader('x-\0: a'),
  withHeader('x-a: b\rx-c: d'),
  withHeader(' folded: a'),
  withHeader(`x-long: ${'a'.repeat(20_000)}`),
  withHeader(...Array.from({ length: 2_100 }, (_, at) => `x-${at}: a`)),
]

const partsOf = ({ method, url, headers, payload = Buffer.alloc(0) }: FuzzRequest): Parts => ({
  line: `${method} ${url} HTTP/1.1`,
  headers: [
    'host: x',
    ...(payload.length > 0 ? [`content-length: ${payload.length}`] : []),
    ...Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value) => `${name}: ${value}`)),
    'connection: close',
  ],
  body: payload,
})

/** The bytes of a request, broken on the wire. */
export const brokenBytes = (request: FuzzRequest, random: Random): Buffer => {
  const { line, headers, body } = pick(BREAKS, random)?.(partsOf(request), random) ?? partsOf(request)
  return Buffer.concat([Buffer.from(`${[line, ...headers].join('\r\n')}\r\n\r\n`, 'latin1'), body])
}

/** Opens the port of an API; sends bytes to it, and gives all that comes back. */
export const openWire = async ({ app }: TestApp): Promise<(bytes: Buffer) => Promise<string>> => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return (bytes) =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1')
      let answer = ''
      socket.on('data', (data) => {
        answer += data.toString('latin1')
        // a stream has begun, and would not end
        if (answer.includes('text/event-stream')) socket.destroy()
      })
      socket.on('error', () => undefined).on('close', () => resolve(answer))
      socket.write(bytes)
    })
}
