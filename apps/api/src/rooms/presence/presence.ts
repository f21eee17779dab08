/** How long a player may be without an open stream and without a request before being away: longer than a reconnect takes. */
export const AWAY_MS = 6_000

type Visitor = { streams: number; timer: NodeJS.Timeout | undefined }

type Tools = {
  readonly now: () => number
  /** Called once when a player of a room becomes away: neither an open stream nor a request for `AWAY_MS`. */
  readonly onAway: (room: string, player: string) => void
}

/**
 * The visitors of each room in this process: open streams, and requests of the last `AWAY_MS`. Other processes have other players, so
 * an absence here is a hint that the room's log has to confirm. A room is any key that stays the same.
 */
export type Presence = {
  /** Registers an open stream; `player` is null for a spectator. Returns what to call once when it closed. */
  open(room: string, player: string | null): () => void
  /** Registers a request of a player. */
  heard(room: string, player: string): void
  /** Whether this player has an open stream here, or sent a request within `AWAY_MS`. */
  isHere(room: string, player: string): boolean
  /** Whether any player or spectator is here. */
  isAnyoneHere(room: string): boolean
  /** When a visitor was last here, in the time of `now`: now while one is; null if none was since this process started. */
  lastSeenAt(room: string): number | null
  /** Forgets a room that has ended. */
  forget(room: string): void
  /** Stops: no player becomes away from now on, as streams close because the process ends. */
  close(): void
}

/** Spectators share one entry, which no player's id equals. */
const SPECTATORS = ''

type State = Tools & {
  /** By the room's key, then by the player. */
  readonly rooms: Map<string, Map<string, Visitor>>
  readonly lastSeen: Map<string, number>
  isClosed: boolean
}

const visitorOf = ({ rooms, lastSeen, now }: State, room: string, player: string): Visitor => {
  const visitors = rooms.get(room) ?? new Map<string, Visitor>()
  rooms.set(room, visitors)
  const visitor = visitors.get(player) ?? { streams: 0, timer: undefined }
  visitors.set(player, visitor)
  lastSeen.set(room, now())
  return visitor
}

const remove = ({ rooms, onAway }: State, room: string, player: string): void => {
  const visitors = rooms.get(room)
  visitors?.delete(player)
  if (visitors?.size === 0) rooms.delete(room)
  if (player !== SPECTATORS) onAway(room, player)
}

/** Removes a visitor without a stream after `AWAY_MS` in which no request came. */
const awaitReturn = (state: State, room: string, player: string): void => {
  const visitor = state.rooms.get(room)?.get(player)
  if (!visitor) return
  clearTimeout(visitor.timer)
  if (state.isClosed || visitor.streams > 0) return
  visitor.timer = setTimeout(() => remove(state, room, player), AWAY_MS).unref()
}

const openStream = (state: State, room: string, player: string): (() => void) => {
  const visitor = visitorOf(state, room, player)
  visitor.streams++
  clearTimeout(visitor.timer)
  return () => {
    visitor.streams--
    if (state.rooms.get(room)?.get(player) !== visitor) return
    state.lastSeen.set(room, state.now())
    awaitReturn(state, room, player)
  }
}

const stopTimers = (visitors: Map<string, Visitor> | undefined): void => {
  for (const { timer } of visitors?.values() ?? []) clearTimeout(timer)
}

/** Tracks the visitors of this process; holds a few words for each, and one timer for each who has no stream. */
export const createPresence = (tools: Tools): Presence => {
  const state: State = { ...tools, rooms: new Map(), lastSeen: new Map(), isClosed: false }
  const { rooms, lastSeen, now } = state
  return {
    open: (room, player) => openStream(state, room, player ?? SPECTATORS),
    heard: (room, player) => {
      visitorOf(state, room, player)
      awaitReturn(state, room, player)
    },
    isHere: (room, player) => rooms.get(room)?.has(player) ?? false,
    isAnyoneHere: (room) => rooms.has(room),
    lastSeenAt: (room) => (rooms.has(room) ? now() : (lastSeen.get(room) ?? null)),
    forget: (room) => {
      stopTimers(rooms.get(room))
      rooms.delete(room)
      lastSeen.delete(room)
    },
    close: () => {
      state.isClosed = true
      for (const visitors of rooms.values()) stopTimers(visitors)
    },
  }
}
