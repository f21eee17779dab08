import { createServer, type ServerResponse } from 'node:http'
import { hostname } from 'node:os'
import { text } from 'node:stream/consumers'

// Stands in for the API (8000) and the front (8080) behind the real proxy: it answers what it was asked.

const streams = new Set<ServerResponse>()
/** Streams with a heartbeat: all but those of the room QUIET. */
const beating = new Set<ServerResponse>()
setInterval(() => {
  for (const stream of beating) stream.write(':\n\n')
}, 5_000)

const answer = (from: string) =>
  createServer(async (request, response) => {
    const { url = '', headers, method } = request
    if (/^\/rooms\/\w+\/events$/.test(url)) {
      response
        .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        .write('data: first\n\n')
      streams.add(response)
      if (!url.includes('/QUIET/')) beating.add(response)
      response.on('close', () => [streams, beating].map((all) => all.delete(response)))
      return
    }
    if (url.includes('/SILENT/')) return
    if (url.includes('/BROKEN/')) return void request.socket.destroy()
    if (url === '/release') for (const stream of streams) stream.end('data: last\n\n')
    const body = await text(request)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ from, host: hostname(), url, method, headers, body, padding: 'x'.repeat(4_000) }))
  })

answer('api').listen(8000)
answer('front').listen(8080)
process.on('SIGTERM', () => process.exit(0))
