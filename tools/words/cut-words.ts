import { fold } from '@pd/core'

/** How many words are taken from the front of a list. */
const TAKEN = 10_000
/** A shorter name forgives no typo, so that a shorter word need not be known. */
const SHORTEST = 3
/** Hardly a name is as long, and none is near a longer word. */
const LONGEST = 15
/** A longer word is rarely near a name of another thing, and there are many. */
const LONGEST_RARE = 10

/** What stands before a longer word without a space in French and Italian. */
const ELIDED = /^\p{L}{1,2}'(?=\p{L}{3})/u

const hasElision = (language: string): boolean => language === 'fr' || language === 'it'

/** The words of a list, the most frequent first, each once, in lower case and without numbers. */
export const wordsOf = (list: readonly string[], language: string): string[] => {
  const lettered = list.filter((word) => /\p{L}/u.test(word))
  const words = lettered.map((word) => word.normalize('NFC').toLowerCase().replaceAll('’', "'"))
  return [...new Set(hasElision(language) ? words.map((word) => word.replace(ELIDED, '')) : words)]
}

/** The words at the front of a list. */
export const frontOf = (list: readonly string[], language: string): string[] =>
  wordsOf(list.filter((word) => /\p{L}/u.test(word)).slice(0, TAKEN), language)

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What a spelling checker is asked about a word: German nouns have a capital, in the other languages only names do. */
export const spellingsToCheck = (word: string, language: string): string[] =>
  language === 'de' ? [word, capitalised(word)] : [word]

const keysOf = (words: readonly string[], longest: number): string[] => {
  const keys = words.map((word) => fold(word).replaceAll(' ', ''))
  return [...new Set(keys.filter((key) => key.length >= SHORTEST && key.length <= longest))].sort()
}

const inLines = (keys: readonly string[]): string => `${keys.join('\n')}\n`

/** The file of a language: its words, folded, without spaces, sorted, a line each. */
export const printWords = (words: readonly string[]): string => inLines(keysOf(words, LONGEST))

const withoutDoubles = (key: string): string => key.replace(/(.)\1/g, '$1')

/**
 * The file of the rarer words: those of ten letters or less that are not frequent, nor frequent ones but for a doubled letter: an Italian who
 * types "cafe" means the "caffè". What is near a name is another word all the same: a mousse is no mouse.
 */
export const printRareWords = (
  words: readonly string[],
  frequent: readonly string[],
  nearNames: readonly string[] = [],
): string => {
  const known = new Set(keysOf(frequent, LONGEST).map(withoutDoubles))
  const others = keysOf(words, LONGEST_RARE).filter((key) => !known.has(withoutDoubles(key)))
  return inLines(keysOf([...others, ...nearNames], LONGEST_RARE).filter((key) => /^[a-z0-9]+$/.test(key)))
}
