import type { SharedRoom } from './room-changes.ts'
import type { RoomOwn } from './schemas/index.ts'

/** A guess that the server said counts. */
export type CountedGuess = { readonly id: string; readonly round: number; readonly text: string }

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

type Counted = CountedGuess & {
  /** The score that the log gave when it had this guess. Scores only grow, so a lower one is that of a log without it. */
  readonly score: number
}

type Before = { readonly seq: number; readonly ids: ReadonlySet<string> }
type Connection = { readonly before: Before; room: SharedRoom | undefined; own: RoomOwn | undefined; hasNews: boolean }

/** Until then what changed while a connection began, or a guess was answered by another process, has come by the stream. */
const SETTLED_MS = 2_000
/** How many guesses a page remembers. */
const REMEMBERED = 20

const seqOf = ({ room, own }: RoomSight): number => Math.max(room?.seq ?? 0, own?.seq ?? 0)

const isMissed = ({ id, round, score }: Counted, { room, own }: RoomSight): boolean => {
  const now = room?.round?.number ?? 0
  if (round === now) return !own?.own?.guesses.some((guess) => guess.id === id)
  return round > now || (own?.own?.score ?? 0) < score
}

const startOf = (before: Before): Connection => ({ before, room: undefined, own: undefined, hasNews: false })

const without = (all: readonly Counted[], some: readonly Counted[]): Counted[] =>
  all.filter((guess) => !some.includes(guess))

/** The guess with what a newer look says: one that became right has its points in the score. */
const learn = (guess: Counted, { own }: RoomOwn): Counted => {
  const made = own?.guesses.find(({ id }) => id === guess.id)
  return own && made && (made.verdict === 'correct' || made.accepted) ? { ...guess, score: own.score } : guess
}

/**
 * Compares what a page was told with what its stream has a moment later. The process that lost commits of the database says so to those who
 * listened to it; a page that has its answers from one process and its stream from another, or was away, finds out by itself.
 */
export const createLossWatch = ({ shown, later, reconnect, lost }: Needs): LossWatch => {
  let made: readonly Counted[] = []
  let connection: Connection | undefined
  const before = (): Before => ({ seq: seqOf(shown()), ids: new Set(made.map(({ id }) => id)) })
  const judge = ({ seq, ids }: Before, isNew: boolean): void => {
    if (!connection) return
    const { room, own } = connection
    const isOlder = seqOf({ room, own }) < seq
    const missed = made.filter((guess) => ids.has(guess.id) && isMissed(guess, { room, own }))
    if (missed.length === 0 && !isOlder) return
    if (isNew) {
      made = without(made, missed)
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
      connection = startOf(before())
    },
    room: (room) => {
      if (!connection) return
      const isFirst = connection.room === undefined
      connection.room = room
      if (!isFirst) return
      judgeSoon(connection.before, true)
      if (connection.hasNews) judgeSoon(before(), false)
    },
    own: (own) => {
      if (connection) connection.own = own
      made = made.map((guess) => learn(guess, own))
    },
    counted: (guess, own) => {
      const score = own.own?.score ?? 0
      made = [...made, { ...guess, score }].slice(-REMEMBERED)
      if (connection?.room) judgeSoon(before(), false)
      else if (connection) connection.hasNews = true
    },
    rewound: (texts) => {
      const known = made.filter(({ text }) => texts.includes(text))
      made = without(made, known)
      connection = startOf({ ...before(), seq: 0 })
      return known
    },
  }
}
