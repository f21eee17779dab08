import type { Socket } from 'node:net'

type Parsed = Socket & { readonly parser?: object | null }
type HttpInternals = { readonly freeParser?: (parser: object, request: null, socket: Socket) => void }

/** By which Node itself gives a parser back when a connection is upgraded; a Node without it keeps the parser for as long as the connection. */
const { freeParser } = (process.getBuiltinModule('node:_http_common') ?? {}) as HttpInternals

/**
 * Reads no further request on a connection whose answer lasts until it closes, and gives back the parser of requests: Node keeps 10 KiB for
 * each, which is half of what a listener to a stream costs. What a client still sends is thrown away, and its end is that of the connection.
 */
export const stopReading = (socket: Parsed): void => {
  const { parser } = socket
  if (!freeParser || !parser || socket.destroyed) return
  socket.removeAllListeners('data').removeAllListeners('end')
  freeParser(parser, null, socket)
  socket.on('end', () => socket.end()).resume()
}
