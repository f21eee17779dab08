/** How long a player may be without an open stream and without a request before being away: longer than a reconnect takes. */
export const AWAY_MS = 6_000

type Visitor = { streams: number; timer: NodeJS.Timeout | undefined }

type Tools = {
  readonly now: () => number
  /** Called once when a player of a room went away: neither an open stream nor a request for `AWAY_MS`. */
  readonly onAway: (room: string, player: string) => void
}

/**
 * Who is in each room as far as this process knows: open streams, and requests of the last `AWAY_MS`. Other processes know of other
 * players, so an absence here is a hint that the room's log has to confirm. A room is any key that stays the same.
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
  /** When somebody was last here, in the time of `now`: now while anyone is; null if nobody has been since this process started. */
  lastSeenAt(room: string): number | null
  /** Forgets a room that is over. */
  forget(room: string): void
  /** Stops: whoever goes from now on goes because the process ends. */
  close(): void
}

/** Spectators share one entry, which no player's id equals. */
const SPECTATORS = ''

/** Tracks who is here; holds a few words for each visitor and one timer for each who has no stream. */
export const createPresence = ({ now, onAway }: Tools): Presence => {
  const rooms = new Map<string, Map<string, Visitor>>()
  const lastSeen = new Map<string, number>()
  let isClosed = false

  const visitorOf = (room: string, player: string): Visitor => {
    const visitors = rooms.get(room) ?? new Map<string, Visitor>()
    rooms.set(room, visitors)
    const visitor = visitors.get(player) ?? { streams: 0, timer: undefined }
    visitors.set(player, visitor)
    lastSeen.set(room, now())
    return visitor
  }

  const remove = (room: string, player: string): void => {
    const visitors = rooms.get(room)
    visitors?.delete(player)
    if (visitors?.size === 0) rooms.delete(room)
    if (player !== SPECTATORS) onAway(room, player)
  }

  /** A visitor without a stream is away when nothing more is heard. */
  const waitForMore = (room: string, player: string, visitor: Visitor): void => {
    clearTimeout(visitor.timer)
    if (isClosed || visitor.streams > 0) return
    visitor.timer = setTimeout(() => remove(room, player), AWAY_MS).unref()
  }

  return {
    open: (room, player) => {
      const key = player ?? SPECTATORS
      const visitor = visitorOf(room, key)
      visitor.streams++
      clearTimeout(visitor.timer)
      return () => {
        visitor.streams--
        if (rooms.get(room)?.get(key) !== visitor) return
        lastSeen.set(room, now())
        waitForMore(room, key, visitor)
      }
    },
    heard: (room, player) => waitForMore(room, player, visitorOf(room, player)),
    isHere: (room, player) => rooms.get(room)?.has(player) ?? false,
    isAnyoneHere: (room) => rooms.has(room),
    lastSeenAt: (room) => (rooms.has(room) ? now() : (lastSeen.get(room) ?? null)),
    forget: (room) => {
      for (const { timer } of rooms.get(room)?.values() ?? []) clearTimeout(timer)
      rooms.delete(room)
      lastSeen.delete(room)
    },
    close: () => {
      isClosed = true
      for (const visitors of rooms.values()) for (const { timer } of visitors.values()) clearTimeout(timer)
    },
  }
}
