import { ok, type Result, refuse } from '../../result.ts'
import { fold } from './fold.ts'

/** The longest guess, in code points. */
export const MAX_GUESS_LETTERS = 120

// A code point is one or two units, so the length of the string alone settles the worst cases without reading them.
const isTooLong = (text: string): boolean =>
  text.length > 2 * MAX_GUESS_LETTERS || [...text.trim()].length > MAX_GUESS_LETTERS

const CONTROLS = /\p{Cc}/gu
/** The marks that make a line read backwards. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu
const VISIBLE = /[^\p{Z}\p{Default_Ignorable_Code_Point}]/u

const readable = (text: string): string => text.replace(DIRECTIONS, '').replace(CONTROLS, ' ').trim()

/**
 * A guess as the game keeps it: trimmed, NFC, without control and direction characters, at most 120 code points; or the reason why it is
 * refused: `guess_empty` when nothing is to be seen, `guess_unreadable` when nothing of it is a letter, a digit or an emoji.
 */
export const readGuess = (text: string): Result<string> => {
  if (isTooLong(text)) return refuse('guess_too_long')
  const guess = readable(text)
  if (!VISIBLE.test(guess)) return refuse('guess_empty')
  if (!guess.isWellFormed() || fold(guess) === '') return refuse('guess_unreadable')
  return ok(guess.normalize('NFC'))
}
