import { fold } from '../answers/normalise/fold.ts'
import { readGuess } from '../answers/normalise/read-guess.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Guess } from './attempt.ts'

/** A readable text that was not guessed before, however it is spelt: trimmed, NFC, at most 120 code points. */
export const admitText = (made: readonly Guess[], text: string): Result<string> => {
  const read = readGuess(text)
  if (!read.ok) return read
  const folded = fold(read.value)
  return made.some((guess) => fold(guess.text) === folded) ? refuse('guess_repeated') : ok(read.value)
}
