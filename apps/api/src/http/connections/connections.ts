import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** The state of an open connection. */
type Connection = {
  /** The response under way. */
  response: ServerResponse | null
  /** The bytes read until the last response ended: more of them are the beginning of a request. */
  bytesRead: number
}

const isIdle = (socket: Socket, { response, bytesRead }: Connection): boolean =>
  response === null && socket.bytesRead === bytesRead

/** Whether a response says that it is the last one on its connection: the client expects the end. */
const isLast = (response: ServerResponse | null): boolean => response?.headersSent === true && !response.shouldKeepAlive

/** Tracks the open connections of a server, and the response under way on each. */
const trackConnections = (server: Server): Map<Socket, Connection> => {
  const open = new Map<Socket, Connection>()
  server.on('connection', (socket: Socket) => {
    open.set(socket, { response: null, bytesRead: 0 })
    socket.on('close', () => open.delete(socket))
  })
  server.on('request', ({ socket }, response) => {
    const connection = open.get(socket)
    if (connection === undefined) return
    connection.response = response
    response.on('close', () => {
      if (connection.response !== response) return
      connection.response = null
      connection.bytesRead = socket.bytesRead
    })
  })
  return open
}

/** Holds requests that arrive from now on, until the returned function releases them to the server's handlers. */
const holdRequests = (server: Server): (() => void) => {
  const held: [IncomingMessage, ServerResponse][] = []
  const handlers = server.listeners('request') as RequestListener[]
  server.removeAllListeners('request')
  server.on('request', (...exchange) => held.push(exchange))
  return () => {
    server.removeAllListeners('request')
    for (const handler of handlers) server.on('request', handler)
    for (const exchange of held) server.emit('request', ...exchange)
  }
}

/** Follows the connections of a server from now on, in order to end each when its client expects that. */
export const watchConnections = (server: Server) => {
  const open = trackConnections(server)
  return {
    /** Adds `connection: close` to every response whose head is not sent yet, from now on. */
    announceEnd: (): void => {
      for (const { response } of open.values())
        if (response?.headersSent === false) response.setHeader('connection', 'close')
      server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
    },
    holdRequests: () => holdRequests(server),
    /** Cuts every connection off; the server's own `closeAllConnections` knows of none that gave its parser back, as streams do. */
    cutOff: (): void => {
      for (const socket of open.keys()) socket.destroy()
    },
    /** The connections whose clients may send another request: those that no response has ended. */
    reusable: (): Socket[] => [...open].filter(([, { response }]) => !isLast(response)).map(([socket]) => socket),
    /** Those of `sockets` that are open without a request. */
    idle: (sockets: Iterable<Socket> = open.keys()): Socket[] =>
      [...sockets].filter((socket) => {
        const connection = open.get(socket)
        return connection !== undefined && isIdle(socket, connection)
      }),
  }
}

/** The open connections of a server. */
export type Connections = ReturnType<typeof watchConnections>
