import type { RoomOwn, RoomPlayers, SharedRoom } from '@pd/contract/client'
import { fold } from '@pd/core'
import { computed, signal } from '@preact/signals'
import type { Feeling, ProblemCode } from '../game/state.ts'
import type { PendingGuess } from './guess-queue.ts'
import { type LevelClock, levelClockOf } from './level-clock.ts'

/** What is told to one player alone. */
export type Mine = RoomOwn

export type RoomPhase = 'loading' | 'lost' | 'out' | 'door' | 'lobby' | 'round' | 'ended'

const NOBODY: Mine = { seq: 0, at: 0, own: null, isHost: false, may: [], pendingGuesses: [] }

/** As many are seen at a glance. */
const FEW = 12

const named = (people: RoomPlayers['players'], text: string): RoomPlayers['players'] => {
  const part = fold(text)
  return people.filter(({ name }) => fold(name).includes(part))
}

/** Whether a view is at least as new as the one that is shown: answers and events may overtake each other. */
export const isNews = (shown: SharedRoom | undefined, next: SharedRoom): boolean => {
  if (!shown || next.seq !== shown.seq) return !shown || next.seq > shown.seq
  return (next.round?.level ?? 0) >= (shown.round?.level ?? 0)
}

/** The same of what is a player's own: the two are ordered apart, since either may come alone. */
export const isOwnNews = (shown: Mine, next: Mine): boolean =>
  next.seq > shown.seq || (next.seq === shown.seq && next.at >= shown.at)

/** What a device knows of a room. All of it comes whole, so that nothing here has to be remembered over a reload. */
export const createRoomTable = () => {
  const view = signal<SharedRoom | undefined>(undefined)
  const mine = signal<Mine>(NOBODY)
  /** What the server's time is ahead of this page's, in milliseconds. */
  const offset = signal(0)
  const clock = computed<LevelClock | undefined>(() => view.value && levelClockOf(view.value, offset.value))
  const pending = signal<readonly PendingGuess[]>([])
  /** Those that nothing else shows: an answer may come by the stream first. */
  const unanswered = computed(() => {
    const known = new Set(mine.value.own?.guesses.map(({ id }) => id))
    return pending.value.filter(({ id }) => !known.has(id))
  })
  /** A guess that came after its round was over. */
  const tooLate = signal<string | undefined>(undefined)
  const connected = signal(true)
  const text = signal('')
  const busy = signal(false)
  const trouble = signal<ProblemCode | undefined>(undefined)
  const refusal = signal<ProblemCode | undefined>(undefined)
  const feeling = signal<Feeling>({ kind: 'calm', beat: 0 })
  /** Whether something lies over the table, so that the typing does not go to the answer. */
  const asking = signal(false)
  /** Whether a host wants to play too. */
  const wantsSeat = signal(false)
  /** Whether the host has sent this player out. */
  const isOut = signal(false)
  /** All who are there, once a host has asked for them: the standings are only the best. */
  const everybody = signal<RoomPlayers['players'] | undefined>(undefined)
  /** Who was sent out and may be let back in. */
  const kicked = signal<RoomPlayers['kicked']>([])
  /** Whom a host looks for among them. */
  const sought = signal('')
  const shown = computed(() => view.value?.round?.number)
  const isSeated = computed(() => mine.value.own !== null)
  const standings = computed(() => view.value?.standings ?? [])
  const people = computed(() => everybody.value ?? standings.value)
  const isCrowd = computed(() => people.value.length > FEW)
  const sifted = computed(() => (isCrowd.value ? named(people.value, sought.value) : people.value))
  /** A room that ended says nothing more: it is heard to its end, and not asked for again. */
  const listens = computed(
    () => view.value !== undefined && !isOut.value && (view.value.state !== 'ended' || connected.value),
  )
  const phase = computed<RoomPhase>(() => {
    if (isOut.value && view.value?.state !== 'ended') return 'out'
    if (!view.value) return trouble.value === 'room_not_found' ? 'lost' : 'loading'
    const { state } = view.value
    if (state === 'ended') return 'ended'
    if (!isSeated.value && (!mine.value.isHost || wantsSeat.value)) return 'door'
    return state === 'lobby' ? 'lobby' : 'round'
  })
  return {
    view,
    mine,
    offset,
    clock,
    pending,
    unanswered,
    tooLate,
    connected,
    text,
    busy,
    trouble,
    refusal,
    feeling,
    asking,
    wantsSeat,
    isOut,
    shown,
    isSeated,
    standings,
    everybody,
    kicked,
    sought,
    isCrowd,
    sifted,
    listens,
    phase,
  }
}
export type RoomTable = ReturnType<typeof createRoomTable>

/** Lays a view that all may see on the table. */
export const layView = (table: RoomTable, view: SharedRoom): boolean => {
  if (!isNews(table.view.value, view)) return false
  table.view.value = view
  return true
}

/** Lays what is this device's own on the table. */
export const layOwn = (table: RoomTable, { seq, at, own, isHost, may, pendingGuesses }: Mine): boolean => {
  const mine = { seq, at, own, isHost, may, pendingGuesses }
  if (!isOwnNews(table.mine.value, mine)) return false
  table.mine.value = mine
  return true
}
