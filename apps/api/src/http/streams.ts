import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Whoever has not taken so much of what was sent is dropped: a phone that sleeps comes back by itself. */
const BACKLOG_MOST_BYTES = 262_144
const HEARTBEAT_MS = 15_000
/** How long a browser waits before it comes back. */
const RETRY_MS = 1_000

/** A stream of server-sent events to one listener. */
export type Stream = {
  /** Sends an event that is written out already; one that is slow is dropped. */
  write(chunk: string): void
  /** Called once, when the listener is gone. */
  onClose(gone: () => void): void
}

export type StreamMetrics = { streamBegan(): void; streamEnded(): void }

export type Streams = {
  /** Answers with a stream; the reply is then out of Fastify's hands. */
  open(reply: FastifyReply): Stream
}

/** The configuration of a route that streams. */
export const STREAM = { isStream: true } as const

/** An event as it goes over the wire; the same text goes to all who may hear it. */
export const writeEvent = (event: string, data: unknown, id?: number): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

/** All streams of the process: kept awake by comments, ended before the server waits for its connections. */
export const createStreams = (app: FastifyInstance, metrics: StreamMetrics): Streams => {
  const open = new Set<ServerResponse>()
  const send = (raw: ServerResponse, chunk: string): void => {
    if (raw.destroyed || raw.writableEnded) return
    raw.write(chunk)
    if (raw.writableLength > BACKLOG_MOST_BYTES) raw.destroy()
  }
  const beat = setInterval(() => {
    for (const raw of open) send(raw, ':\n\n')
  }, HEARTBEAT_MS).unref()
  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const raw of open) raw.end()
  })
  return {
    open: (reply) => {
      const { raw } = reply
      reply.hijack()
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      raw.on('error', () => undefined)
      raw.once('close', () => {
        open.delete(raw)
        metrics.streamEnded()
      })
      open.add(raw)
      metrics.streamBegan()
      send(raw, `retry: ${RETRY_MS}\n\n`)
      return { write: (chunk) => send(raw, chunk), onClose: (gone) => raw.once('close', gone) }
    },
  }
}
