import { ok, type Result, refuse } from '../result.ts'
import { fold } from './fold.ts'

/** The longest guess, in code points. */
export const GUESS_MAX_LETTERS = 120

// A code point is one or two units, so the length of the string alone settles the worst cases without reading them.
const isTooLong = (text: string): boolean =>
  text.length > 2 * GUESS_MAX_LETTERS || [...text.trim()].length > GUESS_MAX_LETTERS

// Control characters, and the marks that make a line read backwards.
const UNREADABLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** A guess as the game keeps it: trimmed, NFC, readable, at most 120 code points; or the reason why it is refused. */
export const readGuess = (text: string): Result<string> => {
  if (isTooLong(text)) return refuse('guess_too_long')
  const guess = text.trim()
  if (!guess.isWellFormed() || UNREADABLE.test(guess)) return refuse('guess_unreadable')
  if (fold(guess) === '') return refuse('guess_empty')
  return ok(guess.normalize('NFC'))
}
