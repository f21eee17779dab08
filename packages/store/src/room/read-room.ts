import { evolve, type Room } from '@pd/core'
import type { LinkedEvent } from './event-rows.ts'
import type { RoomStore } from './room-store.ts'

const PAGE = 1_000

type Logs = Pick<RoomStore, 'linkedAfter'>

/** What a log comes to, and the link of its newest event. */
export type LogState = { readonly room: Room; readonly link: string | null }

/** A log that was read on; `isRewound` where the reader's own newest event is not in it, or another one has its number. */
export type LogReading = LogState & { readonly isRewound: boolean }

const isNext = (from: LogState | null, { event: { seq } }: LinkedEvent): boolean => seq === (from?.room.seq ?? 0) + 1

/** Reads on from a state, or from the beginning; null for a log that has no beginning. */
const readOn = async (logs: Logs, roomId: string, from: LogState | null): Promise<LogState | null> => {
  let state = from
  for (;;) {
    const events = await logs.linkedAfter(roomId, state?.room.seq ?? 0, PAGE)
    for (const linked of events) {
      if (state === null && !isNext(null, linked)) return null
      state = { room: evolve(state?.room ?? null, linked.event), link: linked.link }
    }
    if (events.length < PAGE) return state
  }
}

const isSame = (from: LogState, linked: LinkedEvent | undefined): boolean =>
  linked?.event.seq === from.room.seq && linked.link === from.link

/**
 * Reads the log of a room from where a reader of it is; null when there is none. A reader whose newest event is not there reads all of it
 * again: the database has lost commits. Of a log that was dropped the last event is left, which follows what the reader has.
 */
export const readLog = async (logs: Logs, roomId: string, from: LogState): Promise<LogReading | null> => {
  const page = await logs.linkedAfter(roomId, from.room.seq - 1, PAGE)
  if (isSame(from, page[0])) {
    let state: LogState = from
    for (const { event, link } of page.slice(1)) state = { room: evolve(state.room, event), link }
    if (page.length === PAGE) state = (await readOn(logs, roomId, state)) ?? state
    return { ...state, isRewound: false }
  }
  const last = page.at(-1)
  if (page.length === 1 && last?.event.type === 'ended' && last.event.seq > from.room.seq)
    return { room: evolve(from.room, last.event), link: last.link, isRewound: false }
  const whole = await readOn(logs, roomId, null)
  return whole && { ...whole, isRewound: true }
}

/** What the log of a room comes to from its beginning; null when it has none, or none any more. */
export const readWholeLog = (logs: Logs, roomId: string): Promise<LogState | null> => readOn(logs, roomId, null)

/** The room that its log comes to; null when it has none, or none any more. */
export const readRoom = async (logs: Logs, roomId: string): Promise<Room | null> =>
  (await readWholeLog(logs, roomId))?.room ?? null
