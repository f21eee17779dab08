import { readFileSync } from 'node:fs'
import type { LanguageCode } from '../language-names.ts'

const known = new Map<LanguageCode, ReadonlySet<string>>()

/**
 * The most frequent words of a language, about 9,000: folded, without spaces, of three letters or more, sorted. They are read from
 * `packages/languages/words` the first time; throws when the file is missing.
 */
export const frequentWordsOf = (language: LanguageCode): ReadonlySet<string> => {
  const file = new URL(`../../words/${language}.txt`, import.meta.url)
  const words = known.get(language) ?? new Set(readFileSync(file, 'utf8').trimEnd().split('\n'))
  known.set(language, words)
  return words
}

/** Whether a folded word is among the most frequent ones of a language. */
export const isFrequentWord = (word: string, language: LanguageCode): boolean => frequentWordsOf(language).has(word)
