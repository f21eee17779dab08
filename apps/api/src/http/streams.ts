import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { onAnswerClose } from './connections/answer-close.ts'
import { stopReading } from './connections/stop-reading.ts'

/** A listener with more than this unread is disconnected: a phone that wakes up reconnects by itself. */
const MAX_BACKLOG_BYTES = 262_144
/** How long a browser waits before it reconnects, as the first bytes of a stream. Bytes, since Node would keep a text joined to its head in pieces. */
const RETRY = Buffer.from('retry: 1000\n\n')

/** A stream of server-sent events to one listener. */
export type Stream = {
  /** Sends an encoded event; disconnects a listener that reads too slowly. */
  write(event: Buffer): void
  /** Sends a last event and ends the stream. */
  end(event: Buffer): void
  /** Calls back once, when the connection is closed. */
  onClose(closed: () => void): void
}

/** What is counted of streams. */
export type StreamMetrics = { streamBegan(): void; streamEnded(): void }

/** Opens streams on replies. */
export type Streams = {
  /** Answers with a stream; Fastify does nothing more with the reply. */
  open(reply: FastifyReply): Stream
  /** Answers a HEAD request: the headers of a stream, and the end. */
  sendHead(reply: FastifyReply): FastifyReply
}

/** Encodes an event once; the same bytes go to every listener. */
export const encodeEvent = (event: string, data: string, id?: number): Buffer =>
  Buffer.from(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`)

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** Writes straight into the socket: a response would hold the event back until all others have theirs. */
const send = ({ socket, writableEnded }: ServerResponse, event: Buffer): void => {
  if (!socket?.writable || writableEnded) return
  if (socket.writableLength > MAX_BACKLOG_BYTES) socket.destroy()
  else socket.write(event)
}

/** Takes the reply out of Fastify's hands and sends the head of a stream. */
const startStream = (reply: FastifyReply): ServerResponse => {
  const { raw } = reply
  reply.hijack()
  // it ends with its connection: without chunks an event is one write of bytes that all share
  raw.removeHeader('transfer-encoding')
  raw.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...HEADERS, connection: 'close' })
  raw.on('error', () => undefined)
  raw.write(RETRY)
  stopReading(reply.request.raw.socket)
  return raw
}

/** All streams of the process, ended before the server waits for its connections. */
export const createStreams = (app: FastifyInstance, metrics: StreamMetrics): Streams => {
  const open = new Set<ServerResponse>()
  app.addHook('preClose', async () => {
    for (const raw of open) raw.end()
  })
  return {
    sendHead: (reply) => reply.headers(HEADERS).send(),
    open: (reply) => {
      const raw = startStream(reply)
      open.add(raw)
      metrics.streamBegan()
      onAnswerClose(reply, () => {
        open.delete(raw)
        metrics.streamEnded()
      })
      return {
        write: (event) => send(raw, event),
        end: (event) => {
          send(raw, event)
          raw.end()
        },
        onClose: (closed) => onAnswerClose(reply, closed),
      }
    },
  }
}
