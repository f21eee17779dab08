import { evolve, type Room } from '@pd/core'
import type { LinkedEvent } from '@pd/store'
import { judgeStep } from './judge-step.ts'
import type { Ledger } from './memory-rooms.ts'

/** A room as the database had it once. */
export type Version = { readonly room: Room; lostAt: number | null }

/** What the database had of a room. */
export type RoomHistory = {
  /** All versions, by the number of their newest event. */
  readonly versions: Map<number, Version[]>
  /** The room as it is; null where nothing is left of it. */
  room: Room | null
  /** When it last changed, in simulated time. */
  changedAt: number
}

/** Everything that the database ever had, which no process knows. */
export type History = Ledger & {
  readonly rooms: ReadonlyMap<string, RoomHistory>
  readonly events: () => number
}

type Tools = {
  readonly now: () => number
  readonly report: (problem: string) => void
  readonly note: (what: string) => void
}

/** Keeps the history of all rooms, and judges each event that is added to one. */
export const createHistory = ({ now, report, note }: Tools): History => {
  const rooms = new Map<string, RoomHistory>()
  let count = 0
  const keep = (roomId: string, { event }: LinkedEvent): void => {
    const history = rooms.get(roomId) ?? { versions: new Map(), room: null, changedAt: 0 }
    rooms.set(roomId, history)
    const { room: before, versions } = history
    if (event.seq !== (before?.seq ?? 0) + 1) {
      report(`${roomId}: event ${event.seq} follows ${before?.seq}`)
      return
    }
    const room = evolve(before, event)
    for (const problem of judgeStep(before, room, event)) report(`${roomId} ${event.seq} ${event.type}: ${problem}`)
    note(`${roomId} ${event.seq} ${event.type} ${'player' in event ? event.player : ''}`)
    versions.set(room.seq, [...(versions.get(room.seq) ?? []), { room, lostAt: null }])
    history.room = room
    history.changedAt = now()
    count++
  }
  return {
    rooms,
    events: () => count,
    kept: (roomId, events) => {
      for (const linked of events) keep(roomId, linked)
    },
    lost: (roomId, fromSeq) => {
      const history = rooms.get(roomId)
      if (!history) return
      for (const [seq, versions] of history.versions)
        if (seq >= fromSeq) for (const version of versions) version.lostAt ??= now()
      history.room = history.versions.get(fromSeq - 1)?.find(({ lostAt }) => lostAt === null)?.room ?? null
      history.changedAt = now()
    },
  }
}
