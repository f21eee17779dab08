import type { ReactionCounts, RoomOwn, RoomPictures, RoomPlayers, SharedRoom } from '@pd/contract/client'
import { fold, type Reaction } from '@pd/core'
import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../app/problem.ts'
import { type Feedback, NO_FEEDBACK } from '../play/feedback.ts'
import type { PendingGuess } from './actions/guess-queue.ts'
import { type LevelClock, levelClockOf } from './level-clock.ts'

/** What the screen shows: a wait, one of the states of a room, or that the player is not in it. */
type RoomPhase = 'loading' | 'lost' | 'out' | 'waits' | 'join' | 'lobby' | 'round' | 'podium' | 'ended'

const NO_SEAT: RoomOwn = {
  seq: 0,
  at: 0,
  own: null,
  isHost: false,
  may: [],
  pendingGuesses: [],
  waits: false,
  askers: [],
  given: [],
  pictureQueue: [],
}

/** Lists up to this length need no search. */
const SHORT_LIST = 12

const filterByName = (players: RoomPlayers['players'], text: string): RoomPlayers['players'] => {
  const part = fold(text)
  return players.filter(({ name }) => fold(name).includes(part))
}

/** Whether a view is at least as new as the one shown: answers and events may overtake each other. */
export const isNewerView = (shown: SharedRoom | undefined, next: SharedRoom): boolean => {
  if (!shown || next.seq !== shown.seq) return !shown || next.seq > shown.seq
  return (next.round?.level ?? 0) >= (shown.round?.level ?? 0)
}

/** The same for what is a player's own, which comes in messages of its own. */
const isNewerOwnView = (shown: RoomOwn, next: RoomOwn): boolean =>
  next.seq > shown.seq || (next.seq === shown.seq && next.at >= shown.at)

/** Whether this player guessed what is judged for all to see at the reveal. */
export const awaitsVerdict = ({ own }: RoomOwn): boolean =>
  own?.guesses.some(({ verdict }) => verdict === null) ?? false

const createSignals = () => ({
  view: signal<SharedRoom | undefined>(undefined),
  mine: signal<RoomOwn>(NO_SEAT),
  /** Milliseconds that the server's clock is ahead of this page's. */
  offset: signal(0),
  pending: signal<readonly PendingGuess[]>([]),
  /** A guess that came after its round was over. */
  tooLate: signal<string | undefined>(undefined),
  /** The note that the server lost its latest moments. */
  rewound: signal<string | undefined>(undefined),
  /** How many players reacted in which way since the reveal; on a screen. */
  reactions: signal<ReactionCounts>({}),
  connected: signal(true),
  text: signal(''),
  busy: signal(false),
  trouble: signal<ProblemCode | undefined>(undefined),
  /** Why the host's last command was refused. */
  refusal: signal<ProblemCode | undefined>(undefined),
  feedback: signal<Feedback>(NO_FEEDBACK),
  /** Whether a dialog is open, so that the answer field leaves it the keyboard. */
  isOverlayOpen: signal(false),
  /** Whether a host wants to play too. */
  wantsSeat: signal(false),
  /** Whether the host has sent this player out. */
  isOut: signal(false),
  /** All players, once a host has loaded them: the standings are only the best. */
  allPlayers: signal<RoomPlayers['players'] | undefined>(undefined),
  /** Players that the host may let back in. */
  kicked: signal<RoomPlayers['kicked']>([]),
  /** Players whose near misses and reactions are kept from the others. */
  muted: signal<ReadonlySet<string>>(new Set()),
  /** The pictures from players that a host may let in or refuse, once they are loaded. */
  pictures: signal<RoomPictures['pictures']>([]),
  /** The text of the host's search among the players. */
  playerFilter: signal(''),
})

type Signals = ReturnType<typeof createSignals>

const phaseOf = ({ view, mine, trouble, isOut, wantsSeat }: Signals): RoomPhase => {
  if (isOut.value && view.value?.state !== 'ended') return 'out'
  if (!view.value) return trouble.value === 'room_not_found' ? 'lost' : 'loading'
  const { state } = view.value
  if (state === 'ended') return 'ended'
  if (mine.value.waits) return 'waits'
  if (mine.value.own === null && (!mine.value.isHost || wantsSeat.value)) return 'join'
  return state === 'playing' ? 'round' : state
}

const unansweredOf = ({ mine, pending }: Signals): readonly PendingGuess[] => {
  const known = new Set(mine.value.own?.guesses.map(({ id }) => id))
  return pending.value.filter(({ id }) => !known.has(id))
}

/** What a device knows of a room. All of it comes from the server whole, so that a reload loses nothing. */
export const createRoomState = () => {
  const signals = createSignals()
  const { view, mine, offset, connected, isOut, allPlayers, playerFilter } = signals
  const standings = computed(() => view.value?.standings ?? [])
  const players = computed(() => allPlayers.value ?? standings.value)
  const hasManyPlayers = computed(() => players.value.length > SHORT_LIST)
  return {
    ...signals,
    clock: computed<LevelClock | undefined>(() => view.value && levelClockOf(view.value, offset.value)),
    /** Pending guesses that are not among the player's own yet: the stream may bring one before its answer. */
    unanswered: computed(() => unansweredOf(signals)),
    /** The number of the round shown. */
    shown: computed(() => view.value?.round?.number),
    hasSeat: computed(() => mine.value.own !== null),
    standings,
    hasManyPlayers,
    filteredPlayers: computed(() =>
      hasManyPlayers.value ? filterByName(players.value, playerFilter.value) : players.value,
    ),
    /** Whether the stream is wanted: a room that ended sends nothing more, so it is not connected to again. */
    listens: computed(
      () => view.value !== undefined && !isOut.value && (view.value.state !== 'ended' || connected.value),
    ),
    phase: computed(() => phaseOf(signals)),
  }
}
export type RoomState = ReturnType<typeof createRoomState>

/** Adds reactions that came to those of the reveal. */
export const addReactions = ({ reactions }: RoomState, counts: ReactionCounts): void => {
  const sum = { ...reactions.value }
  for (const [reaction, count] of Object.entries(counts) as [Reaction, number][])
    sum[reaction] = (sum[reaction] ?? 0) + count
  reactions.value = sum
}

/** Lets what comes next be shown, though it is older than what is shown. */
export const forgetNewest = ({ view, mine }: RoomState): void => {
  view.value = view.value && { ...view.value, seq: 0 }
  mine.value = { ...mine.value, seq: 0, at: 0 }
}

/** Shows a view of the room, unless a newer one is shown; returns whether it did. */
export const applyView = (room: RoomState, view: SharedRoom): boolean => {
  if (!isNewerView(room.view.value, view)) return false
  room.view.value = view
  return true
}

/** Shows what is this player's own, unless something newer is shown; returns whether it did. */
export const applyOwnView = (room: RoomState, mine: RoomOwn): boolean => {
  if (!isNewerOwnView(room.mine.value, mine)) return false
  room.mine.value = mine
  return true
}
