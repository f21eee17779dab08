// A process of its own: answers everything with one answer, made beforehand, as fast as node:http can.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer } from './answer.ts'

const { headers, body } = JSON.parse(process.argv[2] ?? '') as Answer
const bytes = Buffer.from(body)

const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(bytes)
})
server.keepAliveTimeout = 72_000
server.listen(0, '127.0.0.1', () =>
  console.log(`Listening at http://127.0.0.1:${(server.address() as AddressInfo).port}`),
)
