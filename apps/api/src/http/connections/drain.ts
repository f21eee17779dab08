import { Server, type Socket } from 'node:net'
import { setTimeout as delay, setImmediate as turn } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import type { Connections } from './connections.ts'

/** A balancer may send requests until it has seen that the process is not ready. */
const LAME_DUCK_MS = 1_000
/** A client may reuse its connection until an answer says that it closes. One that is silent for longer rarely sends another request. */
const REUSE_MS = 2_500
/** A connection that was accepted at the last moment may take so long to send its request. */
const FIRST_REQUEST_MS = { calm: 700, hurried: 200 }
/** A balancer is refused for so long: that sends it elsewhere at once, while it would wait for an address that has vanished. */
const REFUSED_MS = 1_000
/** A client may take so long to close its side of a connection that was ended. */
const CLOSE_MS = 500
/** Then unfinished requests are cut off, so that the end comes within the ten seconds that a container is given. */
const FINISH_MS = 5_000

const STEP_MS = 20
/** Requests are held for so long at most while the listening socket is closed. */
const HOLD_MS = 300
/** A turn of the event loop in which next to nothing happened. */
const QUIET_TURN_MS = 0.3

/** Waits until something holds, but not longer than `mostMs`. */
const until = async (holds: () => boolean, mostMs: number): Promise<void> => {
  const end = performance.now() + mostMs
  while (!holds() && performance.now() < end) await delay(STEP_MS)
}

/**
 * Closes the listening socket without resetting the connections that the kernel has made already and the process has not accepted yet. A
 * turn of the event loop accepts only one, so it takes turns until two bring none and are too short for one to come meanwhile. Requests
 * are held until then: a client opens its next connection when it has its answer.
 */
const stopListening = async (server: Server, connections: Connections): Promise<void> => {
  const answerHeld = connections.holdRequests()
  let isQuiet = false
  const accepted = () => {
    isQuiet = false
  }
  server.on('connection', accepted)
  const end = performance.now() + HOLD_MS
  for (let quietTurns = 0; quietTurns < 2 && performance.now() < end; ) {
    isQuiet = true
    const start = performance.now()
    await turn()
    quietTurns = isQuiet && performance.now() - start < QUIET_TURN_MS ? quietTurns + 1 : 0
  }
  // an HTTP server's own close would also cut connections whose request is still on its way
  Server.prototype.close.call(server)
  server.off('connection', accepted)
  answerHeld()
}

/** Sends the end and goes on reading: to close a connection at once would reset a client that is just sending. */
const endIdle = async (connections: Connections, sockets: readonly Socket[]): Promise<void> => {
  const ended = connections.idle(sockets)
  for (const socket of ended) socket.end()
  await until(() => ended.every((socket) => socket.destroyed), CLOSE_MS)
}

type Drained = {
  readonly app: FastifyInstance
  readonly connections: Connections
  /** Whether a person at the terminal waits: then idle clients are not waited for. */
  readonly inHurry: boolean
}

/**
 * Stops serving without resetting a connection: from now on every answer ends its connection, and while clients may still reuse theirs
 * the process goes on listening. Then it refuses connections for a moment, finishes what is under way and closes.
 */
export const drain = async ({ app, connections, inHurry }: Drained): Promise<void> => {
  const { server } = app
  const before = connections.reusable()
  connections.announceEnd()
  if (!inHurry) {
    await delay(LAME_DUCK_MS)
    await until(() => before.every((socket) => socket.destroyed), REUSE_MS - LAME_DUCK_MS)
  }
  await stopListening(server, connections)
  const cutOff = setTimeout(connections.cutOff, FINISH_MS)
  const isOld = new Set(before)
  const fresh = connections.idle().filter((socket) => !isOld.has(socket))
  const firstRequestMs = inHurry ? FIRST_REQUEST_MS.hurried : FIRST_REQUEST_MS.calm
  await Promise.all([
    endIdle(connections, before),
    until(() => connections.idle(fresh).length === 0, firstRequestMs).then(() => endIdle(connections, fresh)),
    inHurry || delay(REFUSED_MS),
  ])
  await app.close()
  clearTimeout(cutOff)
}
