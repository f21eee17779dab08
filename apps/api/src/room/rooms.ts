import {
  ABANDONED_MS,
  evolve,
  isNextRoundDue,
  type Room,
  type RoomCommand,
  type RoomEvent,
  type RoomSettings,
  type RoundPlan,
} from '@pd/core'
import { type RoomArchive, type RoomOpener, type RoomStore, readRoom } from '@pd/store'
import { createAttendance } from './attendance.ts'
import { createHostWatch } from './host-watch.ts'
import { createLiveRoom, type LiveRoom } from './live-room.ts'
import { createPresence, type Presence } from './presence.ts'
import { startReplicaPoll } from './replica-poll.ts'
import { createRoomTimers } from './room-timers.ts'

/** Neither 0 and O nor 1, I and L: a code is read from the back of a hall. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 6
/** How often a host who is there is said to be, and whether one is gone is asked. */
export const SEEN_MS = 15_000
/** How long a room in which nobody is, or that ended, stays in memory. */
const FORGET_MS = 10 * 60_000
const UNBOUNDED: RoomOpener['most'] = { ofPlayer: Number.POSITIVE_INFINITY, ofAddress: Number.POSITIVE_INFINITY }
/** How many rooms that have not ended a player, and an address, may have opened: a school has one address. */
export const OPEN_ROOMS_MOST: RoomOpener['most'] = { ofPlayer: 5, ofAddress: 60 }

export type RoomsTools = {
  readonly store: RoomStore
  readonly archive: Pick<RoomArchive, 'results'>
  readonly now: () => number
  readonly newId: () => string
  readonly dice: () => number
  readonly drawRound: (room: Room) => Promise<RoundPlan | null>
  /** Whether other processes serve the same rooms. */
  readonly isShared: boolean
  /** How many rooms one opener may have open; null for any number. */
  readonly openMost: RoomOpener['most'] | null
  readonly metrics: { roomBegan(): void; roomEnded(): void }
}

/** Who opens a room; `address` is a hash, or null. */
export type Opener = Pick<RoomOpener, 'player' | 'address'>

export type Rooms = {
  /** Opens a room that this player owns and hosts; null when the player or the address has too many open. */
  open(settings: RoomSettings, opener: Opener): Promise<LiveRoom | null>
  /** The room of a code as people type it; null when there is none. */
  find(code: string): Promise<LiveRoom | null>
  /** What is left of a room that is not found any more: its id; null where there is nothing. */
  past(code: string): Promise<{ readonly id: string; readonly code: string } | null>
  /** Who has a stream open here or sent a request a moment ago, by the room's code. */
  readonly presence: Presence
  /** Registers a request of a player, or with null of a spectator; a room in which nobody was goes on, before this resolves. */
  visit(live: LiveRoom, player: string | null): Promise<void>
  /** Registers a stream that a player, or with null a spectator, opened; returns what to call when it closed. */
  arrive(live: LiveRoom, player: string | null): () => void
  /** Registers that a player is still there, who may be the host. */
  seen(live: LiveRoom, player: string): void
  close(): void
}

export const readCode = (typed: string): string => typed.trim().toUpperCase()

const drawCode = (dice: () => number): string =>
  Array.from({ length: CODE_LENGTH }, () => LETTERS[Math.floor(dice() * LETTERS.length)]).join('')

/** The rooms of this process: found by their codes, kept going by their own clocks while somebody is there. */
export const createRooms = (tools: RoomsTools): Rooms => {
  const { store, archive, now, newId, dice, drawRound, isShared, openMost, metrics } = tools
  const live = new Map<string, Promise<LiveRoom | null>>()
  /** When each room in memory was last asked for. */
  const askedAt = new Map<string, number>()
  const { hostSeenAt } = store

  /** A room that cannot be written to now hears of it at the next occasion. */
  const tell = (room: LiveRoom | null, command: RoomCommand): void => void room?.send(command).catch(() => undefined)
  const presence = createPresence({
    now,
    onAway: (code, player) => {
      live.get(code)?.then(
        (room) => tell(room, { type: 'away', player }),
        () => undefined,
      )
    },
  })
  const attendance = createAttendance({ presence, now, isShared, hostSeenAt })
  const hostWatch = createHostWatch({ presence, now, hostSeenAt })

  const advance = async (room: LiveRoom): Promise<void> => {
    if (!isNextRoundDue(room.room(), room.now())) return void (await room.send({ type: 'tick' }))
    const plan = await drawRound(room.room())
    if (!plan) throw new Error('there is no picture to go on with')
    await room.send({ type: 'prepare', by: null, plan })
  }
  const timers = createRoomTimers({ isAttended: ({ record }) => presence.isAnyoneHere(record.code), advance })

  /** What the log says of visitors that is not so here: players called away whose devices are here, and no host where one could be. */
  const correct = (room: LiveRoom): void => {
    const { seats, host, openedBy, ended } = room.room()
    if (ended) return
    const isHere = (player: string): boolean => presence.isHere(room.record.code, player)
    for (const { player, away } of seats.values()) if (away && isHere(player)) tell(room, { type: 'back', player })
    const player = host === null ? [openedBy, ...seats.keys()].find(isHere) : undefined
    if (player !== undefined) tell(room, { type: 'host_wanted', player })
  }

  const forget = (code: string): void => {
    for (const known of [live, askedAt]) known.delete(code)
    timers.cancel(code)
    presence.forget(code)
  }

  /** Follows a room until it ends or is forgotten. */
  const follow = (room: LiveRoom): LiveRoom => {
    const { id, code } = room.record
    askedAt.set(code, now())
    if (room.room().ended) return room
    metrics.roomBegan()
    const unfollow = room.listen(({ ended }) => {
      timers.schedule(room)
      correct(room)
      if (!ended) return
      unfollow()
      metrics.roomEnded()
      presence.forget(code)
      // the log says that it ended: the mark is for who looks for rooms, and may come late
      store.end(id, ended.at).catch(() => undefined)
    })
    return room
  }

  const load = async (code: string): Promise<LiveRoom | null> => {
    const record = await store.find(code)
    const room = record && (await readRoom(store, record.id))
    if (!record || !room) return null
    // a log that is being dropped is not whole, but then its results are kept already
    if (room.ended && (await archive.results(record.id))) return null
    return follow(createLiveRoom(record, room, { rooms: store, now }))
  }

  const find = (typed: string): Promise<LiveRoom | null> => {
    const code = readCode(typed)
    askedAt.set(code, now())
    const known = live.get(code)
    if (known) return known
    const loading = load(code)
    live.set(code, loading)
    const drop = () => forget(code)
    loading.then((found) => found ?? drop(), drop)
    return loading
  }

  const open: Rooms['open'] = async (settings, { player, address }) => {
    const at = now()
    const opened: RoomEvent = { seq: 1, at, type: 'opened', settings, host: player }
    const opener = { player, address, most: openMost ?? UNBOUNDED, since: at - ABANDONED_MS }
    for (;;) {
      const record = { id: newId(), code: drawCode(dice), openedAt: at }
      const opening = await store.open(record, [opened], opener)
      if (opening === 'too_many') return null
      if (opening === 'code_taken') continue
      const room = follow(createLiveRoom({ ...record, endedAt: null }, evolve(null, opened), { rooms: store, now }))
      live.set(record.code, Promise.resolve(room))
      presence.heard(record.code, player)
      timers.schedule(room)
      return room
    }
  }

  const loadedRooms = async (): Promise<LiveRoom[]> => {
    const loaded = await Promise.all([...live.values()].map((loading) => loading.catch(() => null)))
    return loaded.filter((room) => room !== null)
  }
  const attendedRooms = async (): Promise<LiveRoom[]> =>
    (await loadedRooms()).filter((room) => !room.room().ended && presence.isAnyoneHere(room.record.code))

  const checkRoom = async (room: LiveRoom): Promise<void> => {
    const { code } = room.record
    if (await hostWatch.isHostSilent(room))
      await room.send({ type: 'host_gone', ownerIsHere: presence.isHere(code, room.room().openedBy) })
    const idleMs = now() - Math.max(askedAt.get(code) ?? 0, presence.lastSeenAt(code) ?? 0)
    if (idleMs < FORGET_MS || presence.isAnyoneHere(code)) return
    if (!room.room().ended) metrics.roomEnded()
    forget(code)
  }
  const watch = async (): Promise<void> => {
    for (const room of await loadedRooms()) await checkRoom(room).catch(() => undefined)
  }
  const watching = setInterval(watch, SEEN_MS).unref()
  const polling = isShared ? startReplicaPoll({ store, attendedRooms }) : null

  const seen: Rooms['seen'] = (room, player) => {
    const { host, ended } = room.room()
    if (ended) return
    presence.heard(room.record.code, player)
    if (player === host) void store.hostSeen(room.record.id, room.now()).catch(() => undefined)
    correct(room)
  }

  return {
    open,
    find,
    past: (code) => store.find(readCode(code)),
    presence,
    visit: async (room, player) => {
      await attendance.attend(room)
      if (player !== null) seen(room, player)
      timers.schedule(room)
    },
    arrive: (room, player) => {
      const close = presence.open(room.record.code, player)
      if (player !== null) seen(room, player)
      timers.schedule(room)
      return close
    },
    seen,
    close: () => {
      polling?.stop()
      clearInterval(watching)
      presence.close()
      timers.close()
    },
  }
}
