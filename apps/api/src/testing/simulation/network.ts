import type { LiveRoom } from '../../rooms/runtime/live-room.ts'
import type { Chance } from './chance.ts'
import type { Owner, Scheduler } from './scheduler.ts'
import type { Server } from './server.ts'

/** One event of a stream. */
export type StreamEvent = { readonly name: string; readonly data: unknown }

/** What a listener is called with. */
export type Receiver = {
  readonly event: (event: StreamEvent) => void
  /** The connection is seen to be broken. */
  readonly broken: () => void
  /** There is no such room. */
  readonly refused: () => void
}

/** A stream between a process and a client. */
export type Connection = {
  readonly server: Server
  /** Whether it looks open to both, and carries nothing. */
  isSilent: boolean
  isOpen: boolean
  /** When the client last received anything. */
  heardAt: number
  live: LiveRoom | null
  /** Breaks it: both ends hear of it. */
  cut(): void
}

type Tools = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly world: Owner
  /** Whether single messages are lost, late, doubled. */
  readonly isFaulty: () => boolean
  /** Sees each write of a process before it travels. */
  readonly written: (server: Server, live: LiveRoom | null, events: readonly StreamEvent[]) => void
}

/** The network between clients and processes. */
export type Network = {
  /** Asks a process; null when no answer comes, though the process may have done what was asked, or done it twice. */
  ask<T>(server: Server, run: () => Promise<T>): Promise<T | null>
  connect(
    to: { readonly server: Server; readonly code: string; readonly player: string | null },
    receiver: Receiver,
  ): Connection
}

/** How long a client waits for an answer. */
const GIVES_UP_MS = 8_000
/** After how long a process learns that its messages are not taken. */
const UNREAD_MS = 20_000

/** Writes that several listeners share are read once. */
const createReader = () => {
  const read = new WeakMap<Buffer, readonly StreamEvent[]>()
  return (bytes: Buffer): readonly StreamEvent[] => {
    const known = read.get(bytes)
    if (known) return known
    const events = String(bytes)
      .split('\n\n')
      .slice(0, -1)
      .map((text) => {
        const [, name = '', data = ''] = /event: (\w+)\ndata: (.*)$/.exec(text) ?? []
        return { name, data: JSON.parse(data) as unknown }
      })
    read.set(bytes, events)
    return events
  }
}

const isBeat = (bytes: Buffer): boolean => bytes.length > 11 && bytes[7] === 98 && bytes[8] === 101

/** Makes the network. */
export const createNetwork = ({ scheduler, chance, world, isFaulty, written }: Tools): Network => {
  const read = createReader()
  const travelMs = () => (isFaulty() && chance.oneIn(50) ? chance.between(100, 1_500) : chance.between(1, 40))
  const isLost = () => isFaulty() && chance.oneIn(60)

  const ask = <T>(server: Server, run: () => Promise<T>): Promise<T | null> =>
    new Promise((resolve) => {
      const arrive = () => {
        if (isLost()) return
        scheduler.after(travelMs(), server.owner, () => {
          const answer = (value: T | null) => {
            if (!isLost()) scheduler.after(travelMs(), world, () => resolve(value))
          }
          run().then(answer, () => answer(null))
        })
      }
      scheduler.after(GIVES_UP_MS, world, () => resolve(null))
      arrive()
      if (isFaulty() && chance.oneIn(30)) arrive()
    })

  const connect: Network['connect'] = ({ server, code, player }, receiver) => {
    let closed: (() => void)[] = []
    let lastAt = 0
    const close = (): void => {
      for (const run of closed) run()
      closed = []
    }
    const connection: Connection = {
      server,
      isSilent: false,
      isOpen: true,
      heardAt: scheduler.now(),
      live: null,
      cut: () => {
        if (!connection.isOpen) return
        connection.isOpen = false
        scheduler.after(connection.isSilent ? UNREAD_MS : travelMs(), server.owner, close)
        scheduler.after(travelMs(), world, receiver.broken)
      },
    }
    /** What is sent arrives in its order, or not at all. */
    const carry = (bytes: Buffer): void => {
      if (!connection.isOpen || connection.isSilent) return
      if (isBeat(bytes)) {
        connection.heardAt = scheduler.now()
        return
      }
      const events = read(bytes)
      written(server, connection.live, events)
      lastAt = Math.max(lastAt, scheduler.now() + travelMs())
      scheduler.after(lastAt - scheduler.now(), world, () => {
        if (!connection.isOpen || connection.isSilent) return
        connection.heardAt = scheduler.now()
        for (const event of events) receiver.event(event)
      })
    }
    const stream = {
      write: carry,
      end: (bytes: Buffer) => {
        carry(bytes)
        connection.cut()
      },
      onClose: (run: () => void) => void (connection.isOpen ? closed.push(run) : run()),
    }
    const failed = () => connection.cut()
    const refused = () => scheduler.after(travelMs(), world, receiver.refused)
    scheduler.after(travelMs(), server.owner, () => {
      server.rooms.find(code).then((live) => {
        connection.live = live
      }, failed)
      server.listen(code, player, stream).then((live) => live ?? refused(), failed)
    })
    return connection
  }
  return { ask, connect }
}
