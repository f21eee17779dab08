import type { DeskLive } from '@pd/contract'
import type { Room } from '@pd/core'
import { type LogState, type RoomRecord, type RoomStore, readLog, readWholeLog } from '@pd/store'
import type { Rooms } from '../../rooms/runtime/rooms.ts'

/** What open rooms are read from. */
export type OpenRoomTools = {
  readonly rooms: Pick<Rooms, 'all'>
  readonly store: Pick<RoomStore, 'unended' | 'newest' | 'linkedAfter'>
}

type OpenRoom = { readonly record: RoomRecord; readonly room: Room }

const ROOMS_MOST = 100

const viewRoom = ({ record, room }: OpenRoom): DeskLive['rooms'][number] => {
  const { openedAt, seats, rounds, chapters, settings } = room
  const players = [...seats.values()].filter(({ presence }) => presence === 'in').length
  const before = chapters.at(-1)?.roundsBefore ?? 0
  return { code: record.code, openedAt, players, round: rounds.length - before, rounds: settings.rounds }
}

/** Reads the logs of rooms that are not in this memory, of each only what is new since the last time. */
const createLogReader = (store: OpenRoomTools['store']) => {
  let known: ReadonlyMap<string, LogState> = new Map()
  const readFrom = (id: string, before: LogState | undefined): Promise<LogState | null> =>
    before ? readLog(store, id, before) : readWholeLog(store, id)
  return async (records: readonly RoomRecord[]): Promise<readonly OpenRoom[]> => {
    const newest = await store.newest(records.map(({ id }) => id))
    const read: (OpenRoom & LogState)[] = []
    for (const record of records) {
      const before = known.get(record.id)
      const end = newest.get(record.id)
      const isSame = before?.room.seq === end?.seq && before?.link === end?.link
      const log = before && isSame ? before : await readFrom(record.id, before)
      if (log) read.push({ record, ...log })
    }
    known = new Map(read.map((each) => [each.record.id, each]))
    return read
  }
}

/** Lists the rooms that have not ended, those of other processes too, the newest first. */
export const createOpenRooms = ({ rooms, store }: OpenRoomTools): (() => Promise<DeskLive['rooms']>) => {
  const readLogs = createLogReader(store)
  return async () => {
    const [records, live] = await Promise.all([store.unended(ROOMS_MOST), rooms.all()])
    const here = new Map(live.map((each) => [each.record.id, each]))
    const elsewhere = await readLogs(records.filter(({ id }) => !here.has(id)))
    return [...live.map((each) => ({ record: each.record, room: each.room() })), ...elsewhere]
      .filter(({ room }) => !room.ended)
      .map(viewRoom)
      .sort((one, other) => other.openedAt - one.openedAt)
      .slice(0, ROOMS_MOST)
  }
}
