import type { Verdict } from '../../answers/match/verdict.ts'
import type { HintKind } from '../../play/attempt.ts'
import { HINT_PRICES, type HintTexts } from '../../play/hints.ts'
import { hintsForSale } from '../decide/hints.ts'
import { worthInRoom } from '../decide/worth.ts'
import {
  attemptOf,
  currentRound,
  pointsIn,
  type Room,
  type RoomAttempt,
  type RoomGuess,
  type Seat,
  sitsOut,
} from '../state/room.ts'
import { levelAt } from '../state/round-clock.ts'
import { type Standing, tallyOf } from './standings.ts'

/** A guess as its player sees it. */
type OwnGuess = Pick<RoomGuess, 'text' | 'accepted' | 'level' | 'seenLevel' | 'id'> & {
  /** Null while it is sealed. */
  readonly verdict: Verdict | null
}

/** What a player sees of themselves. */
export type PlayerView = Pick<Standing, 'name' | 'team' | 'score' | 'place' | 'chapterScore' | 'chapterPlace'> & {
  readonly guesses: readonly OwnGuess[]
  /** How many guesses the log has of the player, of all rounds. */
  readonly guessCount: number
  /** Of the round in play; null until it is found. */
  readonly points: number | null
  /** What a right guess earns at this level, without a bonus for speed, which is less at any moment; null while none can be made, or a guess is sealed. */
  readonly worth: number | null
  /** What the hints say that the player bought in the round in play. */
  readonly hints: HintTexts
  /** The hints that may be bought now, with their prices in points. */
  readonly prices: HintPrices
  /** Whether the player knows the picture of the round in play: as its giver, or as the host who saw it first. */
  readonly sitsOut: 'giver' | 'knows' | null
}

type HintPrices = Readonly<Partial<Record<HintKind, number>>>

const NO_HINTS: HintTexts & HintPrices = {}

const pricesFor = (room: Room, player: string): HintPrices => {
  const kinds = hintsForSale(room, player)
  return kinds.length === 0 ? NO_HINTS : Object.fromEntries(kinds.map((kind) => [kind, HINT_PRICES[kind]]))
}

/** Of the same attempt, as many prices are the same prices. */
const areAsMany = (prices: HintPrices, others: HintPrices): boolean =>
  prices === others || Object.keys(prices).length === Object.keys(others).length

const worthFor = (room: Room, player: string, now: number): number | null => {
  const round = currentRound(room)
  const { outcome, guesses } = attemptOf(round, player)
  const isOpen = !sitsOut(round, player) && outcome === null && !guesses.some(({ sealed }) => sealed)
  return round?.phase === 'running' && isOpen
    ? worthInRoom(room, round, { player, level: levelAt(round.clock, now), at: null })
    : null
}

const asideIn = (room: Room, player: string): PlayerView['sitsOut'] => {
  const round = currentRound(room)
  if (!sitsOut(round, player)) return null
  return round?.plan.guest?.giver === player ? 'giver' : 'knows'
}

const ownGuess = ({ text, verdict, accepted, level, seenLevel, id, sealed }: RoomGuess): OwnGuess => ({
  text,
  verdict: sealed ? null : verdict,
  accepted: accepted && !sealed,
  level,
  seenLevel,
  id,
})

type CachedView = { readonly attempt: RoomAttempt; readonly view: PlayerView }

/** The last view of each seat: the same object as long as nothing of it changes, so that thousands need no comparison. */
const cachedViews = new WeakMap<Seat, CachedView>()

/** What a player sees of themselves; null for one who is not in the standings. */
export const viewPlayer = (room: Room, player: string, now: number): PlayerView | null => {
  const standing = tallyOf(room).standingOf.get(player)
  const seat = room.seats.get(player)
  if (!standing || !seat) return null
  const attempt = attemptOf(currentRound(room), player)
  const { team, score, place, chapterScore, chapterPlace } = standing
  const worth = worthFor(room, player, now)
  const prices = pricesFor(room, player)
  const asideAs = asideIn(room, player)
  const last = cachedViews.get(seat)
  const isSamePlace = last?.view.place === place && last.view.chapterPlace === chapterPlace
  const isSameSale = last?.view.worth === worth && areAsMany(last.view.prices, prices)
  if (isSamePlace && isSameSale && last.view.sitsOut === asideAs && last.attempt === attempt) return last.view
  const view: PlayerView = {
    name: seat.name,
    team,
    score,
    place,
    chapterScore,
    chapterPlace,
    points: pointsIn(currentRound(room), player),
    worth,
    guesses: attempt.guesses.map(ownGuess),
    guessCount: seat.guessCount,
    hints: attempt.hintTexts ?? NO_HINTS,
    prices,
    sitsOut: asideAs,
  }
  cachedViews.set(seat, { attempt, view })
  return view
}
