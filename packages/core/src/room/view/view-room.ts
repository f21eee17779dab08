import { levelCount } from '../../play/ladder.ts'
import { dueAt } from '../decide/due.ts'
import { rightsOf, type SteeringAct } from '../decide/steering-rights.ts'
import { roomWorth } from '../decide/worth.ts'
import type { Choice, RevealReason } from '../room-events.ts'
import {
  type Attempts,
  currentRound,
  NO_ATTEMPTS,
  playersIn,
  type Room,
  type RoomGuess,
  type RoomRound,
  type Seat,
  shownName,
} from '../state/room.ts'
import { levelAt } from '../state/round-clock.ts'
import { type TeamScore, teamScoresOf } from './team-scores.ts'

/** Who looks: a host may steer and sees what awaits a decision, a player sees what is their own, a screen neither. */
export type Role =
  | { readonly kind: 'screen' }
  | { readonly kind: 'host'; readonly player: string }
  | { readonly kind: 'player'; readonly player: string }

/** A render that may be seen; `cells` is null for the whole picture. */
export type Sight = { readonly pictureId: string; readonly variant: number; readonly cells: number | null }

export type Standing = {
  readonly player: string
  readonly name: string
  readonly team: number | null
  readonly late: boolean
  readonly score: number
  /** In which order players came, from 1: equals stand in it. */
  readonly number: number
  /** 1 is the best; equal scores share a place. */
  readonly place: number
  /** Points of the round in play; null until it is found. */
  readonly found: boolean
}

export type RoundSight = {
  readonly number: number
  readonly phase: RoomRound['phase']
  readonly level: number
  readonly levels: number
  readonly picture: Sight
  readonly choices: readonly Choice[] | null
  readonly foundBy: number
  readonly reveal: { readonly itemId: string; readonly reason: RevealReason } | null
}

export type OwnSight = {
  readonly name: string
  readonly team: number | null
  readonly score: number
  readonly place: number
  readonly guesses: readonly {
    readonly text: string
    readonly verdict: RoomGuess['verdict']
    readonly accepted: boolean
    readonly level: number
    readonly seenLevel: number
    readonly id: string | null
  }[]
  readonly points: number | null
  /** What a right guess earns at this level, without a bonus for speed, which is less at any moment; null while none can be made. */
  readonly worth: number | null
}

/** A guess that the host may take for right. */
export type Plea = { readonly player: string; readonly name: string; readonly guess: number; readonly text: string }

/** What everybody sees of a room, whoever they are. */
export type SharedView = {
  readonly seq: number
  readonly state: 'lobby' | 'playing' | 'ended'
  readonly roundCount: number
  readonly hosted: boolean
  /** The name of the player who steers while the host is silent; null for none. */
  readonly standIn: string | null
  readonly locked: boolean
  readonly players: number
  readonly round: RoundSight | null
  /** When the clock next brings something about, in epoch milliseconds. */
  readonly dueAt: number | null
  readonly standings: readonly Standing[]
  readonly teamScores: readonly TeamScore[]
}

/** What depends on who looks. */
export type RoleView = {
  readonly own: OwnSight | null
  /** What may be asked of the room. */
  readonly may: readonly SteeringAct[]
  readonly pleas: readonly Plea[]
}

export type RoomView = SharedView & RoleView

/** How many standings are shown: a screen has no room for more, and a phone knows its own place. */
export const STANDINGS_SHOWN = 20
/** How many guesses a host is asked about at a time. */
const PLEAS_SHOWN = 20

const byScore = (a: Seat, b: Seat): number => b.score - a.score

/** What must be counted or sorted of a room. */
type Tally = {
  readonly standings: readonly Standing[]
  readonly standingOf: ReadonlyMap<string, Standing>
  readonly teamScores: readonly TeamScore[]
  readonly players: number
  /** Of the round in play. */
  readonly foundBy: number
}

/** A room never changes, so that is done once, however many look. */
const tallies = new WeakMap<Room, Tally>()

const tallyOf = (room: Room): Tally => {
  const known = tallies.get(room)
  if (known) return known
  const standings = rank(room)
  const attempts = currentRound(room)?.attempts.values() ?? []
  const tally = {
    standings,
    standingOf: new Map(standings.map((standing) => [standing.player, standing])),
    teamScores: teamScoresOf(room),
    players: playersIn(room).length,
    foundBy: attempts.filter(({ points }) => points !== null).length,
  }
  tallies.set(room, tally)
  return tally
}

/** Everybody who is or was there, the best first; equals share a place and keep the order in which they came. */
export const standingsOf = (room: Room): readonly Standing[] => tallyOf(room).standings

const rank = (room: Room): Standing[] => {
  const attempts = currentRound(room)?.attempts
  const seats = room.seats
    .values()
    .filter(({ presence }) => presence !== 'kicked')
    .sort(byScore)
  let place = 0
  return seats.map((seat, index) => {
    const { player, team, late, score, number } = seat
    if (score !== seats[index - 1]?.score) place = index + 1
    const name = shownName(room, seat)
    return { player, name, team, late, score, number, place, found: (attempts?.get(player)?.points ?? null) !== null }
  })
}

const sightOf = ({ plan, phase, clock, ...round }: RoomRound, foundBy: number, now: number): RoundSight => {
  const { pictureId, variant, ladder } = plan
  const shown = levelAt(clock, now)
  const isWhole = phase === 'revealed'
  return {
    number: round.number,
    phase,
    level: isWhole ? levelCount(ladder) : shown,
    levels: levelCount(ladder),
    picture: { pictureId, variant, cells: isWhole ? null : (ladder[shown - 1] ?? null) },
    choices: plan.choices,
    foundBy,
    reveal: round.revealed && { itemId: plan.itemId, reason: round.revealed.reason },
  }
}

const worthFor = (room: Room, round: RoomRound, attempts: Attempts, now: number): number | null =>
  round.phase === 'running' && attempts.points === null
    ? roomWorth(round, { ...room.settings, speedBonus: false }, attempts, levelAt(round.clock, now), now)
    : null

type KnownOwn = { readonly attempts: Attempts; readonly own: OwnSight }

/** The last sight of each seat: the very same as long as nothing of it changed, so that nobody need compare thousands. */
const knownOwns = new WeakMap<Seat, KnownOwn>()

const ownOf = (room: Room, player: string, now: number): OwnSight | null => {
  const standing = tallyOf(room).standingOf.get(player)
  const seat = room.seats.get(player)
  if (!standing || !seat) return null
  const round = currentRound(room)
  const attempts = round?.attempts.get(player) ?? NO_ATTEMPTS
  const { guesses, points } = attempts
  const { team, score, place } = standing
  const worth = round && worthFor(room, round, attempts, now)
  const known = knownOwns.get(seat)
  if (known?.attempts === attempts && known.own.place === place && known.own.worth === worth) return known.own
  const own = {
    name: seat.name,
    team,
    score,
    place,
    points,
    worth,
    guesses: guesses.map(({ text, verdict, accepted, level, seenLevel, id }) => ({
      text,
      verdict,
      accepted,
      level,
      seenLevel,
      id,
    })),
  }
  knownOwns.set(seat, { attempts, own })
  return own
}

const pleasOf = (room: Room): Plea[] =>
  [...(currentRound(room)?.attempts ?? [])].flatMap(([player, { guesses, points }]) => {
    const seat = room.seats.get(player)
    if (!seat || points !== null) return []
    const name = shownName(room, seat)
    return guesses.flatMap(({ text, verdict }, guess) => (verdict === 'almost' ? [{ player, name, guess, text }] : []))
  })

const stateOf = (room: Room): RoomView['state'] => {
  if (room.ended) return 'ended'
  return room.rounds.length === 0 ? 'lobby' : 'playing'
}

const standInOf = (room: Room): string | null => {
  const seat = room.hasStandIn && room.host !== null ? room.seats.get(room.host) : undefined
  return seat ? shownName(room, seat) : null
}

const viewShared = (room: Room, now: number): SharedView => {
  const round = currentRound(room)
  const { standings, teamScores, players, foundBy } = tallyOf(room)
  return {
    seq: room.seq,
    state: stateOf(room),
    roundCount: room.settings.rounds,
    hosted: room.host !== null,
    standIn: standInOf(room),
    locked: room.locked,
    players,
    round: round && sightOf(round, foundBy, now),
    dueAt: dueAt(room),
    standings: standings.slice(0, STANDINGS_SHOWN),
    teamScores,
  }
}

/** The part of a view that is a role's alone. */
export const viewAs = (room: Room, role: Role, now: number): RoleView => {
  if (role.kind === 'screen') return { own: null, may: [], pleas: [] }
  const may = rightsOf(room, role.player)
  const seesPleas = role.kind === 'host' && may.includes('accept')
  return { own: ownOf(room, role.player, now), may, pleas: seesPleas ? pleasOf(room).slice(0, PLEAS_SHOWN) : [] }
}

/** With `viewAs` the only maker of what somebody sees of a room: field by field, so that a new secret stays one. */
export const viewRoom = (room: Room, role: Role, now: number): RoomView => ({
  ...viewShared(room, now),
  ...viewAs(room, role, now),
})
