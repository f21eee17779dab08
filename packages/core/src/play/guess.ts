import { ok, type Result, refuse } from '../result.ts'
import { type Attempt, closeAttempt, type Guess } from './attempt.ts'
import type { Mode } from './mode.ts'

/** The most guesses of an attempt. A limit of its own, because `almost` costs no level. */
export const MAX_GUESSES = 60

/**
 * The text of a guess as it is kept, or why it is refused: unreadable, repeated, or one too many. A refused guess costs nothing.
 * The game or the room decides whether a guess may be made now.
 */
export const admitGuess = (attempt: Attempt, text: string, mode: Pick<Mode, 'admit'>): Result<string> => {
  const admitted = mode.admit(attempt.guesses, text)
  if (!admitted.ok) return admitted
  return attempt.guesses.length < MAX_GUESSES ? ok(admitted.value) : refuse('guess_limit_reached')
}

/** How a guess counts: in which mode, and what it earns if it is right. */
type Counting = { readonly mode: Pick<Mode, 'outcomeOf'>; readonly worth: number }

/** The attempt with one more judged guess, which may end it. */
export const addGuess = <G extends Guess>(attempt: Attempt<G>, guess: G, { mode, worth }: Counting): Attempt<G> => {
  const added = { ...attempt, guesses: [...attempt.guesses, guess] }
  const outcome = mode.outcomeOf(guess.verdict)
  return outcome === null ? added : closeAttempt(added, outcome, worth)
}
