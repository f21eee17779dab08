import { fold } from '@pd/core'

/** How many words are taken from the front of a list. */
const TAKEN = 10_000
/** A shorter name forgives no typo, so that a shorter word need not be known. */
const SHORTEST = 3
/** Hardly a name is as long, and none is near a longer word. */
const LONGEST = 15

/** What stands before a longer word without a space in French and Italian. */
const ELIDED = /^\p{L}{1,2}'(?=\p{L}{3})/u

const hasElision = (language: string): boolean => language === 'fr' || language === 'it'

/** The words at the front of a list, the most frequent first, each once, in lower case and without numbers. */
export const frontOf = (list: readonly string[], language: string): string[] => {
  const front = list.filter((word) => /\p{L}/u.test(word)).slice(0, TAKEN)
  const words = front.map((word) => word.normalize('NFC').toLowerCase().replaceAll('’', "'"))
  return [...new Set(hasElision(language) ? words.map((word) => word.replace(ELIDED, '')) : words)]
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** What a spelling checker is asked about a word: German nouns have a capital, in the other languages only names do. */
export const spellingsToCheck = (word: string, language: string): string[] =>
  language === 'de' ? [word, capitalised(word)] : [word]

const isOfLength = (key: string): boolean => key.length >= SHORTEST && key.length <= LONGEST

/** The file of a language: its words, folded, without spaces, sorted, a line each. */
export const printWords = (words: readonly string[]): string => {
  const keys = words.map((word) => fold(word).replaceAll(' ', '')).filter(isOfLength)
  return `${[...new Set(keys)].sort().join('\n')}\n`
}
