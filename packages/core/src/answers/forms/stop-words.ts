import { LANGUAGES } from '@pd/languages'

const STOP_WORDS: ReadonlySet<string> = new Set(Object.values(LANGUAGES).flatMap((one) => one.stopWords))

/** Whether sharing this folded word with an answer says something: at least 4 characters, a letter, no stop word of any language. */
export const isSignificant = (word: string): boolean =>
  [...word].length >= 4 && /\p{L}/u.test(word) && !STOP_WORDS.has(word)
