import { fold } from '../../text/fold.ts'
import type { Verdict } from '../../text/match.ts'
import type { EndReason, PlayerName, RevealReason, RoomEvent, RoomSettings, RoundPlan } from '../room-events.ts'
import { PlayerMap } from './player-map.ts'
import { type Clock, extend, pause, resume, startClock, unstarted } from './round-clock.ts'

/** A player's place; whoever comes back finds it as it was. */
export type Seat = {
  readonly player: string
  readonly name: string
  /** How the name reads: what is alike for two who could not be told apart. */
  readonly read: string
  /** Every name so far, and the number in the log from which on it is theirs. */
  readonly names: readonly (PlayerName & { readonly since: number })[]
  /** In which order players came, from 1. */
  readonly number: number
  readonly team: number | null
  /** Came after the first round was prepared. */
  readonly late: boolean
  readonly presence: 'in' | 'left' | 'kicked'
  /** Whether the device is known to be gone; any act of the player ends that. */
  readonly away: boolean
  /** How many rounds there were when the player last sat down. */
  readonly roundsBefore: number
  readonly score: number
}

export type RoomGuess = {
  readonly text: string
  readonly verdict: Verdict
  /** What it counts for. */
  readonly level: number
  /** What its player saw. */
  readonly seenLevel: number
  readonly worth: number
  readonly at: number
  readonly id: string | null
  /** The host took it for right. */
  readonly accepted: boolean
}

/** What a player did in a round; `points` once it was found. */
export type Attempts = { readonly guesses: readonly RoomGuess[]; readonly points: number | null }

export type RoomRound = {
  readonly number: number
  readonly plan: RoundPlan
  readonly phase: 'preparing' | 'running' | 'paused' | 'revealed'
  readonly preparedAt: number
  /** The number of its `round_prepared` in the log. */
  readonly preparedSeq: number
  readonly clock: Clock
  readonly ready: PlayerMap<true>
  readonly attempts: PlayerMap<Attempts>
  readonly revealed: { readonly at: number; readonly reason: RevealReason } | null
}

export type Room = {
  readonly seq: number
  readonly at: number
  readonly settings: RoomSettings
  readonly openedBy: string
  readonly openedAt: number
  /** Null when the room plays itself. */
  readonly host: string | null
  /** When the host became one. */
  readonly hostSince: number
  /** Whether the host steers only because the one before was silent. */
  readonly hasStandIn: boolean
  readonly locked: boolean
  /** In the order in which they came. */
  readonly seats: PlayerMap<Seat>
  /** The rounds so far; the last one is the one in play. */
  readonly rounds: readonly RoomRound[]
  /** What the host took for right and kept, folded, by the item that it was said of. */
  readonly aliases: ReadonlyMap<string, ReadonlySet<string>>
  readonly ended: { readonly at: number; readonly reason: EndReason } | null
}

export const currentRound = (room: Room): RoomRound | null => room.rounds.at(-1) ?? null

/** Where a player sits who is there. */
export const seatOf = (room: Room, player: string): Seat | null => {
  const seat = room.seats.get(player)
  return seat?.presence === 'in' ? seat : null
}

/** Whether a player was sent out and not readmitted; a stranger was not. An ended room has nobody to keep out. */
export const isKicked = (room: Room, player: string | null): boolean =>
  player !== null && !room.ended && room.seats.get(player)?.presence === 'kicked'

export const playersIn = (room: Room): Seat[] => room.seats.values().filter(({ presence }) => presence === 'in')

/** An emoji has no letters to fold, and yet is a name. */
export const readAs = (name: string): string => fold(name) || name

export const isAlias = (room: Room, itemId: string, text: string): boolean =>
  room.aliases.get(itemId)?.has(fold(text)) ?? false

export const NO_ATTEMPTS: Attempts = { guesses: [], points: null }

const withSeat = (room: Room, player: string, change: Partial<Seat>): Room => {
  const seat = room.seats.get(player)
  return seat ? { ...room, seats: room.seats.set(player, { ...seat, ...change }) } : room
}

const withRound = (room: Room, change: (round: RoomRound) => Partial<RoomRound>): Room => {
  const round = currentRound(room)
  return round ? { ...room, rounds: [...room.rounds.slice(0, -1), { ...round, ...change(round) }] } : room
}

const seated = (room: Room, event: Extract<RoomEvent, { type: 'joined' }>): Room => {
  const { player, name, namesItem, team, seq } = event
  const known = room.seats.get(player)
  const seat: Seat = known
    ? { ...known, presence: 'in', away: false, roundsBefore: room.rounds.length }
    : {
        player,
        name,
        read: readAs(name),
        names: [{ name, namesItem, since: seq }],
        number: room.seats.size + 1,
        team,
        late: room.rounds.length > 0,
        presence: 'in',
        away: false,
        roundsBefore: room.rounds.length,
        score: 0,
      }
  return { ...room, seats: room.seats.set(player, seat) }
}

/** The room after an act of a player, whose device is there then. */
const awake = (room: Room, player: string): Room =>
  room.seats.get(player)?.away ? withSeat(room, player, { away: false }) : room

const renamed = (room: Room, event: Extract<RoomEvent, { type: 'renamed' }>): Room => {
  const { player, name, namesItem, seq } = event
  const names = room.seats.get(player)?.names ?? []
  return withSeat(room, player, { name, read: readAs(name), names: [...names, { name, namesItem, since: seq }] })
}

/**
 * What the others call a player. Before the reveal a name is replaced by the seat's number when it was given after the draw, or when
 * it names any item of the pack. Neither depends on the drawn item: hiding only its name would tell the answer to anyone who tries names.
 */
export const shownName = (room: Room, seat: Seat): string => {
  const round = currentRound(room)
  if (!round || round.revealed || room.ended) return seat.name
  const known = seat.names.findLast(({ since }) => since < round.preparedSeq)
  return known && !known.namesItem ? known.name : `#${seat.number}`
}

/** Gives a player the points of a round, once. */
const rewarded = (room: Room, player: string, points: number, attempts: Attempts): Room => {
  const seat = room.seats.get(player)
  const scored = withSeat(room, player, { score: (seat?.score ?? 0) + points })
  return withRound(scored, (round) => ({
    attempts: round.attempts.set(player, { ...attempts, points }),
  }))
}

const guessed = (room: Room, event: Extract<RoomEvent, { type: 'guessed' }>): Room => {
  const { player, text, verdict, level, seenLevel = level, worth, at, id = null } = event
  const before = currentRound(room)?.attempts.get(player) ?? NO_ATTEMPTS
  const guess: RoomGuess = { text, verdict, level, seenLevel, worth, at, id, accepted: false }
  const attempts = { ...before, guesses: [...before.guesses, guess] }
  if (verdict === 'correct') return rewarded(room, player, worth, attempts)
  return withRound(room, (round) => ({ attempts: round.attempts.set(player, attempts) }))
}

const withAlias = (room: Room, itemId: string, text: string): Room => {
  const known = room.aliases.get(itemId) ?? []
  return { ...room, aliases: new Map(room.aliases).set(itemId, new Set([...known, fold(text)])) }
}

const accepted = (room: Room, event: Extract<RoomEvent, { type: 'guess_accepted' }>): Room => {
  const { player, guess: index, kept } = event
  const round = currentRound(room)
  const attempts = round?.attempts.get(player)
  const guess = attempts?.guesses[index]
  if (!attempts || !guess) return room
  const wiser = kept ? withAlias(room, round?.plan.itemId ?? '', guess.text) : room
  return rewarded(wiser, player, guess.worth, {
    ...attempts,
    guesses: attempts.guesses.with(index, { ...guess, accepted: true }),
  })
}

const prepared = (room: Room, { plan, at, seq }: Extract<RoomEvent, { type: 'round_prepared' }>): Room => ({
  ...room,
  rounds: [
    ...room.rounds,
    {
      number: room.rounds.length + 1,
      plan,
      phase: 'preparing',
      preparedAt: at,
      preparedSeq: seq,
      clock: unstarted(plan.ladder.length, room.settings.secondsPerLevel * 1000),
      ready: new PlayerMap(),
      attempts: new PlayerMap(),
      revealed: null,
    },
  ],
})

/** A round whose clock stood still for so long. */
const delayed = ({ phase, preparedAt, clock, revealed }: RoomRound, ms: number): Partial<RoomRound> => ({
  preparedAt: phase === 'preparing' ? preparedAt + ms : preparedAt,
  clock: clock.runningSince === null ? clock : { ...clock, runningSince: clock.runningSince + ms },
  revealed: revealed && { ...revealed, at: revealed.at + ms },
})

const happened = (room: Room, event: RoomEvent): Room => {
  const { at } = event
  switch (event.type) {
    case 'opened':
      return room
    case 'joined':
      return seated(room, event)
    case 'left':
      return withSeat(room, event.player, { presence: 'left' })
    case 'kicked':
      return withSeat(room, event.player, { presence: 'kicked' })
    case 'readmitted':
      return withSeat(room, event.player, { presence: 'left' })
    case 'went_away':
      return withSeat(room, event.player, { away: true })
    case 'came_back':
      return awake(room, event.player)
    case 'renamed':
      return renamed(room, event)
    case 'host_changed':
      return { ...room, host: event.to, hostSince: at, hasStandIn: event.standIn ?? false }
    case 'lock_changed':
      return { ...room, locked: event.locked }
    case 'round_prepared':
      return prepared(room, event)
    case 'device_ready':
      return withRound(awake(room, event.player), ({ ready }) => ({ ready: ready.set(event.player, true) }))
    case 'round_started':
      return withRound(room, ({ clock }) => ({ phase: 'running', clock: startClock(clock, at) }))
    case 'paused':
      return withRound(room, ({ clock }) => ({ phase: 'paused', clock: pause(clock, at) }))
    case 'resumed':
      return withRound(room, ({ clock }) => ({ phase: 'running', clock: resume(clock, at) }))
    case 'time_added':
      return withRound(room, ({ clock }) => ({ clock: extend(clock, event.ms, at) }))
    case 'time_stood':
      return withRound(room, (round) => delayed(round, event.ms))
    case 'guessed':
      return guessed(awake(room, event.player), event)
    case 'guess_accepted':
      return accepted(room, event)
    case 'round_revealed':
      return withRound(room, ({ clock }) => ({
        phase: 'revealed',
        clock: pause(clock, at),
        revealed: { at, reason: event.reason },
      }))
    case 'ended':
      return { ...room, ended: { at, reason: event.reason } }
  }
}

/** The room after one more event of its log; the same log always gives the same room. */
export const evolve = (room: Room | null, event: RoomEvent): Room => {
  const { seq, at } = event
  if (event.type === 'opened') {
    const { settings, host } = event
    const empty = { locked: false, seats: new PlayerMap<Seat>(), rounds: [], aliases: new Map(), ended: null }
    return { seq, at, settings, openedBy: host, openedAt: at, host, hostSince: at, hasStandIn: false, ...empty }
  }
  if (room === null) throw new Error(`a room's log begins with its opening, not with ${event.type}`)
  return { ...happened(room, event), seq, at }
}
