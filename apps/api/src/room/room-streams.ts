import { currentRound, type Role, roundClock } from '@pd/core'
import { encodeEvent, type Stream } from '../http/streams.ts'
import type { LiveRoom } from './live-room.ts'
import { type Rooms, SEEN_MS } from './rooms.ts'
import { type OwnShown, type RoomShower, roleOf } from './show-room.ts'

/** A room is told of so often at most: changes that follow each other more closely are told together. */
const APART_MS = 100
/** A timer of Node's may fire so much before its time. */
const EARLY_MS = 1
/** How long it waits before it looks again for what a round is about, when the database is away. */
const AWAY_MS = 1_000

/** Somebody who listens; small, as there may be thousands for hours. Who they are in the room may change meanwhile. */
export type Listener = {
  readonly player: string | null
  readonly as: 'screen' | 'player' | undefined
  readonly stream: Stream
}

type Tools = {
  readonly show: RoomShower
  readonly rooms: Pick<Rooms, 'arrive' | 'seen'>
}

export type RoomStreams = {
  /** Tells a listener how the room is now, and of every change until it goes. */
  add(live: LiveRoom, listener: Listener): Promise<void>
}

/** Of a player the same sight is the same object; what awaits a host is always looked through. */
const isSame = (one: OwnShown, other: OwnShown | null): boolean =>
  other !== null &&
  one.own === other.own &&
  one.isHost === other.isHost &&
  JSON.stringify(one.pleas) === JSON.stringify(other.pleas)

const SCREEN: Role = { kind: 'screen' }

/**
 * Tells everybody who listens to a room how it is. What all may see is written out once and sent to all; what is a player's own, or
 * the host's, goes to them alone and only when it changed. It is always the whole of it: whoever missed something needs nothing else.
 */
export const createRoomStreams = ({ show, rooms }: Tools): RoomStreams => {
  const tellers = new Map<LiveRoom, ReturnType<typeof createTeller>>()

  const createTeller = (live: LiveRoom) => {
    /** With what each was last told alone. */
    const listeners = new Map<Listener, OwnShown | null>()
    let level: NodeJS.Timeout | undefined
    let next: NodeJS.Timeout | NodeJS.Immediate | undefined
    let toldAt = Number.NEGATIVE_INFINITY

    const encodeRoom = async (at: number): Promise<Buffer> => {
      const view = await show.all(live, SCREEN, at)
      return encodeEvent('room', JSON.stringify(view), view.seq)
    }

    const tellOwn = (listener: Listener): void => {
      const last = listeners.get(listener)
      const role = roleOf(live.room(), listener.player, listener.as)
      if (last === undefined || role.kind === 'screen') return
      const shown = show.own(live, role, live.now())
      if (isSame(shown, last)) return
      listeners.set(listener, shown)
      listener.stream.write(encodeEvent('own', JSON.stringify(shown)))
    }

    const tell = async (): Promise<void> => {
      next = undefined
      if (listeners.size === 0) return
      toldAt = performance.now()
      const at = live.now()
      awaitLevel(at)
      const event = await encodeRoom(at)
      for (const { stream } of listeners.keys()) stream.write(event)
      for (const listener of listeners.keys()) tellOwn(listener)
    }

    const tellIn = (waitMs: number): void => {
      if (next !== undefined) return
      const go = () => void tell().catch(() => tellIn(AWAY_MS))
      next = waitMs > 0 ? setTimeout(go, waitMs).unref() : setImmediate(go)
    }

    /** At once if it was quiet, and after the answers to those who brought it about. */
    const tellSoon = (): void => tellIn(toldAt + APART_MS - performance.now())

    /**
     * The picture sharpens without anything happening. It awaits the level after the one that was told: a moment later that may be
     * over already, and nobody would be told of the next.
     */
    const awaitLevel = (at: number): void => {
      clearTimeout(level)
      const round = currentRound(live.room())
      const waitMs = round?.phase === 'running' ? roundClock.levelEndsInMs(round.clock, at) : null
      if (waitMs !== null && waitMs > 0) level = setTimeout(tellSoon, waitMs + EARLY_MS).unref()
    }

    awaitLevel(live.now())
    const deaf = live.listen(tellSoon)
    const still = setInterval(() => {
      for (const { player } of listeners.keys()) if (player !== null) rooms.seen(live, player)
    }, SEEN_MS).unref()

    const leave = (listener: Listener): void => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      clearTimeout(level)
      clearInterval(still)
      deaf()
      tellers.delete(live)
    }

    return {
      add: async (listener: Listener): Promise<void> => {
        const { player, stream } = listener
        listeners.set(listener, null)
        const close = rooms.arrive(live, player)
        stream.onClose(() => {
          close()
          leave(listener)
        })
        stream.write(await encodeRoom(live.now()))
        tellOwn(listener)
      },
    }
  }

  return {
    add: (live, listener) => {
      const teller = tellers.get(live) ?? createTeller(live)
      tellers.set(live, teller)
      return teller.add(listener)
    },
  }
}
