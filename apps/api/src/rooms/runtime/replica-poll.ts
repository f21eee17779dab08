import type { LogEnd, RoomStore } from '@pd/store'
import type { LiveRoom } from './live-room.ts'

/** How often the process asks for events that other replicas committed. */
const REPLICA_POLL_MS = 500
/**
 * Of this many polls one is made while the other replicas tell of what they commit: a message may be lost, and nothing tells of what the
 * database lost.
 */
const TOLD_POLLS = 4

type Tools = {
  readonly store: Pick<RoomStore, 'newest'>
  /** The rooms in which a player or spectator is here. */
  readonly attendedRooms: () => Promise<readonly LiveRoom[]>
}

/** Not the number alone: what the database lost may have been replaced by as many events of another process. */
const isSame = (known: LogEnd, newest: LogEnd | undefined): boolean =>
  known.seq === newest?.seq && known.link === newest.link

/** Reads what other replicas wrote: one query for all attended rooms, one more for each that changed, and none while no room is attended. */
export const pollOtherReplicas = async ({ store, attendedRooms }: Tools): Promise<void> => {
  const rooms = await attendedRooms()
  if (rooms.length === 0) return
  const newest = await store.newest(rooms.map(({ record }) => record.id))
  const changed = rooms.filter((room) => !isSame(room.end(), newest.get(room.record.id)))
  await Promise.allSettled(changed.map((room) => room.catchUp()))
}

/** Polls until it is stopped; a poll that takes longer than `REPLICA_POLL_MS` delays the next. A failed one is left to the next. */
export const startReplicaPoll = ({
  isTold,
  ...tools
}: Tools & { readonly isTold: () => boolean }): { stop(): void } => {
  let isPolling = false
  let turns = 0
  const poll = async (): Promise<void> => {
    const isSkipped = isTold() && ++turns % TOLD_POLLS !== 0
    if (isPolling || isSkipped) return
    isPolling = true
    await pollOtherReplicas(tools).catch(() => undefined)
    isPolling = false
  }
  const timer = setInterval(poll, REPLICA_POLL_MS).unref()
  return { stop: () => clearInterval(timer) }
}
