import { createHash } from 'node:crypto'
import type { RoomEvent } from '@pd/core'
import { firstLink, type LinkedEvent, type RoomRecord, type RoomStore } from '@pd/store'

/** Hears what the database keeps and loses. */
export type Ledger = {
  readonly kept: (roomId: string, events: readonly LinkedEvent[]) => void
  /** The events of a room from a number on are gone. */
  readonly lost: (roomId: string, fromSeq: number) => void
}

type Log = { record: RoomRecord; readonly events: LinkedEvent[]; hostSeenAt: number | null; isOpen: boolean }
type Opener = NonNullable<Parameters<RoomStore['open']>[2]>
type Commit = { readonly at: number; readonly roomId: string; readonly count: number }

/** What the store does at one moment; the calls of processes come to it late, or never. */
export type Database = {
  readonly [K in keyof RoomStore]: (...args: Parameters<RoomStore[K]>) => Awaited<ReturnType<RoomStore[K]>>
} & {
  /** Loses every commit after a moment, as a fail-over to a copy that was behind does. */
  loseAfter(at: number): void
}

type Tools = {
  readonly now: () => number
  readonly ledger: Ledger
  /** Whether the predecessor of an append is looked at; only a test of the checker says no. */
  readonly isChained?: boolean
}

const linkAfter = (previous: string | null, event: RoomEvent): string =>
  createHash('sha256')
    .update(`${previous}${JSON.stringify(event)}`)
    .digest('base64url')
    .slice(0, 16)

const linked = (events: readonly RoomEvent[], previous: string | null): LinkedEvent[] => {
  let link = previous
  return events.map((event) => {
    link = event.seq === 1 ? firstLink([event]) : linkAfter(link, event)
    return { event, link }
  })
}

/** The rooms of a database in memory, which keeps the contract of the room store. */
export const createMemoryRooms = ({ now, ledger, isChained = true }: Tools): Database => {
  const logs = new Map<string, Log>()
  const openers = new Map<string, Opener>()
  let commits: Commit[] = []
  const commit = (roomId: string, log: Log, events: readonly LinkedEvent[]): void => {
    log.events.push(...events)
    commits.push({ at: now(), roomId, count: events.length })
    if (commits.length > 4_000) commits = commits.slice(-2_000)
    ledger.kept(roomId, events)
  }
  const after = (roomId: string, seq: number, limit: number): LinkedEvent[] => {
    const events = logs.get(roomId)?.events ?? []
    const from = Math.max(0, seq - (events[0]?.event.seq ?? 1) + 1)
    return events.slice(from, from + limit)
  }
  const openRooms = (since: number, of: (opener: Opener) => boolean): number =>
    [...openers].filter(
      ([id, opener]) => of(opener) && logs.get(id)?.isOpen && (logs.get(id)?.events.at(-1)?.event.at ?? 0) > since,
    ).length
  const hasTooMany = ({ player, address, most, since }: Opener): boolean =>
    openRooms(since, (other) => other.player === player) >= most.ofPlayer ||
    (address !== null && openRooms(since, (other) => other.address === address) >= most.ofAddress)
  const all = () => [...logs.values()].map(({ record }) => record)
  return {
    open: (room, events, opener) => {
      if (all().some(({ code }) => code === room.code)) return 'code_taken'
      if (opener && hasTooMany(opener)) return 'too_many'
      const log: Log = { record: { ...room, endedAt: null }, events: [], hostSeenAt: null, isOpen: true }
      logs.set(room.id, log)
      if (opener) openers.set(room.id, opener)
      commit(room.id, log, linked(events, null))
      return 'opened'
    },
    find: (code) => all().find((record) => record.code === code) ?? null,
    append: (roomId, events, previous) => {
      const log = logs.get(roomId)
      const newest = log?.events.at(-1)
      const first = events[0]
      if (!log || !newest || !first) return null
      const isFree = isChained ? first.seq === newest.event.seq + 1 : first.seq > newest.event.seq
      if (!isFree || (isChained && previous !== undefined && newest.link !== previous)) return null
      const rows = linked(events, previous === undefined ? newest.link : previous)
      commit(roomId, log, rows)
      return rows.at(-1)?.link ?? null
    },
    linkedAfter: after,
    linkedByLeader: after,
    eventsAfter: (...page) => after(...page).map(({ event }) => event),
    unended: (limit) =>
      all()
        .filter(({ endedAt }) => endedAt === null)
        .toSorted((one, other) => other.openedAt - one.openedAt)
        .slice(0, limit),
    newest: (ids) =>
      new Map(
        ids.flatMap((id) => {
          const newest = logs.get(id)?.events.at(-1)
          return newest ? [[id, { seq: newest.event.seq, link: newest.link }] as const] : []
        }),
      ),
    end: (roomId, at) => {
      const log = logs.get(roomId)
      if (!log) return
      log.record = { ...log.record, endedAt: at }
      log.isOpen = false
    },
    hostSeen: (roomId, at) => {
      const log = logs.get(roomId)
      if (log) log.hostSeenAt = at
    },
    hostSeenAt: (roomId) => logs.get(roomId)?.hostSeenAt ?? null,
    loseAfter: (at) => {
      const from = new Map<string, number>()
      while ((commits.at(-1)?.at ?? at) > at) {
        const { roomId, count } = commits.pop() as Commit
        const gone = logs.get(roomId)?.events.splice(-count)[0]
        if (gone) from.set(roomId, gone.event.seq)
        if (gone?.event.seq === 1) logs.delete(roomId)
        if (gone?.event.seq === 1) openers.delete(roomId)
      }
      for (const [roomId, seq] of from) ledger.lost(roomId, seq)
    },
  }
}
