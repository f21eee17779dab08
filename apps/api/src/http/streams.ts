import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { onAnswerClose } from './connections/answer-close.ts'

/** Whoever has not taken so much of what was sent is dropped: a phone that sleeps comes back by itself. */
const BACKLOG_MOST_BYTES = 262_144
/** How long a browser waits before it comes back. */
const RETRY_MS = 1_000

/** A stream of server-sent events to one listener. */
export type Stream = {
  /** Sends an event that is encoded already; whoever is slow is dropped. */
  write(event: Buffer): void
  /** Sends a last event and ends the stream. */
  end(event: Buffer): void
  /** Called once, when the listener is gone. */
  onClose(gone: () => void): void
}

export type StreamMetrics = { streamBegan(): void; streamEnded(): void }

export type Streams = {
  /** Answers with a stream; the reply is then out of Fastify's hands. */
  open(reply: FastifyReply): Stream
  /** Answers a HEAD request: the headers of a stream, and the end. */
  sendHead(reply: FastifyReply): FastifyReply
}

/** The options of a route that streams: what only a document needs is not said, as an answer's head is held as long as it lasts. */
export const STREAM = {
  config: { isStream: true },
  helmet: {
    contentSecurityPolicy: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  },
} as const

/** Encodes an event once; the same bytes go to every listener. */
export const encodeEvent = (event: string, data: string, id?: number): Buffer =>
  Buffer.from(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`)

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** All streams of the process, ended before the server waits for its connections. */
export const createStreams = (app: FastifyInstance, metrics: StreamMetrics): Streams => {
  const open = new Set<ServerResponse>()
  /** Straight into the socket: a response would hold it back until all others have theirs. */
  const send = ({ socket, writableEnded }: ServerResponse, event: Buffer): void => {
    if (!socket?.writable || writableEnded) return
    if (socket.writableLength > BACKLOG_MOST_BYTES) socket.destroy()
    else socket.write(event)
  }
  app.addHook('preClose', async () => {
    for (const raw of open) raw.end()
  })
  return {
    sendHead: (reply) => reply.headers(HEADERS).send(),
    open: (reply) => {
      const { raw } = reply
      reply.hijack()
      // it ends with its connection: without chunks an event is one write of bytes that all share
      raw.removeHeader('transfer-encoding')
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        ...HEADERS,
        connection: 'close',
      })
      raw.on('error', () => undefined)
      open.add(raw)
      metrics.streamBegan()
      onAnswerClose(reply, () => {
        open.delete(raw)
        metrics.streamEnded()
      })
      raw.write(`retry: ${RETRY_MS}\n\n`)
      return {
        write: (chunk) => send(raw, chunk),
        end: (chunk) => {
          send(raw, chunk)
          raw.end()
        },
        onClose: (gone) => onAnswerClose(reply, gone),
      }
    },
  }
}
