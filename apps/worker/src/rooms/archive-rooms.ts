import { ABANDONED_AFTER_MS, decide, evolve, RESULTS_KEPT_MS, type Room, type RoomEvent, resultsOf } from '@pd/core'
import { stopIfAsked } from '@pd/runtime'
import { type RoomRecord, readRoom, readWholeLog, type Store } from '@pd/store'

/** How long an ended room keeps its log, while players still look at its podium; milliseconds. */
export const PODIUM_MS = 60 * 60 * 1000
/** A present host is recorded as seen every 15 s, so a host not seen for this long is absent, whatever the clock says. */
const WATCHED_MS = 20_000
const ROOMS_PER_PAGE = 100

/** The number of rooms that were ended, folded into their results, and deleted. */
type Archived = { ended: number; folded: number; forgotten: number }
type Rooms = Pick<Store, 'rooms' | 'archive'>
type List = (after: string, limit: number) => Promise<RoomRecord[]>

/** The rooms of a list, page by page. */
const pages = async function* (list: List): AsyncGenerator<RoomRecord> {
  for (let after = ''; ; ) {
    const page = await list(after, ROOMS_PER_PAGE)
    yield* page
    if (page.length < ROOMS_PER_PAGE) return
    after = page.at(-1)?.id ?? ''
  }
}

/** Ends a room by its own rule, as its process would have; null when the room goes on. */
const endSilent = async (store: Rooms, { id }: RoomRecord, now: number): Promise<Room['ended']> => {
  const log = await readWholeLog(store.rooms, id)
  if (!log || log.room.ended) return log?.room.ended ?? null
  const { room, link } = log
  const decided = decide(room, { type: 'tick' }, now)
  const happenings = decided.ok ? decided.value : []
  const events = happenings.map((happening, index): RoomEvent => ({ ...happening, seq: room.seq + 1 + index, at: now }))
  if (events.length === 0 || (await store.rooms.append(id, events, link)) === null) return null
  return events.reduce(evolve, room).ended
}

/** Stores the results of an ended room, then deletes its log; false when the log does not say that it ended. */
const fold = async (store: Rooms, { id }: RoomRecord): Promise<boolean> => {
  if ((await store.archive.results(id)) === null) {
    const room = await readRoom(store.rooms, id)
    const results = room?.ended ? resultsOf(room) : null
    if (!results) return false
    await store.archive.keep(id, results)
  }
  await store.archive.dropLog(id)
  return true
}

/** `now` is in epoch milliseconds; `wait` resolves after that number of milliseconds. */
type Tools = { readonly now: number; readonly stop: AbortSignal; readonly wait: (ms: number) => Promise<unknown> }

/**
 * Ends abandoned rooms, folds ended rooms into their results, and deletes results that are a week old. Each step is a
 * transaction of its own; after a kill the next run finds from the rows what is left to do.
 */
export const archiveRooms = async (store: Rooms, { now, stop, wait }: Tools): Promise<Archived> => {
  const { rooms, archive } = store
  const archived: Archived = { ended: 0, folded: 0, forgotten: 0 }
  const eachOf = async (list: List, work: (record: RoomRecord) => Promise<unknown>): Promise<void> => {
    for await (const record of pages(list)) {
      stopIfAsked(stop, () => `after folding ${archived.folded} rooms: run it again for the rest.`)
      await work(record)
    }
  }
  const silentRooms: List = (after, limit) => archive.silentSince(now - ABANDONED_AFTER_MS, after, limit)
  const seenAt = new Map<string, number>()
  await eachOf(silentRooms, async ({ id }) => {
    const at = await rooms.hostSeenAt(id)
    if (at !== null) seenAt.set(id, at)
  })
  if (seenAt.size > 0) await wait(WATCHED_MS)
  await eachOf(silentRooms, async (record) => {
    if ((await rooms.hostSeenAt(record.id)) !== (seenAt.get(record.id) ?? null)) return
    const ended = await endSilent(store, record, now)
    if (!ended) return
    await rooms.end(record.id, ended.at)
    archived.ended++
  })
  await eachOf(
    (after, limit) => archive.logged(now - PODIUM_MS, after, limit),
    async (record) => {
      if (await fold(store, record)) archived.folded++
    },
  )
  await eachOf(
    (after, limit) => archive.kept(now - RESULTS_KEPT_MS, after, limit),
    async ({ id }) => {
      await archive.forget(id)
      archived.forgotten++
    },
  )
  return archived
}
