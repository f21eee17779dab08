import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** What happens on an open connection. */
type Connection = {
  /** The answer that is under way. */
  answer: ServerResponse | null
  /** The bytes read until the last answer ended: more of them are the beginning of a request. */
  bytesHeard: number
}

const isIdle = (socket: Socket, { answer, bytesHeard }: Connection): boolean =>
  answer === null && socket.bytesRead === bytesHeard

/** An answer that says that it is the last one on its connection: the client expects the end. */
const isLast = (answer: ServerResponse | null): boolean => answer?.headersSent === true && !answer.shouldKeepAlive

/** Follows the connections of a server from now on, in order to end each when its client expects that. */
export const watchConnections = (server: Server) => {
  const open = new Map<Socket, Connection>()
  server.on('connection', (socket: Socket) => {
    open.set(socket, { answer: null, bytesHeard: 0 })
    socket.once('close', () => open.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    const connection = open.get(socket)
    if (connection === undefined) return
    connection.answer = response
    response.once('close', () => {
      if (connection.answer !== response) return
      connection.answer = null
      connection.bytesHeard = socket.bytesRead
    })
  })
  return {
    /** Says on every answer from now on, where its head is not sent yet, that it is the last one on its connection. */
    announceEnd: (): void => {
      for (const { answer } of open.values()) if (answer?.headersSent === false) answer.setHeader('connection', 'close')
      server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
    },
    /** Keeps requests that arrive from now on unanswered, until what it gives is called. */
    holdRequests: (): (() => void) => {
      const held: [IncomingMessage, ServerResponse][] = []
      const handlers = server.listeners('request') as RequestListener[]
      server.removeAllListeners('request')
      server.on('request', (...exchange) => held.push(exchange))
      return () => {
        server.removeAllListeners('request')
        for (const handler of handlers) server.on('request', handler)
        for (const exchange of held) server.emit('request', ...exchange)
      }
    },
    /** The connections whose clients may send another request: those that no answer has ended. */
    reusable: (): Socket[] => [...open].filter(([, { answer }]) => !isLast(answer)).map(([socket]) => socket),
    /** Those of `sockets` that are open without a request. */
    idle: (sockets: Iterable<Socket> = open.keys()): Socket[] =>
      [...sockets].filter((socket) => {
        const connection = open.get(socket)
        return connection !== undefined && isIdle(socket, connection)
      }),
  }
}

export type Connections = ReturnType<typeof watchConnections>
