import type { Verdict } from '../../answers/match/verdict.ts'
import { hasFound } from '../../play/attempt.ts'
import { worthInRoom } from '../decide/worth.ts'
import { attemptOf, currentRound, type Room, type RoomAttempt, type RoomGuess, type Seat } from '../state/room.ts'
import { levelAt } from '../state/round-clock.ts'
import { tallyOf } from './standings.ts'

/** A guess as its player sees it. */
export type OwnGuess = Pick<RoomGuess, 'text' | 'accepted' | 'level' | 'seenLevel' | 'id'> & {
  /** Null while it is sealed. */
  readonly verdict: Verdict | null
}

/** What a player sees of themselves. */
export type PlayerView = {
  readonly name: string
  readonly team: number | null
  readonly score: number
  readonly place: number
  /** In the chapter in play. */
  readonly chapterScore: number
  readonly chapterPlace: number
  readonly guesses: readonly OwnGuess[]
  /** Of the round in play; null until it is found. */
  readonly points: number | null
  /** What a right guess earns at this level, without a bonus for speed, which is less at any moment; null while none can be made, or a guess is sealed. */
  readonly worth: number | null
}

const worthFor = (room: Room, player: string, now: number): number | null => {
  const round = currentRound(room)
  const { outcome, guesses } = attemptOf(round, player)
  const isOpen = outcome === null && !guesses.some(({ sealed }) => sealed)
  return round?.phase === 'running' && isOpen
    ? worthInRoom(room, round, { player, level: levelAt(round.clock, now), at: null })
    : null
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
  const last = cachedViews.get(seat)
  const isSamePlace = last?.view.place === place && last.view.chapterPlace === chapterPlace
  if (isSamePlace && last.attempt === attempt && last.view.worth === worth) return last.view
  const points = hasFound(attempt) ? attempt.points : null
  const guesses = attempt.guesses.map(ownGuess)
  const view = { name: seat.name, team, score, place, chapterScore, chapterPlace, points, worth, guesses }
  cachedViews.set(seat, { attempt, view })
  return view
}
