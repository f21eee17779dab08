import { Server } from 'node:net'
import { setTimeout as delay, setImmediate as immediately } from 'node:timers/promises'
import type { TypedApp } from './app.ts'

/** For so long a balancer may go on sending people here: until it has seen that we are not ready. */
const LAME_DUCK_MS = 1_000
/** For so long a connection that was made at the last moment may take to say what it wants. */
const LAST_WORD_MS = 200
/** Whoever has not finished by then is cut off, so that the end comes within the ten seconds that a container is given. */
const FINISH_MS = 7_000

/**
 * Stops serving without losing a request: every answer from now on ends its connection, then nobody new is let in, and what is
 * under way is finished. In a hurry nobody new is let in from the start.
 */
export const drain = async (app: TypedApp, inHurry: boolean): Promise<void> => {
  app.server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
  if (!inHurry) await delay(LAME_DUCK_MS)
  // right after the event loop took whoever was waiting: closing resets those whom it did not
  await immediately()
  // an HTTP server's own close would also cut the connections whose request is still on its way
  Server.prototype.close.call(app.server)
  await delay(LAST_WORD_MS)
  const cutOff = setTimeout(() => app.server.closeAllConnections(), FINISH_MS)
  await app.close()
  clearTimeout(cutOff)
}
