import { isDeepStrictEqual } from 'node:util'
import { currentRound, dueAt, type Room } from '@pd/core'
import { createLiveRoom, type LiveRoom } from '../../rooms/runtime/live-room.ts'
import type { Chance } from './chance.ts'
import type { History, RoomHistory, Version } from './history.ts'
import type { Acknowledged, Client } from './page.ts'
import type { Scheduler } from './scheduler.ts'
import { createTestPresenter, roleIn, type Server } from './server.ts'

/** How long a loss may stay unsaid, while nothing is in the way. */
const LIMIT_MS = 5_000
/** How late what is due may be: a call that is late and lost, a retry after a second, and another such call. */
const STALL_MS = 9_000
/** For how long the answer to a guess that was sent again may be ahead of the stream, which said before that it is lost. */
const OVERTAKEN_MS = 1_500
/** How long a process may show what the database has lost. */
const FORK_MS = 5_000

type Tools = {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly history: History
  readonly report: (problem: string) => void
  /** Since when the database answers; null while it does not. */
  readonly databaseSince: () => number | null
}

/** Looks for what must not happen. */
export type Checker = {
  /** A process sends views of a room. */
  served(server: Server, live: LiveRoom): void
  acknowledged(client: Client, guess: Acknowledged): void
  /** A page says that guesses are lost, which is only true of those that are. */
  told(client: Client, guesses: readonly string[]): void
  /** The database has lost events: which acknowledged guesses went with them? */
  lost(clients: readonly Client[]): void
  /** To be asked regularly: losses that no one was told of, rooms that stand still. */
  look(clients: readonly Client[]): void
  /** For how long a process has been running with a database that answers each of its calls at once. */
  healthyMs(server: Server): number
  /** Whether every page shows what the database has; to be asked while nothing is in the way. */
  disagreement(client: Client): string | null
}

const marks = (room: Room): unknown => {
  const round = currentRound(room)
  const attempts = round
    ? [...round.attempts].map(([player, { guesses, points }]) => [player, guesses.length, points])
    : []
  return [
    room.at,
    round?.number,
    round?.phase,
    round?.clock,
    attempts,
    room.host,
    room.seats.values().map(({ score }) => score),
  ]
}

const hasGuess = (room: Room | null, player: string | null, id: string): boolean =>
  room?.rounds.some(({ attempts }) => attempts.get(player ?? '')?.guesses.some((guess) => guess.id === id)) ?? false

/** For how long a process has been running with a database that answers each of its calls at once. */
const healthyMs = ({ scheduler, databaseSince }: Tools, { owner, line, healthySince }: Server): number => {
  const since = databaseSince()
  if (since === null || owner.isDead || owner.held || line.isCut) return 0
  return Math.max(0, scheduler.now() - Math.max(since, healthySince, line.troubledUntil))
}

/** For how long a page could have been told of anything. */
const reachableMs = (tools: Tools, { connection, greetedAt }: Client): number => {
  if (!connection?.isOpen || connection.isSilent || greetedAt === null) return 0
  return Math.min(healthyMs(tools, connection.server), tools.scheduler.now() - greetedAt)
}

const judgeServed = (tools: Tools, server: Server, live: LiveRoom): void => {
  const { history, scheduler, chance, report } = tools
  const room = live.room()
  const versions = history.rooms.get(live.record.id)?.versions.get(room.seq) ?? []
  const isSame = chance.oneIn(40)
    ? (version: Version) => isDeepStrictEqual(version.room, room)
    : (version: Version) => isDeepStrictEqual(marks(version.room), marks(room))
  const same = versions.filter(isSame)
  if (same.length === 0) report(`${server.owner.name} serves ${live.record.id} at ${room.seq} as no process stored it`)
  if (same.length === 0 || same.some(({ lostAt }) => lostAt === null)) return
  const lostAt = Math.max(...same.map((version) => version.lostAt ?? 0))
  if (Math.min(healthyMs(tools, server), scheduler.now() - lostAt) > FORK_MS)
    report(`${server.owner.name} serves ${live.record.id} at ${room.seq}, which was lost at ${lostAt}`)
}

/** How long what is due in a room waits, counted while a page listens to a healthy process. */
const createStallWatch = (tools: Tools) => {
  const waited = new Map<string, { readonly changedAt: number; ms: number }>()
  const { scheduler, report } = tools
  return (roomId: string, { room, changedAt }: RoomHistory, attendedMs: number): void => {
    const due = room && dueAt(room)
    if (!room || due === null) return
    const before = waited.get(roomId)
    const mine = before?.changedAt === changedAt ? before : { changedAt, ms: 0 }
    waited.set(roomId, mine)
    mine.ms = attendedMs === 0 ? 0 : Math.min(attendedMs, scheduler.now() - changedAt)
    if (mine.ms > Math.max(0, due - room.at) + STALL_MS)
      report(`${roomId} stands still at ${room.seq}, due in ${due - room.at} ms`)
  }
}

/** Makes the checker of one run. */
export const createChecker = (tools: Tools): Checker => {
  const { scheduler, history, report } = tools
  const presenter = createTestPresenter()
  const judgeStall = createStallWatch(tools)
  const idOf = new Map<string, string>()
  const historyOf = ({ connection }: Client): [string, RoomHistory] | null => {
    const id = connection?.live?.record.id
    const found = id === undefined ? undefined : history.rooms.get(id)
    return id !== undefined && found ? [id, found] : null
  }
  const roomOf = (client: Client): RoomHistory | undefined => {
    const [id] = historyOf(client) ?? []
    if (id !== undefined) idOf.set(client.place.code, id)
    return history.rooms.get(idOf.get(client.place.code) ?? '')
  }
  const markLost = (client: Client, guess: Acknowledged): void => {
    const isThere = hasGuess(roomOf(client)?.room ?? null, client.place.player, guess.id)
    if (isThere && guess.lostAt !== null) guess.at = scheduler.now()
    guess.lostAt = isThere ? null : (guess.lostAt ?? scheduler.now())
  }
  const judgeLosses = (client: Client): void => {
    const { acknowledged, reported } = client
    client.acknowledged = acknowledged.filter(
      ({ at, lostAt, text }) => (lostAt !== null || at > scheduler.now() - 120_000) && !reported.has(text),
    )
    for (const guess of client.acknowledged) {
      if (guess.lostAt === null) continue
      markLost(client, guess)
      if (guess.lostAt === null) continue
      const ms = Math.min(scheduler.now() - guess.lostAt, reachableMs(tools, client))
      if (ms > LIMIT_MS)
        report(`${client.place.player} was not told that "${guess.text}" is lost since ${guess.lostAt}`)
    }
  }
  return {
    served: (server, live) => judgeServed(tools, server, live),
    acknowledged: (client, guess) => {
      client.acknowledged.push(guess)
      markLost(client, guess)
    },
    told: (client, texts) => {
      const room = roomOf(client)?.room ?? null
      for (const { id, text, at, lostAt } of client.acknowledged) {
        const isOld = Math.max(at, lostAt ?? 0) < scheduler.now() - OVERTAKEN_MS
        if (texts.includes(text) && isOld && hasGuess(room, client.place.player, id))
          report(`${client.place.player} was told that "${text}" is lost, which is there`)
      }
    },
    healthyMs: (server) => healthyMs(tools, server),
    lost: (clients) => {
      for (const client of clients) for (const guess of client.acknowledged) markLost(client, guess)
    },
    look: (clients) => {
      const attended = new Map<string, number>()
      for (const client of clients) {
        judgeLosses(client)
        const [id] = historyOf(client) ?? []
        if (id !== undefined && !client.isOver)
          attended.set(id, Math.max(attended.get(id) ?? 0, reachableMs(tools, client)))
      }
      for (const [id, ms] of attended) {
        const found = history.rooms.get(id)
        if (found) judgeStall(id, found, ms)
      }
    },
    disagreement: (client) => {
      const { room, own, connection, place } = client
      const [, found] = historyOf(client) ?? []
      if (client.isOver || !client.isOnline || found?.room === null) return null
      if (!connection?.live || !room || !found?.room) return `${place.player} ${place.code} shows nothing`
      const { now, record } = connection.live
      const stored = createLiveRoom(record, { room: found.room, link: null }, { rooms: NO_STORE, now })
      const truth: LiveRoom = { ...stored, now }
      const view = scheduler.settle(connection.server.owner, () =>
        presenter.room(truth, roleIn(truth, place.player), now()),
      )
      return difference({ ...room, ...own }, view, place.player ?? 'the screen')
    },
  }
}

const NO_STORE = { append: async () => null, linkedAfter: async () => [], linkedByLeader: async () => [] }

/** In what a page differs from a view, but for when that was made. */
const difference = (shown: object, view: object, who: string): string | null => {
  const expected = Object.entries(JSON.parse(JSON.stringify(view)) as object)
  for (const [key, value] of expected) {
    const has = Reflect.get(shown, key)
    if (key !== 'seq' && key !== 'at' && !isDeepStrictEqual(has, value))
      return `${who} is shown ${key} ${JSON.stringify(has)}, not ${JSON.stringify(value)}`
  }
  return null
}
