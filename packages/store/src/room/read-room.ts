import { evolve, type Room } from '@pd/core'
import type { RoomStore } from './room-store.ts'

const PAGE = 1_000

/** What the log of a room comes to, from where a reader of it already is; null when it has none, or none any more. */
export const readRoom = async (
  rooms: Pick<RoomStore, 'eventsAfter'>,
  roomId: string,
  from: Room | null = null,
): Promise<Room | null> => {
  let room = from
  for (;;) {
    const events = await rooms.eventsAfter(roomId, room?.seq ?? 0, PAGE)
    // of a log that was dropped the last event is left
    if (room === null && events[0]?.seq !== 1) return null
    for (const event of events) room = evolve(room, event)
    if (events.length < PAGE) return room
  }
}
