import { ok, type Result, refuse } from '../result.ts'
import { GUESS_LIMIT } from '../round/round.ts'
import { fold } from '../text/fold.ts'
import { readGuess } from '../text/guess.ts'
import type { Verdict } from '../text/match.ts'
import type { Happening, RevealReason, RoundPlan } from './room-events.ts'
import { roomWorth } from './room-score.ts'
import {
  currentRound,
  everyPlayer,
  isAlias,
  NO_ATTEMPTS,
  playersIn,
  type Room,
  type RoomRound,
  readAs,
  type Seat,
} from './room-state.ts'
import { elapsedMs, isOver, levelAt } from './round-clock.ts'

/** Most players that a room takes. */
export const PLAYERS_MOST = 5_000
/** A guess that was on its way when a level ended still counts for that level. */
export const LATE_GUESS_MS = 1_000
/** For so long a round waits for the players' devices to have its first level. */
export const READY_MS = 2_000
export const MORE_TIME_MS = 10_000
/** A room that plays itself goes on so long after a reveal; one with a host waits so long for a press. */
export const REVEAL_MS = { alone: 8_000, hosted: 60_000 } as const
/** Nothing has happened for so long: the room ends. */
export const ABANDONED_MS = 2 * 60 * 60 * 1000

type By = { readonly by: string }

/** What somebody, or the clock, wants of a room. Names are taken as they come: whoever hears them first checks that they are fit. */
export type RoomCommand =
  | { readonly type: 'join'; readonly player: string; readonly name: string; readonly team: number | null }
  | { readonly type: 'leave'; readonly player: string }
  /** Where names are given, a player may draw another one until the first round. */
  | { readonly type: 'take_name'; readonly player: string; readonly name: string }
  | { readonly type: 'ready'; readonly player: string; readonly round: number }
  | {
      readonly type: 'guess'
      readonly player: string
      readonly round: number
      /** What the player saw. */
      readonly level: number
      readonly text: string
      readonly verdictOf: (text: string) => Verdict
    }
  | ({ readonly type: 'kick' | 'hand_over'; readonly player: string } & By)
  | ({ readonly type: 'rename'; readonly player: string; readonly name: string } & By)
  | ({ readonly type: 'lock'; readonly locked: boolean } & By)
  | ({ readonly type: 'pause' | 'resume' | 'more_time' | 'reveal' | 'skip' | 'close' } & By)
  | ({
      readonly type: 'accept'
      readonly player: string
      readonly guess: number
      readonly round: number
      /** Whether the room is to take it for right from whoever says it, and from those who did. */
      readonly keep: boolean
    } & By)
  /** Somebody with the catalogue drew the next round; the clock may only when it is due. */
  | { readonly type: 'prepare'; readonly by: string | null; readonly plan: RoundPlan }
  | { readonly type: 'host_gone' }
  | { readonly type: 'host_back'; readonly player: string }
  | { readonly type: 'tick' }

type Decision = Result<readonly Happening[]>
type Of<T extends RoomCommand['type']> = Extract<RoomCommand, { type: T }>

const NOTHING: Decision = ok([])
const one = (happening: Happening): Decision => ok([happening])

const seatOf = (room: Room, player: string): Seat | null => {
  const seat = room.seats.get(player)
  return seat?.presence === 'in' ? seat : null
}

const hasFound = (round: RoomRound, player: string): boolean => (round.attempts.get(player)?.points ?? null) !== null

/** Where nothing is typed, one wrong pick is the last. */
const isDone = (room: Room, round: RoomRound, player: string): boolean =>
  hasFound(round, player) ||
  (room.settings.answers === 'choices' && (round.attempts.get(player)?.guesses.length ?? 0) > 0)

/** Whoever is away holds nobody up. */
const everybodyDone = (room: Room, round: RoomRound, besides: readonly string[]): boolean =>
  everyPlayer(room, (player) => besides.includes(player) || isDone(room, round, player)) && playersIn(room).length > 0

const reveal = (reason: RevealReason): Happening => ({ type: 'round_revealed', reason })

const join = (room: Room, { player, name, team }: Of<'join'>): Decision => {
  const seat = room.seats.get(player)
  if (seat?.presence === 'in') return NOTHING
  if (seat?.presence === 'kicked') return refuse('not_in_room')
  if (seat) return one({ type: 'joined', player, name: seat.name, team: seat.team })
  if (room.locked || (room.rounds.length > 0 && !room.settings.lateJoin)) return refuse('room_locked')
  const players = playersIn(room)
  if (players.length >= PLAYERS_MOST) return refuse('room_full')
  if (isTaken(room, name, player)) return refuse('name_taken')
  return one({ type: 'joined', player, name, team: teamFor(room, team, players) })
}

/** Two who read alike could not be told apart on the screen. */
const isTaken = (room: Room, name: string, player: string): boolean => {
  const read = readAs(name)
  return room.seats.values().some((seat) => seat.player !== player && seat.read === read)
}

/** The team that was asked for, or the smallest. */
const teamFor = ({ settings }: Room, wanted: number | null, players: readonly Seat[]): number | null => {
  if (settings.teams === 0) return null
  if (wanted !== null && wanted >= 1 && wanted <= settings.teams) return wanted
  const sizes = Array.from(
    { length: settings.teams },
    (_, index) => players.filter(({ team }) => team === index + 1).length,
  )
  return sizes.indexOf(Math.min(...sizes)) + 1
}

const takeName = (room: Room, { player, name }: Of<'take_name'>): Decision => {
  if (!seatOf(room, player)) return refuse('not_in_room')
  if (room.settings.names !== 'given' || room.rounds.length > 0) return refuse('not_now')
  return isTaken(room, name, player) ? refuse('name_taken') : one({ type: 'renamed', player, name })
}

/** Whoever leaves may be the one that everybody waited for. */
const withoutPlayer = (room: Room, player: string, type: 'left' | 'kicked'): Decision => {
  if (!seatOf(room, player)) return refuse('not_in_room')
  const gone: Happening = { type, player }
  const round = currentRound(room)
  const others = playersIn(room).length > 1
  const endsRound = round?.phase === 'running' && others && everybodyDone(room, round, [player])
  return ok(endsRound ? [gone, reveal('all_found')] : [gone])
}

const ready = (room: Room, { player, round: number }: Of<'ready'>): Decision => {
  const round = currentRound(room)
  if (!round || round.number !== number || round.phase !== 'preparing' || !seatOf(room, player)) return NOTHING
  if (round.ready.has(player)) return NOTHING
  const isLast = everyPlayer(room, (other) => other === player || round.ready.has(other))
  const heard: Happening = { type: 'device_ready', player }
  return ok(isLast ? [heard, { type: 'round_started' }] : [heard])
}

/** The level that a guess counts for: the one that was seen, if it is the one shown or ended only just now. */
const countedLevel = ({ clock }: RoomRound, seen: number, now: number): number => {
  const shown = levelAt(clock, now)
  const endedMs = elapsedMs(clock, now) - (clock.ends[seen - 1] ?? 0)
  return seen === shown - 1 && endedMs <= LATE_GUESS_MS ? seen : shown
}

const isTooLate = ({ clock }: RoomRound, now: number): boolean => isOver(clock, now - LATE_GUESS_MS)

const guess = (room: Room, command: Of<'guess'>, now: number): Decision => {
  const { player, text, verdictOf } = command
  const round = currentRound(room)
  if (!seatOf(room, player)) return refuse('not_in_room')
  if (!round || command.round < round.number) return refuse('round_closed')
  if (command.round > round.number || round.phase === 'preparing') return refuse('round_not_current')
  if (round.phase !== 'running' || isTooLate(round, now)) return refuse('round_closed')
  if (isDone(room, round, player)) return refuse('already_found')
  const attempts = round.attempts.get(player) ?? NO_ATTEMPTS
  const read = readGuess(text)
  if (!read.ok) return read
  const folded = fold(read.value)
  if (attempts.guesses.some((made) => fold(made.text) === folded)) return refuse('guess_repeated')
  if (attempts.guesses.length >= GUESS_LIMIT) return refuse('guess_limit_reached')
  const level = countedLevel(round, command.level, now)
  const verdict = isAlias(room, round.plan.itemId, read.value) ? 'correct' : verdictOf(read.value)
  const worth = verdict === 'wrong' ? 0 : roomWorth(round, room.settings, attempts, level, now)
  const guessed: Happening = { type: 'guessed', player, text: read.value, verdict, level, worth }
  const isDoneNow = verdict === 'correct' || room.settings.answers === 'choices'
  return ok(isDoneNow && everybodyDone(room, round, [player]) ? [guessed, reveal('all_found')] : [guessed])
}

/** The others who said the same and have not found it: each for the points of when they said it. */
const othersWhoSaid = (room: Room, round: RoomRound, player: string, text: string): Happening[] => {
  const said = fold(text)
  return [...round.attempts].flatMap(([other, { guesses, points }]): Happening[] => {
    if (other === player || points !== null || room.seats.get(other)?.presence === 'kicked') return []
    const guess = guesses.findIndex((made) => made.verdict === 'almost' && fold(made.text) === said)
    return guess < 0 ? [] : [{ type: 'guess_accepted', player: other, guess, kept: false }]
  })
}

const accept = (room: Room, { player, guess: index, round: number, keep }: Of<'accept'>): Decision => {
  const round = currentRound(room)
  if (!round || round.number !== number || round.phase === 'preparing') return refuse('round_not_current')
  if (hasFound(round, player)) return refuse('already_found')
  const made = round.attempts.get(player)?.guesses[index]
  if (made?.verdict !== 'almost') return refuse('not_now')
  const others = keep ? othersWhoSaid(room, round, player, made.text) : []
  const accepted: readonly Happening[] = [{ type: 'guess_accepted', player, guess: index, kept: keep }, ...others]
  const found = accepted.flatMap((each) => (each.type === 'guess_accepted' ? [each.player] : []))
  const endsRound = round.phase === 'running' && everybodyDone(room, round, found)
  return ok(endsRound ? [...accepted, reveal('all_found')] : accepted)
}

/** When the clock itself would go on from a reveal. */
const nextDueAt = (room: Room): number | null => {
  const round = currentRound(room)
  if (!round?.revealed) return null
  return round.revealed.at + (room.host === null ? REVEAL_MS.alone : REVEAL_MS.hosted)
}

/** Nobody did anything for so long, nor did the clock: whoever played is gone, or no process was there to go on. */
const isAbandoned = (room: Room, now: number): boolean => now >= room.at + ABANDONED_MS

/** Whether somebody with the catalogue is to draw the next round without being asked. */
export const isNextRoundDue = (room: Room, now: number): boolean => {
  const due = nextDueAt(room)
  const isDue = due !== null && now >= due && room.rounds.length < room.settings.rounds
  return isDue && !room.ended && !isAbandoned(room, now)
}

const prepare = (room: Room, { by, plan }: Of<'prepare'>, now: number): Decision => {
  const round = currentRound(room)
  if (round && round.phase !== 'revealed') return refuse('not_now')
  if (by === null && !isNextRoundDue(room, now)) return refuse('not_now')
  if (room.rounds.length >= room.settings.rounds) return one({ type: 'ended', reason: 'finished' })
  return one({ type: 'round_prepared', plan })
}

const steer = (room: Room, { type }: Of<'pause' | 'resume' | 'more_time' | 'reveal' | 'skip' | 'close'>): Decision => {
  const phase = currentRound(room)?.phase
  const isOpen = phase === 'running' || phase === 'paused'
  switch (type) {
    case 'pause':
      return phase === 'running' ? one({ type: 'paused' }) : refuse('not_now')
    case 'resume':
      return phase === 'paused' ? one({ type: 'resumed' }) : refuse('not_now')
    case 'more_time':
      return isOpen ? one({ type: 'time_added', ms: MORE_TIME_MS }) : refuse('not_now')
    case 'reveal':
      return isOpen ? one(reveal('host')) : refuse('not_now')
    case 'skip':
      return isOpen || phase === 'preparing' ? one(reveal('skipped')) : refuse('not_now')
    case 'close':
      return one({ type: 'ended', reason: 'closed' })
  }
}

/** The next player who could steer; nobody when there is none. */
const heirOf = (room: Room): string | null => playersIn(room).find(({ player }) => player !== room.host)?.player ?? null

const asHost = (room: Room, command: Extract<RoomCommand, By>): Decision => {
  if (command.by !== room.host) return refuse('not_host')
  switch (command.type) {
    case 'kick':
      return withoutPlayer(room, command.player, 'kicked')
    case 'rename':
      if (!room.seats.has(command.player)) return refuse('not_in_room')
      if (isTaken(room, command.name, command.player)) return refuse('name_taken')
      return one({ type: 'renamed', player: command.player, name: command.name })
    case 'hand_over':
      return seatOf(room, command.player) ? one({ type: 'host_changed', to: command.player }) : refuse('not_in_room')
    case 'lock':
      return command.locked === room.locked ? NOTHING : one({ type: 'lock_changed', locked: command.locked })
    case 'accept':
      return accept(room, command)
    default:
      return steer(room, command)
  }
}

/** What the clock brings about by now. */
const tick = (room: Room, now: number): Decision => {
  if (isAbandoned(room, now)) return one({ type: 'ended', reason: 'abandoned' })
  const round = currentRound(room)
  if (round?.phase === 'preparing' && now >= round.preparedAt + READY_MS) return one({ type: 'round_started' })
  // a guess that is on its way is waited for
  if (round?.phase === 'running' && isTooLate(round, now)) return one(reveal('time'))
  const due = nextDueAt(room)
  if (due !== null && now >= due && room.rounds.length >= room.settings.rounds)
    return one({ type: 'ended', reason: 'finished' })
  return NOTHING
}

/**
 * What comes of a command, in the order in which it happens: nothing where it is done already, or the reason why it is refused. Pure:
 * `now` is the server's time in epoch milliseconds.
 */
export const decide = (room: Room, command: RoomCommand, now: number): Decision => {
  if (room.ended) return command.type === 'tick' ? NOTHING : refuse('room_ended')
  switch (command.type) {
    case 'join':
      return join(room, command)
    case 'take_name':
      return takeName(room, command)
    case 'leave':
      return withoutPlayer(room, command.player, 'left')
    case 'ready':
      return ready(room, command)
    case 'guess':
      return guess(room, command, now)
    case 'prepare':
      return command.by === null || command.by === room.host ? prepare(room, command, now) : refuse('not_host')
    case 'host_gone':
      return room.host === null ? NOTHING : one({ type: 'host_changed', to: heirOf(room) })
    case 'host_back':
      return room.host === null && command.player === room.openedBy
        ? one({ type: 'host_changed', to: command.player })
        : NOTHING
    case 'tick':
      return tick(room, now)
    default:
      return asHost(room, command)
  }
}

/** When the clock next brings something about, in epoch milliseconds. */
export const dueAt = (room: Room): number | null => {
  if (room.ended) return null
  const round = currentRound(room)
  if (round?.phase === 'preparing') return round.preparedAt + READY_MS
  const { clock } = round ?? {}
  if (round?.phase === 'running' && clock?.runningSince != null)
    return clock.runningSince + (clock.ends.at(-1) ?? 0) - clock.ranMs + LATE_GUESS_MS
  return nextDueAt(room) ?? room.at + ABANDONED_MS
}
