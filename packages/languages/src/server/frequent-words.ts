import { readFileSync } from 'node:fs'
import type { LanguageCode } from '../language-names.ts'
import { hasLine } from './sorted-lines.ts'

const readWords = (path: string): string => readFileSync(new URL(`../../words/${path}.txt`, import.meta.url), 'utf8')

const frequent = new Map<LanguageCode, ReadonlySet<string>>()
const rare = new Map<LanguageCode, string>()

/**
 * The most frequent words of a language, about 9,000: folded, without spaces, of three letters or more, sorted. They are read from
 * `packages/languages/words` the first time; throws when the file is missing.
 */
export const frequentWordsOf = (language: LanguageCode): ReadonlySet<string> => {
  const words = frequent.get(language) ?? new Set(readWords(language).trimEnd().split('\n'))
  frequent.set(language, words)
  return words
}

/** Rarer words of a language, from 10,000 to 30,000, a line each and sorted: a text takes a tenth of the memory of a set. */
export const rareWordsOf = (language: LanguageCode): string => {
  const words = rare.get(language) ?? readWords(`rare/${language}`)
  rare.set(language, words)
  return words
}

/** The words of every language, by which guesses are judged: a name may be mistyped as any known one, and each is folded. */
export const dictionary = {
  isFrequent: (word: string, language: LanguageCode): boolean => frequentWordsOf(language).has(word),
  isKnown: (word: string, language: LanguageCode): boolean =>
    dictionary.isFrequent(word, language) || hasLine(rareWordsOf(language), word),
}
