import { type Attempt, closeAttempt, NO_ATTEMPT } from '../play/attempt.ts'
import { addGuess, admitGuess } from '../play/guess.ts'
import { levelCount } from '../play/ladder.ts'
import type { Judge, Mode, Offer } from '../play/mode.ts'
import type { RoundPicture } from '../play/picture.ts'
import { worthOf } from '../play/worth.ts'
import { ok, type Result, refuse } from '../result.ts'

/** A picture and the player's attempt at it; `level` is 1-based, and the last level is the full picture. */
export type Round = RoundPicture &
  Attempt & { readonly number: number; readonly level: number; readonly choices: Offer }

/** What was drawn for a round: its picture, and the names to choose from where the answer is not typed. */
export type RoundDraw = RoundPicture & { readonly choices?: Offer }

/** How the guesses of a round are judged. */
type GuessRules = { readonly mode: Mode; readonly verdictOf: Judge }

/** A round about a picture at its first level, which is at most the last one before full. */
export const openRoundAt = ({ choices = null, ...picture }: RoundDraw, number: number, level: number): Round => ({
  number,
  ...picture,
  choices,
  level: Math.min(level, picture.ladder.length),
  ...NO_ATTEMPT,
})

/** What a right guess earns now. */
export const worthNow = (round: Round, mode: Pick<Mode, 'worth'>): number =>
  worthOf({ mode, ladder: round.ladder, level: round.level, attempt: round })

const advance = (round: Round): Round => {
  const next = { ...round, level: round.level + 1 }
  return next.level === levelCount(round.ladder) ? closeAttempt(next, 'missed') : next
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
export const judgeGuess = (
  round: Round,
  guess: { readonly level: number; readonly text: string },
  { mode, verdictOf }: GuessRules,
): Result<Round> => {
  const open = checkOpen(round, guess.level)
  if (!open.ok) return open
  const text = admitGuess(round, guess.text, mode)
  if (!text.ok) return text
  const verdict = verdictOf(text.value)
  const made = { text: text.value, verdict, level: round.level }
  const judged = { ...round, ...addGuess(round, made, { mode, worth: worthNow(round, mode) }) }
  return ok(judged.outcome === null && verdict === 'wrong' ? advance(judged) : judged)
}

/** Moves the round one level on without a guess; at the last level before full this ends it. */
export const sharpen = (round: Round, seenLevel: number): Result<Round> => {
  const open = checkOpen(round, seenLevel)
  return open.ok ? ok(advance(round)) : open
}

/** Ends the round without points. */
export const giveUp = (round: Round): Result<Round> =>
  round.outcome === null ? ok(closeAttempt(round, 'given_up')) : refuse('round_closed')
