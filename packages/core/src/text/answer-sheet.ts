import { type LanguageCode, languagesOf } from '@pd/languages'
import { fold } from './fold.ts'
import { bareSpellingsOf, keyOf, keysOf, type Name } from './names.ts'
import { isSignificant } from './stop-words.ts'

/** What typos are measured against: a name without article and parenthesis, and how many letters it has. */
export type BareName = { readonly key: string; readonly letters: number }

/** All names of an item in one locale, ready to be compared. */
export type AnswerGroup = {
  readonly languages: readonly LanguageCode[]
  readonly keys: ReadonlySet<string>
  readonly bare: readonly BareName[]
  /** The words that say something when a guess shares them. */
  readonly words: ReadonlySet<string>
}

/** The names of an item, one group per locale. */
export type AnswerSheet = readonly AnswerGroup[]

const lengthOf = (key: string): number => [...key].length

// Löwe spelled Loewe is no longer for that: the shortest spelling has the letters that count.
const bareOf = (name: Name): BareName[] => {
  const keys = [...new Set(bareSpellingsOf(name).map(keyOf))]
  const letters = Math.min(...keys.map(lengthOf))
  return keys.map((key) => ({ key, letters }))
}

const wordsOf = (names: readonly Name[]): string[] => names.flatMap(({ text }) => fold(text).split(' '))

/** Reads the names of an item once, for any number of guesses. */
export const readNames = (names: readonly Name[]): AnswerSheet =>
  [...Map.groupBy(names, ({ locale }) => locale)].map(([locale, group]) => ({
    languages: languagesOf(locale),
    keys: new Set(group.flatMap(keysOf)),
    bare: group.flatMap(bareOf),
    words: new Set(wordsOf(group).filter(isSignificant)),
  }))
