import { isObscene } from './is-obscene.ts'

// What makes an emoji of several is kept; anything else that is not seen hides one name behind another, or turns it around.
const UNSEEN = /(?!\uFE0F|\u200D\p{Extended_Pictographic})\p{Default_Ignorable_Code_Point}/gu
const SPACES = /[\s\p{Cc}\p{Cs}\p{Co}\p{Cn}\u2800]+/gu
/** Some scripts need three marks on a letter; more are a tower that leans into the lines above. */
const TOWERS = /(?<=\p{M}{3})\p{M}+/gu
const READABLE = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u

/** A name as a room shows it: in one line, in the order in which it is written, with nothing that is not seen. */
const cleaned = (typed: string): string =>
  typed.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').replace(TOWERS, '').trim()

/**
 * A name that a room may show to everybody, cleaned of what is not seen; null when nothing of it can be read, or when it is obscene in
 * the room's language or in English.
 */
export const fitName = (typed: string, language: string): string | null => {
  const name = cleaned(typed)
  return READABLE.test(name) && !isObscene(name, language) ? name : null
}
