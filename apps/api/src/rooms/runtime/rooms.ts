import type { RoomSettings } from '@pd/core'
import { type LogState, type RoomArchive, type RoomRecord, type RoomStore, readWholeLog } from '@pd/store'
import type { Bus } from '../../bus/bus.ts'
import { type Attendance, createAttendance } from '../presence/attendance.ts'
import { correctPresence, sendQuietly } from '../presence/correct-presence.ts'
import { createHostWatch } from '../presence/host-watch.ts'
import { createPresence, type Presence } from '../presence/presence.ts'
import { type AdvanceTools, advanceRoom } from './advance-room.ts'
import { createLiveRoom, type LiveRoom } from './live-room.ts'
import { createLoadedRooms, type LoadedRooms } from './loaded-rooms.ts'
import { type Opener, type OpenRoomTools, openRoom } from './open-room.ts'
import { startReplicaPoll } from './replica-poll.ts'
import { startRoomChecks } from './room-checks.ts'
import { readCode } from './room-code.ts'
import { startRoomNews, tellNews } from './room-news.ts'
import { createRoomTimers, type RoomTimers } from './room-timers.ts'

/** What the rooms of a process need. */
type RoomsTools = OpenRoomTools &
  AdvanceTools & {
    readonly store: RoomStore
    readonly archive: Pick<RoomArchive, 'results'>
    /** Whether other processes serve the same rooms. */
    readonly hasReplicas: boolean
    /** By which they tell each other what they commit. */
    readonly bus: Bus
    readonly metrics: { roomBegan(): void; roomEnded(): void }
  }

/** The rooms of a process: found by their codes, advanced by their own clocks while a visitor is there. */
export type Rooms = {
  /** Opens a room that this player owns and hosts; null when the player or the address has too many open. */
  open(settings: RoomSettings, opener: Opener): Promise<LiveRoom | null>
  /** The room of a code as people type it; null when there is none. */
  find(code: string): Promise<LiveRoom | null>
  /** The record of a room that `find` no longer finds, as its log was dropped; null where there is none. */
  past(code: string): Promise<{ readonly id: string; readonly code: string } | null>
  /** The rooms in the memory of this process. */
  all(): Promise<LiveRoom[]>
  /** The visitors of this process, by the room's code. */
  readonly presence: Presence
  /** Registers a request of a player, or with null of a spectator; before it resolves, a room without visitors resumes. */
  visit(live: LiveRoom, player: string | null): Promise<void>
  /** Registers a stream that a player, or with null a spectator, opened; returns what to call when it closed. */
  arrive(live: LiveRoom, player: string | null): () => void
  /** Registers that a player, who may be the host, is still there. */
  seen(live: LiveRoom, player: string): void
  close(): void
}

type State = RoomsTools & {
  readonly loaded: LoadedRooms
  readonly presence: Presence
  readonly attendance: Attendance
  readonly timers: RoomTimers
}

/** Follows a room until it leaves the memory. One that has ended may go on: where the database lost its end. */
const follow = (room: LiveRoom, { store, presence, timers, metrics, loaded }: State): LiveRoom => {
  const { id, code } = room.record
  let isOpen = room.room().ended === null
  if (isOpen) metrics.roomBegan()
  room.subscribe(({ ended }) => {
    if (room.isGone()) {
      if (isOpen) metrics.roomEnded()
      return loaded.remove(code)
    }
    timers.schedule(room)
    correctPresence(room, presence)
    // the log says that it ended: the record's own mark only serves searches, and may come late
    if (isOpen && ended) store.end(id, ended.at).catch(() => undefined)
    if (isOpen && ended) metrics.roomEnded()
    if (!isOpen && !ended) metrics.roomBegan()
    isOpen = !ended
  })
  return room
}

const takeUp = (record: RoomRecord, log: LogState, state: State): LiveRoom => {
  const { store: rooms, now, bus } = state
  const onAppended = (seq: number) => tellNews(bus, record.code, seq)
  return follow(createLiveRoom(record, log, { rooms, now, onAppended }), state)
}

const load = async (code: string, state: State): Promise<LiveRoom | null> => {
  const { store, archive } = state
  const record = await store.find(code)
  const log = record && (await readWholeLog(store, record.id))
  if (!record || !log) return null
  // a log that is being dropped is not whole, but then its results are archived already
  if (log.room.ended && (await archive.results(record.id))) return null
  return takeUp(record, log, state)
}

const open = async (settings: RoomSettings, opener: Opener, state: State): Promise<LiveRoom | null> => {
  const { loaded, presence, timers } = state
  const opened = await openRoom(settings, opener, state)
  if (opened === null) return null
  const live = takeUp(opened.record, opened.log, state)
  loaded.add(live)
  presence.heard(live.record.code, opener.player)
  timers.schedule(live)
  return live
}

const markSeen = (live: LiveRoom, player: string | null, { store, presence }: State): void => {
  const { host, ended } = live.room()
  if (ended || player === null) return
  presence.heard(live.record.code, player)
  if (player === host) void store.hostSeen(live.record.id, live.now()).catch(() => undefined)
  correctPresence(live, presence)
}

const createState = (tools: RoomsTools): State => {
  const { now, hasReplicas, store } = tools
  const presence = createPresence({
    now,
    onAway: (code, player) => {
      const sendAway = (room: LiveRoom | null) => room && sendQuietly(room, { type: 'away', player })
      loaded.peek(code)?.then(sendAway, () => undefined)
    },
  })
  const timers = createRoomTimers({
    isAttended: ({ record }) => presence.isAnyoneHere(record.code),
    advance: (room) => advanceRoom(room, tools),
  })
  const loaded: LoadedRooms = createLoadedRooms({
    now,
    load: (code) => load(code, state),
    onRemove: (code) => {
      timers.cancel(code)
      presence.forget(code)
    },
  })
  const attendance = createAttendance({ presence, now, hasReplicas, hostSeenAt: store.hostSeenAt })
  const state: State = { ...tools, loaded, presence, attendance, timers }
  return state
}

const startTasks = ({ store, now, loaded, presence, metrics, hasReplicas, bus }: State): { stop(): void } => {
  const hostWatch = createHostWatch({ presence, now, hostSeenAt: store.hostSeenAt })
  const checks = startRoomChecks({ now, loaded, presence, hostWatch, metrics })
  const isAttended = (room: LiveRoom): boolean => presence.isAnyoneHere(room.record.code)
  const attendedRooms = async (): Promise<LiveRoom[]> => (await loaded.all()).filter(isAttended)
  const attended = async (code: string): Promise<LiveRoom | null> => {
    const room = (await loaded.peek(code)) ?? null
    return room && isAttended(room) ? room : null
  }
  const isTold = () => bus.state()?.ok === true
  const poll = hasReplicas ? startReplicaPoll({ store, attendedRooms, isTold }) : null
  const news = startRoomNews({ bus, attended })
  return {
    stop: () => {
      poll?.stop()
      news.stop()
      checks.stop()
    },
  }
}

/** Makes the rooms of a process; `close` stops their timers. */
export const createRooms = (tools: RoomsTools): Rooms => {
  const state = createState(tools)
  const { store, loaded, presence, attendance, timers } = state
  const tasks = startTasks(state)
  return {
    open: (settings, opener) => open(settings, opener, state),
    find: (code) => loaded.get(readCode(code)),
    all: () => loaded.all(),
    past: (code) => store.find(readCode(code)),
    presence,
    visit: async (live, player) => {
      await attendance.attend(live)
      markSeen(live, player, state)
      timers.schedule(live)
    },
    arrive: (live, player) => {
      const close = presence.open(live.record.code, player)
      markSeen(live, player, state)
      timers.schedule(live)
      return close
    },
    seen: (live, player) => markSeen(live, player, state),
    close: () => {
      tasks.stop()
      presence.close()
      timers.close()
    },
  }
}
