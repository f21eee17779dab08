import { decide, evolve, ok, type Result, type Room, type RoomCommand, type RoomEvent } from '@pd/core'
import { type RoomRecord, type RoomStore, readRoom } from '@pd/store'

/** So many events go into the database at once, at most. */
const BATCH_MOST = 500

export type Outcome = Result<readonly RoomEvent[]>

/** One room as this process knows it: what it has read of the log, and the commands that wait for their turn. */
export type LiveRoom = {
  readonly record: RoomRecord
  room(): Room
  /**
   * The room's own time, in epoch milliseconds: the process's clock, or as far ahead of it as the log was when it was read. So it is never
   * before the newest event, and a room whose log is ahead goes on from there instead of waiting for the clock to come after.
   */
  now(): number
  /**
   * Has a command decided and kept. What it settles for is in the log; it rejects when the database is away, and then nobody knows
   * whether it was kept: the same command may be sent again.
   */
  send(command: RoomCommand): Promise<Outcome>
  /** Reads what other processes kept. */
  catchUp(): Promise<void>
  /** Is told after every change of the room that this process learnt of; gives the way to hear no more. */
  listen(heard: (room: Room) => void): () => void
}

type Waiting = {
  readonly command: RoomCommand
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

type Tools = {
  readonly rooms: Pick<RoomStore, 'append' | 'eventsAfter'>
  readonly now: () => number
}

/** What a batch of commands comes to, if nobody else was first. */
type Draft = { readonly room: Room; readonly events: readonly RoomEvent[]; readonly outcomes: readonly Outcome[] }

const draft = (start: Room, batch: readonly Waiting[], now: number): Draft => {
  let room = start
  const events: RoomEvent[] = []
  const outcomes = batch.map(({ command }): Outcome => {
    const decided = decide(room, command, now)
    if (!decided.ok) return decided
    const made = decided.value.map((happening): RoomEvent => {
      const event: RoomEvent = { ...happening, seq: room.seq + 1, at: now }
      room = evolve(room, event)
      return event
    })
    events.push(...made)
    return ok(made)
  })
  return { room, events, outcomes }
}

/** Commands of one room are decided in batches, one after the other: a burst of guesses costs a few inserts. */
export const createLiveRoom = (record: RoomRecord, start: Room, { rooms, now }: Tools): LiveRoom => {
  const listeners = new Set<(room: Room) => void>()
  let room = start
  let aheadMs = Math.max(0, start.at - now())
  const waiting: Waiting[] = []
  let turn: Promise<void> = Promise.resolve()
  let isTurnAhead = false
  // after a clash, or an insert of which nobody knows, the log is longer than what was read of it
  let isBehind = false

  const roomNow = (): number => Math.max(room.at, now() + aheadMs)

  const become = (next: Room): void => {
    if (next.seq === room.seq) return
    room = next
    aheadMs = Math.max(aheadMs, room.at - now())
    for (const heard of listeners) heard(room)
  }

  const readNews = async (): Promise<void> => {
    become((await readRoom(rooms, record.id, room)) ?? room)
    isBehind = false
  }

  const keep = async (events: readonly RoomEvent[]): Promise<boolean> => {
    isBehind = true
    const kept = await rooms.append(record.id, events)
    isBehind = !kept
    return kept
  }

  /** Decides a batch until nobody was first; that nothing comes of it counts only when it is of the newest log. */
  const decideBatch = async (batch: readonly Waiting[]): Promise<void> => {
    for (;;) {
      if (isBehind) await readNews()
      const { room: next, events, outcomes } = draft(room, batch, roomNow())
      if (events.length === 0) {
        const { seq } = room
        await readNews()
        if (room.seq !== seq) continue
      }
      if (events.length > 0 && !(await keep(events))) continue
      for (const [at, { resolve }] of batch.entries()) resolve(outcomes[at] ?? ok([]))
      return become(next)
    }
  }

  const takeTurn = async (): Promise<void> => {
    isTurnAhead = false
    const batch = waiting.splice(0, BATCH_MOST)
    if (batch.length === 0) return
    try {
      await decideBatch(batch)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
    if (waiting.length > 0) schedule()
  }

  const schedule = (): void => {
    if (isTurnAhead) return
    isTurnAhead = true
    turn = turn.then(takeTurn)
  }

  return {
    record,
    room: () => room,
    now: roomNow,
    send: (command) =>
      new Promise((resolve, reject) => {
        waiting.push({ command, resolve, reject })
        schedule()
      }),
    catchUp: () => {
      turn = turn.then(readNews, readNews)
      return turn
    },
    listen: (heard) => {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
  }
}
