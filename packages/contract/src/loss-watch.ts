import type { SharedRoom } from './room-changes.ts'
import type { RoomOwn } from './schemas/index.ts'

/** A guess that the server said counts. */
export type CountedGuess = { readonly id: string; readonly round: number; readonly text: string }

/** One that the page remembers. */
export type RememberedGuess = CountedGuess & {
  /**
   * The how-many-th guess of its player it is, which tells of rounds that are over: a log with fewer does not have it. `DISPLACED` once another
   * guess took its place.
   */
  readonly number: number
}

/** A room as a page shows it, or as one connection has it. */
export type RoomSight = { readonly room: SharedRoom | undefined; readonly own: RoomOwn | undefined }

type Needs = {
  /** What the page shows. */
  readonly shown: () => RoomSight
  readonly later: (run: () => void, ms: number) => void
  /** Opens a new connection, as this one lags. */
  readonly reconnect: () => void
  /** The server has lost its latest moments, and these guesses with them; `sight` is what it has. */
  readonly lost: (guesses: readonly CountedGuess[], sight: RoomSight) => void
  /** What was kept of a player of this room before the page was loaded again. */
  readonly recall?: (player: string) => readonly RememberedGuess[]
  /** Keeps what is remembered for the next page. */
  readonly keep?: (player: string, made: readonly RememberedGuess[]) => void
}

/** What a page tells the watch. */
export type LossWatch = {
  /** A connection begins: the room comes whole. */
  opened(): void
  room(room: SharedRoom): void
  own(own: RoomOwn): void
  /** A guess was answered. */
  counted(guess: CountedGuess, own: RoomOwn): void
  /** The server itself says that it lost these guesses, and the room comes whole again; returns those that the page remembers. */
  rewound(texts: readonly string[]): readonly CountedGuess[]
}

type Before = {
  readonly seq: number
  readonly ids: ReadonlySet<string>
  readonly sight: RoomSight
}
type Connection = { readonly before: Before; room: SharedRoom | undefined; own: RoomOwn | undefined; hasNews: boolean }

/** Until then what changed while a connection began, or a guess was answered by another process, has come by the stream. */
const SETTLED_MS = 2_000
/** More than any log has. */
const DISPLACED = Number.MAX_SAFE_INTEGER
/** How many guesses a page remembers. */
const REMEMBERED = 20

const seqOf = ({ room, own }: RoomSight): number => Math.max(room?.seq ?? 0, own?.seq ?? 0)

const isMissed = ({ id, round, number }: RememberedGuess, { room, own }: RoomSight): boolean => {
  const now = room?.round?.number ?? 0
  if (round === now) return !own?.own?.guesses.some((guess) => guess.id === id)
  return round > now || (own?.own?.guessCount ?? 0) < number
}

const beforeOf = (shown: RoomSight, made: readonly RememberedGuess[]): Before => ({
  seq: seqOf(shown),
  ids: new Set(made.map(({ id }) => id)),
  sight: shown,
})

const momentOf = ({ state, round }: SharedRoom): string => `${state} ${round?.number} ${round?.phase}`
const seatOf = ({ own }: RoomOwn): string => `${own?.player} ${own?.guessCount}`

/**
 * Whether the log has other events in place of those that the page saw, and as many: the same events lead to one state. What is a player's own
 * is sent when it changes, so one that is not newer is what the player had then.
 */
const isAnother = (before: RoomSight, { room, own }: RoomSight): boolean =>
  (before.room !== undefined && before.room.seq === room?.seq && momentOf(before.room) !== momentOf(room)) ||
  (before.own !== undefined && own !== undefined && own.seq <= before.own.seq && seatOf(before.own) !== seatOf(own))

const isOlder = (before: Before, now: RoomSight): boolean => seqOf(now) < before.seq || isAnother(before.sight, now)

const missedOf = (made: readonly RememberedGuess[], { ids }: Before, now: RoomSight): RememberedGuess[] =>
  made.filter((guess) => ids.has(guess.id) && isMissed(guess, now))

const startOf = (before: Before): Connection => ({ before, room: undefined, own: undefined, hasNews: false })

const without = (all: readonly RememberedGuess[], some: readonly RememberedGuess[]): RememberedGuess[] =>
  all.filter((guess) => !some.includes(guess))

/** The how-many-th guess of its player one of the round in play is; 0, which is never missed, where the view does not have it. */
const numberOf = (id: string, { own }: RoomOwn): number => {
  const at = own?.guesses.findIndex((guess) => guess.id === id) ?? -1
  return own && at >= 0 ? own.guessCount - own.guesses.length + at + 1 : 0
}

/** What is remembered, once a log has a newer guess as this one: those with the same number or a higher one are not in it. */
const displace = (made: readonly RememberedGuess[], by: number): RememberedGuess[] =>
  made.map((guess) => (by > 0 && guess.number >= by ? { ...guess, number: DISPLACED } : guess))

/** What is remembered, with the places that a view shows: after a loss a guess that was sent again has another one. */
const placed = (made: readonly RememberedGuess[], own: RoomOwn): RememberedGuess[] =>
  made.map((guess) => ({ ...guess, number: numberOf(guess.id, own) || guess.number }))

/** What a page remembers of its player's guesses; one that is loaded again knows whose it may recall once the server has said who plays. */
const createMemory = ({ shown, recall, keep }: Pick<Needs, 'shown' | 'recall' | 'keep'>) => {
  let made: readonly RememberedGuess[] | undefined
  const playerShown = (): string | undefined => shown().own?.own?.player
  const read = (): readonly RememberedGuess[] => {
    const player = playerShown()
    if (player !== undefined) made ??= recall?.(player)
    return made ?? []
  }
  const set = (guesses: readonly RememberedGuess[]): void => {
    made = guesses
    const player = playerShown()
    if (player !== undefined) keep?.(player, guesses)
  }
  const place = (own: RoomOwn): void => {
    if (read().length > 0) set(placed(read(), own))
  }
  return { made: read, set, place, before: () => beforeOf(shown(), read()) }
}

/**
 * Compares what a page was told with what its stream has a moment later. The process that lost commits of the database says so to those who
 * listened to it; a page that has its answers from one process and its stream from another, or was away, finds out by itself.
 */
export const createLossWatch = ({ shown, later, reconnect, lost, ...kept }: Needs): LossWatch => {
  const memory = createMemory({ shown, ...kept })
  let connection: Connection | undefined
  const judge = (seen: Before, isNew: boolean): void => {
    if (!connection) return
    const { room, own } = connection
    const missed = missedOf(memory.made(), seen, { room, own })
    if (missed.length === 0 && !isOlder(seen, { room, own })) return
    // a server that stands still between the two says later what the player has
    if (room && !own && missed.length > 0) judgeSoon(seen, isNew)
    else if (isNew) {
      memory.set(without(memory.made(), missed))
      lost(missed, { room, own })
    } else reconnect()
  }
  /** What a new connection has is the newest; one that was open before may only lag, or show what the database has lost. */
  const judgeSoon = (seen: Before, isNew: boolean): void => {
    const mine = connection
    later(() => {
      if (connection === mine) judge(seen, isNew)
    }, SETTLED_MS)
  }
  return {
    opened: () => {
      connection = startOf(memory.before())
    },
    room: (room) => {
      if (!connection) return
      const isFirst = connection.room === undefined
      connection.room = room
      if (!isFirst) return
      judgeSoon(connection.before, true)
      if (connection.hasNews) judgeSoon(memory.before(), false)
    },
    own: (own) => {
      if (connection) connection.own = own
      memory.place(own)
    },
    counted: (guess, own) => {
      const number = numberOf(guess.id, own)
      memory.set([...displace(memory.made(), number), { ...guess, number }].slice(-REMEMBERED))
      if (connection?.room) judgeSoon(memory.before(), false)
      else if (connection) connection.hasNews = true
    },
    rewound: (texts) => {
      const known = memory.made().filter(({ text }) => texts.includes(text))
      memory.set(without(memory.made(), known))
      connection = startOf({ ...memory.before(), seq: 0, sight: { room: undefined, own: undefined } })
      return known
    },
  }
}
