import { foldIn } from '@pd/core'
import { isObscene } from './is-obscene.ts'

// Invisible characters that join emojis are kept; others make two names look alike, or reverse their direction.
const UNSEEN = /(?!\uFE0F|\u200D\p{Extended_Pictographic})\p{Default_Ignorable_Code_Point}/gu
const SPACES = /[\s\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2800]+/gu
/** Some scripts need three marks on a letter; more are a tower that leans into the lines above. */
const TOWERS = /(?<=\p{M}{3})\p{M}+/gu
const READABLE = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u

/** A name as a room shows it: on one line, in writing order, without invisible characters. */
const cleaned = (typed: string): string =>
  typed.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').replace(TOWERS, '').trim()

// Letters in circles are signs in Unicode: folded, they are letters.
const isReadable = (name: string, language: string): boolean =>
  [name, foldIn(name, language)].some((text) => READABLE.test(text))

/** Whether a name is `#2`, as a room shows a player whose name would tell the answer. */
const isNumber = (name: string): boolean => /^#\s*\p{N}+$/u.test(name.normalize('NFKC'))

/**
 * A name that a room may show to all its players, without invisible characters; null when nothing readable is left, or when it is
 * the number of a player, or obscene in any language.
 */
export const fitName = (typed: string, language: string): string | null => {
  const name = cleaned(typed)
  return isReadable(name, language) && !isNumber(name) && !isObscene(name, language) ? name : null
}
