import { type Ladder, levelCount, pointsAt } from '../play/ladder.ts'
import { ok, type Result, refuse } from '../result.ts'
import { fold } from '../text/fold.ts'
import { readGuess } from '../text/guess.ts'
import type { Verdict } from '../text/match.ts'

export type HintKind = 'category' | 'letters' | 'firstLetter'
export type Outcome = 'found' | 'missed' | 'given_up'

/** What was typed, at which level, and what came of it. */
export type Guess = { readonly text: string; readonly verdict: Verdict; readonly level: number }

/** One item being guessed; `level` is 1-based, and the last level is the full picture. */
export type Round = {
  readonly number: number
  readonly itemId: string
  readonly pictureId: string
  readonly variant: number
  readonly ladder: Ladder
  readonly level: number
  readonly guesses: readonly Guess[]
  readonly hints: readonly HintKind[]
  readonly outcome: Outcome | null
  readonly points: number
}

/** The price of a hint in points. */
export const HINT_PRICES: Readonly<Record<HintKind, number>> = { category: 50, letters: 75, firstLetter: 100 }

export const WRONG_GUESS_PRICE = 25

/** So many guesses a round are judged; `almost` costs no level, so something else must end the hammering. */
export const GUESS_LIMIT = 60

const wrongCount = (round: Round): number => round.guesses.filter((guess) => guess.verdict === 'wrong').length

/** What a right guess at a level earns: the level's points, less 25 a wrong guess but never below the next level's points. */
export const pointsFor = (ladder: Ladder, level: number, wrong: number): number =>
  Math.max(pointsAt(ladder, level) - WRONG_GUESS_PRICE * wrong, pointsAt(ladder, level + 1))

/** What a right guess earns now: the points of its level and of the wrong ones, less the hints' prices; never negative. */
export const worth = (round: Round): number => {
  const hints = round.hints.reduce((sum, hint) => sum + HINT_PRICES[hint], 0)
  return Math.max(0, pointsFor(round.ladder, round.level, wrongCount(round)) - hints)
}

const finish = (round: Round, outcome: Outcome): Round => ({
  ...round,
  outcome,
  points: outcome === 'found' ? worth(round) : 0,
})

const advance = (round: Round): Round => {
  const next = { ...round, level: round.level + 1 }
  return next.level === levelCount(round.ladder) ? finish(next, 'missed') : next
}

const checkOpen = (round: Round, seenLevel: number): Result<Round> => {
  if (round.outcome !== null) return refuse('round_closed')
  return seenLevel === round.level ? ok(round) : refuse('level_passed')
}

/**
 * Judges one guess made at the level that the player saw; pure. Right ends the round, `almost` costs nothing, wrong moves
 * one level on and at the last one before full ends the round. Refuses a closed round, a level already passed, an
 * unreadable guess and one already made, none of which costs anything.
 */
export const judge = (
  round: Round,
  guess: { readonly level: number; readonly text: string },
  verdictOf: (text: string) => Verdict,
): Result<Round> => {
  const open = checkOpen(round, guess.level)
  if (!open.ok) return open
  const read = readGuess(guess.text)
  if (!read.ok) return read
  const folded = fold(read.value)
  if (round.guesses.some((made) => fold(made.text) === folded)) return refuse('guess_repeated')
  if (round.guesses.length >= GUESS_LIMIT) return refuse('guess_limit_reached')
  const verdict = verdictOf(read.value)
  const judged = { ...round, guesses: [...round.guesses, { text: read.value, verdict, level: round.level }] }
  if (verdict === 'correct') return ok(finish(judged, 'found'))
  return ok(verdict === 'wrong' ? advance(judged) : judged)
}

/** Moves the round one level on without a guess; at the last level before full this ends it. */
export const sharpen = (round: Round, seenLevel: number): Result<Round> => {
  const open = checkOpen(round, seenLevel)
  return open.ok ? ok(advance(round)) : open
}

/** Sells a hint; refuses one that is not on offer or already bought. */
export const takeHint = (round: Round, hint: HintKind, offered: readonly HintKind[]): Result<Round> => {
  if (round.outcome !== null) return refuse('round_closed')
  if (!offered.includes(hint) || round.hints.includes(hint)) return refuse('hint_unavailable')
  return ok({ ...round, hints: [...round.hints, hint] })
}

/** Ends the round without points. */
export const giveUp = (round: Round): Result<Round> =>
  round.outcome === null ? ok(finish(round, 'given_up')) : refuse('round_closed')
