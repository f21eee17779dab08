import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { within } from './random.ts'

type Range = readonly [from: number, to: number]

/** How bad a line is; all in milliseconds, drawn anew each time but for the delay, which is a line's own. */
export type Weather = {
  /** There and back. */
  readonly roundTrip: Range
  readonly untilStall: Range
  readonly stall: Range
  readonly untilReset: Range
}

export type BadLine = {
  readonly url: string
  /** Bytes of both directions that arrived. */
  readonly bytes: () => number
  readonly stalls: () => number
  readonly resets: () => number
  readonly close: () => Promise<void>
}

type Options = { readonly target: string; readonly weather: Weather; readonly random: () => number }

/** Passes bytes on in order, each after the delay, none while the line stalls. */
const pass = (
  from: Socket,
  to: Socket,
  line: { delayMs: () => number; stalledUntil: () => number; arrived: (bytes: number) => void },
) => {
  const queue: { readonly chunk: Buffer; readonly due: number }[] = []
  let timer: NodeJS.Timeout | undefined
  const pump = (): void => {
    timer = undefined
    for (let head = queue[0]; head; head = queue[0]) {
      const waitMs = Math.max(head.due, line.stalledUntil()) - performance.now()
      if (waitMs > 0) {
        timer = setTimeout(pump, waitMs)
        return
      }
      queue.shift()
      line.arrived(head.chunk.length)
      to.write(head.chunk)
    }
    if (from.readableEnded) to.end()
  }
  from.on('data', (chunk: Buffer) => {
    queue.push({ chunk, due: performance.now() + line.delayMs() })
    timer ??= setTimeout(pump, 0)
  })
  from.on('end', () => {
    timer ??= setTimeout(pump, line.delayMs())
  })
  from.on('error', () => undefined)
  from.on('close', () => {
    clearTimeout(timer)
    if (!to.destroyed) setTimeout(() => to.destroy(), line.delayMs()).unref()
  })
}

/** A line of a phone to the server: delay, now and then seconds without a byte, now and then all connections reset. */
export const openBadLine = async ({ target, weather, random }: Options): Promise<BadLine> => {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const baseMs = within(random, weather.roundTrip) / 2
  const counts = { bytes: 0, stalls: 0, resets: 0 }
  let stalledUntil = 0
  const timers = new Map<string, NodeJS.Timeout>()
  /** Again and again; `act` says how long it lasts. */
  const repeat = (name: string, every: Range, act: () => number): void => {
    const go = (waitMs: number): void => {
      timers.set(
        name,
        setTimeout(() => go(within(random, every) + act()), waitMs),
      )
    }
    go(within(random, every))
  }
  const line = {
    delayMs: () => baseMs * (1 + 0.2 * random()),
    stalledUntil: () => stalledUntil,
    arrived: (bytes: number) => {
      counts.bytes += bytes
    },
  }
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      socket.setNoDelay()
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    }
    pass(near, far, line)
    pass(far, near, line)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  repeat('stall', weather.untilStall, () => {
    counts.stalls++
    const stallMs = within(random, weather.stall)
    stalledUntil = performance.now() + stallMs
    return stallMs
  })
  repeat('reset', weather.untilReset, () => {
    counts.resets++
    for (const socket of sockets) socket.resetAndDestroy()
    return 0
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: () => counts.bytes,
    stalls: () => counts.stalls,
    resets: () => counts.resets,
    close: async () => {
      for (const timer of timers.values()) clearTimeout(timer)
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
