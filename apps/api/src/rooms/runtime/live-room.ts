import { decide, evolve, ok, type Result, type Room, type RoomCommand, type RoomEvent, refuse } from '@pd/core'
import { type LogEnd, type LogState, type RoomRecord, UnreachableDatabase } from '@pd/store'
import {
  advanceTo,
  appendEvents,
  openRoomLog,
  type RoomChanged,
  type RoomLog,
  type RoomLogTools,
  readNewer,
  roomTime,
} from './room-log.ts'

/** The most commands that are decided and committed together. */
const MAX_BATCH = 500
/** How often in a row a batch is decided again; a busy room comes nowhere near. */
const MAX_TRIES = 100

/** The events that a command led to, or why the rules refused it. */
export type Decided = Result<readonly RoomEvent[]>

/** One room in this process: what was read of its log, and the commands that wait to be decided. */
export type LiveRoom = {
  readonly record: RoomRecord
  room(): Room
  /** The newest event that was read. */
  end(): LogEnd
  /** Whether the database knows nothing of the room any more. */
  isGone(): boolean
  /**
   * The room's own time, in epoch milliseconds: the process's clock, or as far ahead of it as the log was when it was read. So it is never
   * before the newest event, and a room whose log is ahead goes on from there instead of waiting for the clock to come after.
   */
  now(): number
  /**
   * Decides a command and commits its events before it resolves. Rejects when the database is away; then the events may or may not be
   * committed, and the same command may be sent again.
   */
  send(command: RoomCommand): Promise<Decided>
  /** Reads all events that were committed before the call; calls that wait together share one query. */
  catchUp(): Promise<void>
  /** Calls back after every change of the room that this process learns of; returns what ends that. */
  subscribe(onChange: RoomChanged): () => void
}

type Waiting = {
  readonly command: RoomCommand
  readonly resolve: (decided: Decided) => void
  readonly reject: (error: unknown) => void
}

/** The commands of a room in the order in which they came, and the turn that is being taken. */
type Queue = {
  readonly log: RoomLog
  readonly waiting: Waiting[]
  turn: Promise<void>
  isScheduled: boolean
  /** A reading of the log that has not begun. */
  reading: Promise<void> | undefined
}

/** What a batch of commands leads to, if no other process commits first. */
type Draft = { readonly room: Room; readonly events: readonly RoomEvent[]; readonly decided: readonly Decided[] }

const draftBatch = (start: Room, batch: readonly Waiting[], now: number): Draft => {
  let room = start
  const events: RoomEvent[] = []
  const decided = batch.map(({ command }): Decided => {
    const made = decide(room, command, now)
    if (!made.ok) return made
    const own = made.value.map((body): RoomEvent => {
      const event: RoomEvent = { ...body, seq: room.seq + 1, at: now }
      room = evolve(room, event)
      return event
    })
    events.push(...own)
    return ok(own)
  })
  return { room, events, decided }
}

/** A room of which the database knows nothing any more takes no commands. */
const refuseBatch = (batch: readonly Waiting[]): void => {
  for (const { resolve } of batch) resolve(refuse('room_ended'))
}

/** Decides a batch again until its events are committed; a batch without events counts only when decided on the newest log. */
const decideBatch = async (log: RoomLog, batch: readonly Waiting[]): Promise<void> => {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    if (log.isBehind) await readNewer(log)
    if (log.isGone) return refuseBatch(batch)
    const { room, link } = log
    const { room: next, events, decided } = draftBatch(room, batch, roomTime(log))
    if (events.length === 0) {
      await readNewer(log)
      if (log.isGone || log.room !== room) continue
    }
    const newLink = events.length > 0 ? await appendEvents(log, events) : link
    if (events.length > 0 && newLink === null) continue
    for (const [at, { resolve }] of batch.entries()) resolve(decided[at] ?? ok([]))
    return advanceTo(log, { room: next, link: newLink })
  }
  throw new UnreachableDatabase(`the log of a room refused events ${MAX_TRIES} times`)
}

const takeTurn = async (queue: Queue): Promise<void> => {
  queue.isScheduled = false
  const batch = queue.waiting.splice(0, MAX_BATCH)
  if (batch.length === 0) return
  try {
    await decideBatch(queue.log, batch)
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
  if (queue.waiting.length > 0) scheduleTurn(queue)
}

const scheduleTurn = (queue: Queue): void => {
  if (queue.isScheduled) return
  queue.isScheduled = true
  queue.turn = queue.turn.then(() => takeTurn(queue))
}

const catchUp = (queue: Queue): Promise<void> => {
  queue.reading ??= queue.turn.then(() => {
    queue.reading = undefined
    return readNewer(queue.log)
  })
  queue.turn = queue.reading.catch(() => undefined)
  return queue.reading
}

/** Takes up a room that was read up to `start`. Its commands are decided in batches, one after the other: a burst of guesses is a few inserts. */
export const createLiveRoom = (record: RoomRecord, start: LogState, tools: RoomLogTools): LiveRoom => {
  const log = openRoomLog(record, start, tools)
  const queue: Queue = { log, waiting: [], turn: Promise.resolve(), isScheduled: false, reading: undefined }
  return {
    record,
    room: () => log.room,
    end: () => ({ seq: log.room.seq, link: log.link }),
    isGone: () => log.isGone,
    now: () => roomTime(log),
    send: (command) =>
      new Promise((resolve, reject) => {
        queue.waiting.push({ command, resolve, reject })
        scheduleTurn(queue)
      }),
    catchUp: () => catchUp(queue),
    subscribe: (onChange) => {
      log.listeners.add(onChange)
      return () => void log.listeners.delete(onChange)
    },
  }
}
