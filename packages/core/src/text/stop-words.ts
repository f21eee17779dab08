import { LANGUAGES } from '@pd/languages'

const FREQUENT_WORDS: ReadonlySet<string> = new Set(Object.values(LANGUAGES).flatMap((one) => one.frequentWords))

/** Whether sharing this folded word with an answer says something: at least 4 characters, a letter, not frequent in any language. */
export const isSignificant = (word: string): boolean =>
  [...word].length >= 4 && /\p{L}/u.test(word) && !FREQUENT_WORDS.has(word)
