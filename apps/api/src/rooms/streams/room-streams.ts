import type { Reaction } from '@pd/core'
import type { Bus } from '../../bus/bus.ts'
import type { RoomPresenter } from '../presenter/room-presenter.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import { CHECK_MS } from '../runtime/room-checks.ts'
import type { Rooms } from '../runtime/rooms.ts'
import {
  type Broadcast,
  createBroadcast,
  greet,
  HEARTBEAT_MS,
  type Listener,
  scheduleBroadcast,
  sendHeartbeat,
  stopBroadcast,
} from './broadcast.ts'
import { createReactions } from './reactions.ts'

/** What streams are made of. */
export type StreamTools = {
  readonly presenter: RoomPresenter
  readonly rooms: Pick<Rooms, 'arrive' | 'seen'>
  readonly bus: Bus
  /** The id of what an operator says to all players; null while that is nothing. */
  readonly noticeId: () => string | null
}

/** The streams of all rooms of a process. */
export type RoomStreams = {
  /** Sends a listener the whole room, then every change until its connection closes; resolves when the room was sent. */
  add(live: LiveRoom, listener: Listener): Promise<void>
  /** Sends a reaction to the screens of a room. */
  react(live: LiveRoom, reaction: Reaction): void
}

/** A room that has connections, also those that were not sent the room yet. */
type Streamed = {
  readonly broadcast: Broadcast
  connections: number
  readonly stop: () => void
}

/** Broadcasts a room's changes and heartbeats, and registers its listeners as seen, until `stop`. */
const startStreaming = (live: LiveRoom, { presenter, rooms, noticeId }: StreamTools, onStop: () => void): Streamed => {
  const broadcast = createBroadcast(live, presenter)
  const unsubscribe = live.subscribe((_room, lost) => {
    broadcast.lost ??= lost
    scheduleBroadcast(broadcast)
  })
  const markSeen = (): void => {
    for (const { player } of broadcast.listeners.keys()) if (player !== null) rooms.seen(live, player)
  }
  const heartbeat = setInterval(() => sendHeartbeat(broadcast, noticeId()), HEARTBEAT_MS.playing).unref()
  const seen = setInterval(markSeen, CHECK_MS).unref()
  const stop = (): void => {
    stopBroadcast(broadcast)
    clearInterval(heartbeat)
    clearInterval(seen)
    unsubscribe()
    onStop()
  }
  return { broadcast, connections: 0, stop }
}

/** Makes the streams of all rooms; a room is broadcast while it has a connection. */
export const createRoomStreams = (tools: StreamTools): RoomStreams => {
  const streamed = new Map<LiveRoom, Streamed>()
  const react = createReactions({
    bus: tools.bus,
    listening: () => [...streamed].map(([{ record }, { broadcast }]) => [record.code, broadcast.listeners.keys()]),
  })
  return {
    react: ({ record }, reaction) => react(record.code, reaction),
    add: async (live, listener) => {
      const room = streamed.get(live) ?? startStreaming(live, tools, () => streamed.delete(live))
      streamed.set(live, room)
      const depart = tools.rooms.arrive(live, listener.player)
      let isGone = false
      room.connections++
      listener.stream.onClose(() => {
        isGone = true
        depart()
        room.broadcast.listeners.delete(listener)
        room.connections--
        if (room.connections === 0) room.stop()
      })
      await greet(room.broadcast, listener, () => isGone)
    },
  }
}
