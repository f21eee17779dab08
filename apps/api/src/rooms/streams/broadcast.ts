import { type RoomOwn, type RoomView, roomChange } from '@pd/contract'
import { currentRound, guessesLost, isKicked, type Role, type Room, roundClock } from '@pd/core'
import { encodeEvent, type Stream } from '../../http/streams.ts'
import { type RoomPresenter, roleOf } from '../presenter/room-presenter.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import { ownUpdate } from './own-updates.ts'

/** The shortest time between two broadcasts of a room: changes that follow more closely are sent together. */
const MIN_INTERVAL_MS = 100
/** How much a timer of Node's may fire too early. */
const EARLY_MS = 1
/** How long a broadcast that failed waits, as the item of a round cannot be read while the database is away. */
const RETRY_MS = 1_000
/** After this long without an event a heartbeat is sent; a page that receives nothing for three times as long shows that it reconnects. */
export const HEARTBEAT_MS = { playing: 1_000, waiting: 5_000 } as const

/** One connection to a room; small, as there may be thousands for hours. The player's role in the room may change meanwhile. */
export type Listener = {
  readonly player: string | null
  readonly as: 'screen' | 'player' | 'moderator' | undefined
  readonly stream: Stream
}

/** The broadcast of a room: to whom it goes, what they were sent, and what is scheduled. Times are those of `performance.now()`. */
export type Broadcast = {
  readonly live: LiveRoom
  readonly presenter: RoomPresenter
  /** Each listener with the private fields that it was last sent. */
  readonly listeners: Map<Listener, RoomOwn | null>
  /** The shared fields that all listeners have. */
  base: RoomView | undefined
  /** The last event of the room that moderators were sent word of. */
  noticedSeq: number
  /** The room as listeners know it, where the database has lost events since; they are sent word of it, and then all of the room. */
  lost: Room | undefined
  presentedAt: number
  sentAt: number
  levelTimer: NodeJS.Timeout | undefined
  scheduled: NodeJS.Timeout | NodeJS.Immediate | undefined
  /** The broadcasts under way: one after the other, as each sends a difference to the one before. */
  turn: Promise<void>
}

/** The last event of a player who was kicked. */
const KICKED = encodeEvent('kicked', '{}')

const SCREEN: Role = { kind: 'screen' }

/** A broadcast without listeners. */
export const createBroadcast = (live: LiveRoom, presenter: RoomPresenter): Broadcast => ({
  live,
  presenter,
  listeners: new Map(),
  base: undefined,
  noticedSeq: -1,
  lost: undefined,
  presentedAt: Number.NEGATIVE_INFINITY,
  sentAt: Number.NEGATIVE_INFINITY,
  levelTimer: undefined,
  scheduled: undefined,
  turn: Promise.resolve(),
})

const NO_EVENT = Buffer.alloc(0)

/** What changed of a listener's private fields since it was last sent them, as JSON; empty where nothing did. */
const privateChange = ({ live, presenter, listeners }: Broadcast, listener: Listener, now: number): string => {
  const last = listeners.get(listener)
  const role = roleOf(live.room(), listener.player, listener.as)
  if (last === undefined || role.kind === 'screen') return ''
  const own = presenter.own(live, role, now)
  const update = ownUpdate(last, own)
  if (update === null) return ''
  listeners.set(listener, own)
  return JSON.stringify(update)
}

const withPrivate = (shared: Buffer, change: string): Buffer =>
  change === '' ? shared : Buffer.concat([shared, encodeEvent('own', change)])

/**
 * Sends each listener the shared event and its private one in a single write, as writes are most of what a listener costs. Players
 * with the same change share the bytes.
 */
const sendToEach = (broadcast: Broadcast, shared: Buffer): void => {
  const now = broadcast.live.now()
  const events = new Map<string, Buffer>()
  for (const listener of broadcast.listeners.keys()) {
    const change = privateChange(broadcast, listener, now)
    const event = events.get(change) ?? withPrivate(shared, change)
    events.set(change, event)
    if (event.length > 0) listener.stream.write(event)
  }
}

/** Sends moderators word of what others are shown nothing of, as a wrong guess; they then ask for their view. */
const noticeModerators = (broadcast: Broadcast): void => {
  const { seq } = broadcast.live.room()
  if (seq === broadcast.noticedSeq) return
  broadcast.noticedSeq = seq
  const event = encodeEvent('moderation', JSON.stringify({ seq }))
  for (const { as, stream } of broadcast.listeners.keys()) if (as === 'moderator') stream.write(event)
}

/**
 * The picture sharpens without an event. This waits for the level after the one that is presented: read a moment later, the clock may
 * be past it already, and its successor would not be broadcast.
 */
const scheduleNextLevel = (broadcast: Broadcast, at: number): void => {
  clearTimeout(broadcast.levelTimer)
  const round = currentRound(broadcast.live.room())
  const endsAt = round?.phase === 'running' ? roundClock.levelEndsAt(round.clock, at) : null
  if (endsAt === null || endsAt <= at) return
  broadcast.levelTimer = setTimeout(() => scheduleBroadcast(broadcast), endsAt - at + EARLY_MS).unref()
}

/** Sends what changed since the last time: the shared part, encoded once, and to each player what is private. */
const sendChanges = async (broadcast: Broadcast): Promise<void> => {
  const { live, presenter, listeners } = broadcast
  broadcast.presentedAt = performance.now()
  const at = live.now()
  if (broadcast.lost) sendRewound(broadcast, broadcast.lost)
  if (live.isGone()) return
  scheduleNextLevel(broadcast, at)
  for (const { player, stream } of [...listeners.keys()]) if (isKicked(live.room(), player)) stream.end(KICKED)
  const view = await presenter.room(live, SCREEN, at)
  const change = broadcast.base ? roomChange(broadcast.base, view) : view
  broadcast.base = view
  if (change) broadcast.sentAt = performance.now()
  sendToEach(broadcast, change ? encodeEvent('room', JSON.stringify(change), view.seq) : NO_EVENT)
  noticeModerators(broadcast)
}

/**
 * Sends each listener that the server lost the latest moments, with those guesses of theirs that went with them. Where nothing of the
 * room is left that is the last event: a page that asks again learns that there is no room.
 */
const sendRewound = (broadcast: Broadcast, lost: Room): void => {
  const { live, listeners } = broadcast
  const left = live.isGone() ? null : live.room()
  broadcast.lost = undefined
  broadcast.base = undefined
  broadcast.noticedSeq = -1
  for (const listener of [...listeners.keys()]) {
    const guesses = listener.player === null ? [] : guessesLost(lost, left, listener.player)
    const event = encodeEvent('rewound', JSON.stringify({ guesses }))
    listeners.set(listener, null)
    if (left === null) listener.stream.end(event)
    else listener.stream.write(event)
  }
}

const inTurn = (broadcast: Broadcast, send: () => Promise<void>): Promise<void> => {
  const sent = broadcast.turn.then(send)
  broadcast.turn = sent.catch(() => undefined)
  return sent
}

const scheduleIn = (broadcast: Broadcast, waitMs: number): void => {
  if (broadcast.scheduled !== undefined) return
  const start = () => {
    broadcast.scheduled = undefined
    if (broadcast.listeners.size === 0) return
    inTurn(broadcast, () => sendChanges(broadcast)).catch(() => scheduleIn(broadcast, RETRY_MS))
  }
  broadcast.scheduled = waitMs > 0 ? setTimeout(start, waitMs).unref() : setImmediate(start)
}

/** Sends the changes soon: after a quiet time at once, though not before the answers to the requests that led to them. */
export const scheduleBroadcast = (broadcast: Broadcast): void =>
  scheduleIn(broadcast, broadcast.presentedAt + MIN_INTERVAL_MS - performance.now())

/** Sends the room's time after a silence, by which a page knows how late its events are, and the id of a notice to all players. */
export const sendHeartbeat = (broadcast: Broadcast, notice: string | null): void => {
  const { playing, waiting } = HEARTBEAT_MS
  const silentMs = performance.now() - broadcast.sentAt
  if (silentMs < (broadcast.base?.state === 'playing' ? playing : waiting) - EARLY_MS) return
  const beat = encodeEvent('beat', JSON.stringify({ at: broadcast.live.now(), ...(notice !== null && { notice }) }))
  broadcast.sentAt = performance.now()
  for (const { stream } of broadcast.listeners.keys()) stream.write(beat)
}

/** Sends a new listener the whole room: the shared fields that all have, brought up to date unless they just were. */
export const greet = (broadcast: Broadcast, listener: Listener, isGone: () => boolean): Promise<void> =>
  inTurn(broadcast, async () => {
    const { live, listeners } = broadcast
    const isFresh = performance.now() - broadcast.presentedAt < MIN_INTERVAL_MS
    if (broadcast.base === undefined || !isFresh) await sendChanges(broadcast)
    const { base } = broadcast
    if (base === undefined || isGone()) return
    listeners.set(listener, null)
    const at = live.now()
    const room = encodeEvent('room', JSON.stringify({ ...base, at }), base.seq)
    listener.stream.write(withPrivate(room, privateChange(broadcast, listener, at)))
  })

/** Stops what is scheduled for the next level. */
export const stopBroadcast = ({ levelTimer }: Broadcast): void => clearTimeout(levelTimer)
