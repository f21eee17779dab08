import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { type PipeState, pipeDelayed } from './line-pipe.ts'
import { within } from './random.ts'

type Range = readonly [from: number, to: number]

/** How bad a line is, in milliseconds. Each time is drawn anew, but the delay once a line. */
export type Weather = {
  /** There and back. */
  readonly roundTrip: Range
  readonly untilStall: Range
  readonly stall: Range
  readonly untilReset: Range
}

/** A proxy in front of the server that behaves like a phone's line. */
export type BadLine = {
  readonly url: string
  /** Bytes of both directions that arrived. */
  readonly bytes: () => number
  readonly stalls: () => number
  readonly resets: () => number
  readonly close: () => Promise<void>
}

type Options = { readonly target: string; readonly weather: Weather; readonly random: () => number }

type Line = {
  readonly sockets: Set<Socket>
  readonly counts: { bytes: number; stalls: number; resets: number }
  readonly timers: Map<string, NodeJS.Timeout>
  stalledUntil: number
}

/** A proxy that passes the bytes of every connection to the target as the line does. */
const startProxy = async (line: Line, target: string, pipe: PipeState): Promise<Server> => {
  const { hostname, port } = new URL(target)
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      socket.setNoDelay()
      line.sockets.add(socket)
      socket.once('close', () => line.sockets.delete(socket))
    }
    pipeDelayed(near, far, pipe)
    pipeDelayed(far, near, pipe)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** Calls `act` at random intervals until the line is closed; `act` returns how long its effect lasts, in milliseconds. */
const repeat = (
  { timers }: Line,
  { name, every, random }: { readonly name: string; readonly every: Range; readonly random: () => number },
  act: () => number,
): void => {
  const schedule = (waitMs: number): void => {
    timers.set(
      name,
      setTimeout(() => schedule(within(random, every) + act()), waitMs),
    )
  }
  schedule(within(random, every))
}

/** Stalls the line and resets its connections, again and again. */
const spoil = (line: Line, { weather, random }: Options): void => {
  repeat(line, { name: 'stall', every: weather.untilStall, random }, () => {
    line.counts.stalls++
    const stallMs = within(random, weather.stall)
    line.stalledUntil = performance.now() + stallMs
    return stallMs
  })
  repeat(line, { name: 'reset', every: weather.untilReset, random }, () => {
    line.counts.resets++
    for (const socket of line.sockets) socket.resetAndDestroy()
    return 0
  })
}

const close = async ({ timers, sockets }: Line, server: Server): Promise<void> => {
  for (const timer of timers.values()) clearTimeout(timer)
  const closed = once(server, 'close')
  server.close()
  for (const socket of sockets) socket.destroy()
  await closed
}

/** Opens a line to the target: delay, now and then seconds without a byte, now and then a reset of all connections. */
export const openBadLine = async (options: Options): Promise<BadLine> => {
  const { target, weather, random } = options
  const baseMs = within(random, weather.roundTrip) / 2
  const line: Line = {
    sockets: new Set(),
    counts: { bytes: 0, stalls: 0, resets: 0 },
    timers: new Map(),
    stalledUntil: 0,
  }
  const server = await startProxy(line, target, {
    delayMs: () => baseMs * (1 + 0.2 * random()),
    stalledUntil: () => line.stalledUntil,
    arrived: (bytes) => {
      line.counts.bytes += bytes
    },
  })
  spoil(line, options)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => line.counts.bytes,
    stalls: () => line.counts.stalls,
    resets: () => line.counts.resets,
    close: () => close(line, server),
  }
}
