import { type OwnChange, ownChange, type RoomOwn, type RoomView, roomChange } from '@pd/contract'
import { currentRound, isKicked, type Role, roundClock } from '@pd/core'
import { encodeEvent, type Stream } from '../http/streams.ts'
import type { LiveRoom } from './live-room.ts'
import { type RoomPresenter, roleOf } from './presenter/room-presenter.ts'
import { type Rooms, SEEN_MS } from './rooms.ts'

/** A room is told of so often at most: changes that follow each other more closely are told together. */
const APART_MS = 100
/** A timer of Node's may fire so much before its time. */
const EARLY_MS = 1
/** How long it waits before it looks again for what a round is about, when the database is away. */
const AWAY_MS = 1_000
/** After so long without an event a beat is sent: a page that hears nothing for three times as long says that it reconnects. */
export const BEAT_MS = { playing: 1_000, waiting: 5_000 } as const

/** Somebody who listens; small, as there may be thousands for hours. Who they are in the room may change meanwhile. */
export type Listener = {
  readonly player: string | null
  readonly as: 'screen' | 'player' | undefined
  readonly stream: Stream
}

type Tools = {
  readonly presenter: RoomPresenter
  readonly rooms: Pick<Rooms, 'arrive' | 'seen'>
}

export type RoomStreams = {
  /** Tells a listener how the room is now, and of every change until it goes. */
  add(live: LiveRoom, listener: Listener): Promise<void>
}

/** The last event of a player who was kicked. */
const KICKED = encodeEvent('kicked', '{}')

const SCREEN: Role = { kind: 'screen' }

/** What changed of a player's own since it was last sent; the same sight is the same object, so that nobody need compare thousands. */
const ownNews = (last: RoomOwn | null, next: RoomOwn): OwnChange | null => {
  if (last === null) return next
  const isSame =
    last.own === next.own &&
    last.isHost === next.isHost &&
    last.may.length === next.may.length &&
    last.pendingGuesses.length + next.pendingGuesses.length === 0
  return isSame ? null : ownChange(last, next)
}

/**
 * Tells everybody who listens to a room how it is: the whole of it first, then what changed. What all may see is written out once and
 * sent to all, who therefore all have the same; what is a player's own, or the host's, goes to them alone.
 */
const createBroadcast = (live: LiveRoom, { presenter, rooms }: Tools, onEmpty: () => void) => {
  /** With what each was last sent alone. */
  const listeners = new Map<Listener, RoomOwn | null>()
  /** What all listeners have. */
  let base: RoomView | undefined
  let level: NodeJS.Timeout | undefined
  let next: NodeJS.Timeout | NodeJS.Immediate | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  let sentAt = Number.NEGATIVE_INFINITY
  let turn: Promise<void> = Promise.resolve()

  const sendAll = (event: Buffer): void => {
    sentAt = performance.now()
    for (const { stream } of listeners.keys()) stream.write(event)
  }

  const sendOwn = (listener: Listener): void => {
    const last = listeners.get(listener)
    const role = roleOf(live.room(), listener.player, listener.as)
    if (last === undefined || role.kind === 'screen') return
    const own = presenter.own(live, role, live.now())
    const news = ownNews(last, own)
    if (news === null) return
    listeners.set(listener, own)
    listener.stream.write(encodeEvent('own', JSON.stringify(news)))
  }

  /** Sends what became different since the last time. */
  const sendNews = async (): Promise<void> => {
    lookedAt = performance.now()
    const at = live.now()
    awaitLevel(at)
    for (const { player, stream } of [...listeners.keys()]) if (isKicked(live.room(), player)) stream.end(KICKED)
    const view = await presenter.room(live, SCREEN, at)
    const change = base && roomChange(base, view)
    base = view
    if (change) sendAll(encodeEvent('room', JSON.stringify(change), view.seq))
    for (const listener of listeners.keys()) sendOwn(listener)
  }

  /** One after the other, as what is sent is a difference. */
  const inTurn = (send: () => Promise<void>): Promise<void> => {
    const sent = turn.then(send)
    turn = sent.catch(() => undefined)
    return sent
  }

  const sendIn = (waitMs: number): void => {
    if (next !== undefined) return
    const go = () => {
      next = undefined
      if (listeners.size > 0) inTurn(sendNews).catch(() => sendIn(AWAY_MS))
    }
    next = waitMs > 0 ? setTimeout(go, waitMs).unref() : setImmediate(go)
  }

  /** At once if it was quiet, and after the answers to those who brought it about. */
  const sendSoon = (): void => sendIn(lookedAt + APART_MS - performance.now())

  /**
   * The picture sharpens without anything happening. It awaits the level after the one that was told: a moment later that may be
   * over already, and nobody would be told of the next.
   */
  const awaitLevel = (at: number): void => {
    clearTimeout(level)
    const round = currentRound(live.room())
    const endsAt = round?.phase === 'running' ? roundClock.levelEndsAt(round.clock, at) : null
    if (endsAt !== null && endsAt > at) level = setTimeout(sendSoon, endsAt - at + EARLY_MS).unref()
  }

  /** The time goes with it: it tells a page how late what it hears is. */
  const beat = (): void => {
    const { playing, waiting } = BEAT_MS
    const silentMs = performance.now() - sentAt
    if (silentMs < (base?.state === 'playing' ? playing : waiting) - EARLY_MS) return
    sendAll(encodeEvent('beat', JSON.stringify({ at: live.now() })))
  }

  const unlisten = live.listen(sendSoon)
  const timers = [
    setInterval(beat, BEAT_MS.playing).unref(),
    setInterval(() => {
      for (const { player } of listeners.keys()) if (player !== null) rooms.seen(live, player)
    }, SEEN_MS).unref(),
  ]

  const close = (): void => {
    clearTimeout(level)
    for (const timer of timers) clearInterval(timer)
    unlisten()
    onEmpty()
  }

  /** All have the same, so a listener who comes gets what the others have, brought up to date unless it just was. */
  const greet = async (listener: Listener, isGone: () => boolean): Promise<void> => {
    if (base === undefined || performance.now() - lookedAt >= APART_MS) await sendNews()
    if (base === undefined || isGone()) return
    listeners.set(listener, null)
    listener.stream.write(encodeEvent('room', JSON.stringify({ ...base, at: live.now() }), base.seq))
    sendOwn(listener)
  }

  let expected = 0
  return {
    add: async (listener: Listener): Promise<void> => {
      const { player, stream } = listener
      const depart = rooms.arrive(live, player)
      let isGone = false
      expected++
      stream.onClose(() => {
        isGone = true
        depart()
        listeners.delete(listener)
        expected--
        if (expected === 0) close()
      })
      await inTurn(() => greet(listener, () => isGone))
    },
  }
}

/** The streams of all rooms of this process. */
export const createRoomStreams = (tools: Tools): RoomStreams => {
  const broadcasts = new Map<LiveRoom, ReturnType<typeof createBroadcast>>()
  return {
    add: (live, listener) => {
      const broadcast = broadcasts.get(live) ?? createBroadcast(live, tools, () => broadcasts.delete(live))
      broadcasts.set(live, broadcast)
      return broadcast.add(listener)
    },
  }
}
