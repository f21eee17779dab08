import {
  dueAt,
  evolve,
  isNextRoundDue,
  type Room,
  type RoomCommand,
  type RoomEvent,
  type RoomSettings,
  type RoundPlan,
} from '@pd/core'
import { type RoomArchive, type RoomStore, readRoom } from '@pd/store'
import { createLiveRoom, type LiveRoom } from './live-room.ts'
import { createPresence, type Presence } from './presence.ts'

/** Neither 0 and O nor 1, I and L: a code is read from the back of a hall. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 6
/** The longest that a timer of Node's may wait. */
const LONGEST_WAIT_MS = 60 * 60 * 1000
/** How long a room waits before it tries again, while the database is away or there is no picture. */
const AWAY_MS = 1_000
/** How often rooms that other processes may change are looked at. */
const LOOK_MS = 500
const RESUMED_MOST = 1_000
/** How often a host who is there is said to be, and whether one is gone is asked. */
export const SEEN_MS = 15_000
/** How long a room that ended stays in memory, for all who look at its results. */
const RESULTS_MS = 10 * 60_000
/** A host of whom nobody has heard for so long is gone. */
const HOST_GONE_MS = 60_000

export type RoomsTools = {
  readonly store: RoomStore
  readonly archive: Pick<RoomArchive, 'results'>
  readonly now: () => number
  readonly newId: () => string
  readonly dice: () => number
  readonly drawRound: (room: Room) => Promise<RoundPlan | null>
  /** Whether other processes serve the same rooms. */
  readonly isShared: boolean
  readonly metrics: { roomBegan(): void; roomEnded(): void }
}

export type Rooms = {
  /** Opens a room that this player hosts. */
  open(settings: RoomSettings, host: string): Promise<LiveRoom>
  /** The room of a code as people type it; null when there is none. */
  find(code: string): Promise<LiveRoom | null>
  /** What is left of a room that is not found any more: its id; null where there is nothing. */
  past(code: string): Promise<{ readonly id: string; readonly code: string } | null>
  /** Who has a stream open here or sent a request a moment ago, by the room's code. */
  readonly presence: Presence
  /** Registers a stream that a player, or with null a spectator, opened; returns what to call when it closed. */
  arrive(live: LiveRoom, player: string | null): () => void
  /** Somebody was heard of: a host who is not for a minute hands over to the next one. */
  seen(live: LiveRoom, player: string): void
  /** Takes up the rooms that were under way when the last process ended. */
  resume(): Promise<void>
  close(): void
}

export const readCode = (typed: string): string => typed.trim().toUpperCase()

const drawCode = (dice: () => number): string =>
  Array.from({ length: CODE_LENGTH }, () => LETTERS[Math.floor(dice() * LETTERS.length)]).join('')

/** The rooms of this process: found by their codes, kept going by their own clocks. */
export const createRooms = ({ store, archive, now, newId, dice, drawRound, isShared, metrics }: RoomsTools): Rooms => {
  const live = new Map<string, Promise<LiveRoom | null>>()
  const timers = new Map<string, NodeJS.Timeout>()
  let isClosed = false

  const sendPresence = (each: LiveRoom | null, command: RoomCommand): void => {
    // a room that cannot be written to now hears of it when the player comes or goes again
    void each?.send(command).catch(() => undefined)
  }
  const presence = createPresence({
    now,
    onAway: (code, player) => {
      live.get(code)?.then(
        (each) => sendPresence(each, { type: 'away', player }),
        () => undefined,
      )
    },
  })

  /** Another process, or a message that was overtaken, called players away whose devices are here. */
  const correctAbsences = (each: LiveRoom): void => {
    for (const { player, away } of each.room().seats.values())
      if (away && presence.isHere(each.record.code, player)) sendPresence(each, { type: 'back', player })
  }

  /** Does what the clock brings about; whoever else did it first is fine. */
  const goOn = async (each: LiveRoom): Promise<void> => {
    const room = each.room()
    if (!isNextRoundDue(room, each.now())) return void (await each.send({ type: 'tick' }))
    const plan = await drawRound(room)
    if (!plan) throw new Error('there is no picture to go on with')
    await each.send({ type: 'prepare', by: null, plan })
  }

  const wind = (each: LiveRoom, delayMs?: number): void => {
    const { code } = each.record
    const due = dueAt(each.room())
    if (isClosed || due === null) return
    clearTimeout(timers.get(code))
    const waitMs = delayMs ?? Math.min(LONGEST_WAIT_MS, Math.max(0, due - each.now()))
    const timer = setTimeout(() => {
      goOn(each).then(
        () => wind(each),
        () => wind(each, AWAY_MS),
      )
    }, waitMs)
    timers.set(code, timer.unref())
  }

  const forgetLater = (code: string): void => {
    clearTimeout(timers.get(code))
    if (!isClosed) timers.set(code, setTimeout(() => live.delete(code), RESULTS_MS).unref())
  }

  const keepGoing = (each: LiveRoom): LiveRoom => {
    const follow = (room: Room): void => {
      wind(each)
      correctAbsences(each)
      // the log says that it ended: the mark is for who looks for rooms, and may come late
      if (!room.ended) return
      deaf()
      metrics.roomEnded()
      forgetLater(each.record.code)
      presence.forget(each.record.code)
      store.end(each.record.id, room.ended.at).catch(() => undefined)
    }
    if (each.room().ended) {
      forgetLater(each.record.code)
      return each
    }
    metrics.roomBegan()
    const deaf = each.listen(follow)
    wind(each)
    return each
  }

  const load = async (code: string): Promise<LiveRoom | null> => {
    const record = await store.find(code)
    const room = record && (await readRoom(store, record.id))
    if (!record || !room) return null
    // a log that is being dropped is not whole, but then its results are kept already
    if (room.ended && (await archive.results(record.id))) return null
    return keepGoing(createLiveRoom(record, room, { rooms: store, now }))
  }

  const find = (typed: string): Promise<LiveRoom | null> => {
    const code = readCode(typed)
    const known = live.get(code)
    if (known) return known
    const loading = load(code)
    live.set(code, loading)
    const forget = () => live.delete(code)
    loading.then((found) => found ?? forget(), forget)
    return loading
  }

  const open = async (settings: RoomSettings, host: string): Promise<LiveRoom> => {
    const at = now()
    const opened: RoomEvent = { seq: 1, at, type: 'opened', settings, host }
    for (;;) {
      const record = { id: newId(), code: drawCode(dice), openedAt: at }
      if ((await store.open(record, [opened])) === 'code_taken') continue
      const each = keepGoing(createLiveRoom({ ...record, endedAt: null }, evolve(null, opened), { rooms: store, now }))
      live.set(record.code, Promise.resolve(each))
      return each
    }
  }

  const look = async (): Promise<void> => {
    const all = await Promise.all([...live.values()].map((each) => each.catch(() => null)))
    await Promise.all(all.map((each) => each?.room().ended ?? each?.catchUp().catch(() => undefined)))
  }
  /** Whoever opened the room steers it again when nobody else does. */
  const seen = (each: LiveRoom, player: string): void => {
    const { host, openedBy, ended } = each.room()
    if (ended) return
    presence.heard(each.record.code, player)
    if (player === host) void store.hostSeen(each.record.id, now()).catch(() => undefined)
    else if (host === null && player === openedBy) void each.send({ type: 'host_back', player }).catch(() => undefined)
  }

  const isHostGone = async ({ record, room }: LiveRoom): Promise<boolean> => {
    const { host, hostSince, ended } = room()
    if (ended || host === null) return false
    const seenAt = (await store.hostSeenAt(record.id)) ?? 0
    return now() - Math.max(seenAt, hostSince) > HOST_GONE_MS
  }

  const askForHosts = async (): Promise<void> => {
    for (const loading of live.values()) {
      const each = await loading.catch(() => null)
      if (each && (await isHostGone(each).catch(() => false)))
        await each.send({ type: 'host_gone' }).catch(() => undefined)
    }
  }
  const asking = setInterval(askForHosts, SEEN_MS).unref()

  const looking = isShared ? setInterval(look, LOOK_MS).unref() : undefined

  return {
    open,
    find,
    past: (code) => store.find(readCode(code)),
    seen,
    presence,
    arrive: (each, player) => {
      const close = presence.open(each.record.code, player)
      if (player !== null) seen(each, player)
      correctAbsences(each)
      return close
    },
    resume: async () => {
      for (const { code } of await store.unended(RESUMED_MOST)) await find(code)
    },
    close: () => {
      isClosed = true
      clearInterval(looking)
      clearInterval(asking)
      presence.close()
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
