import { type LanguageCode, languagesOf } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import { bareSpellingsOf, keyOf, keysOf, type Name } from './names.ts'
import { soundsOf } from './sounds.ts'
import { isSignificant } from './stop-words.ts'

/** What typos are measured against: a name without article and parenthesis, and its number of letters. */
export type BareName = { readonly key: string; readonly letters: number }

/** All names of an item in one locale, ready to be compared. */
export type NameGroup = {
  readonly languages: readonly LanguageCode[]
  readonly keys: ReadonlySet<string>
  readonly bare: readonly BareName[]
  /** The words that make a guess `almost` when it has one of them, each with the number of words of the longest name that has it. */
  readonly words: ReadonlyMap<string, number>
  /** What the names sound like in a language, in either number. */
  readonly soundsIn: (language: LanguageCode) => ReadonlySet<string>
}

/** The names of an item, one group per locale. */
export type ItemNames = readonly NameGroup[]

const lengthOf = (key: string): number => [...key].length

// "Löwe" also spelled "Loewe" forgives no more typos for that: the shortest spelling counts.
const bareOf = (name: Name): BareName[] => {
  const keys = [...new Set(bareSpellingsOf(name).map(keyOf))]
  const letters = Math.min(...keys.map(lengthOf))
  return keys.map((key) => ({ key, letters }))
}

const wordsOf = (names: readonly Name[]): Map<string, number> => {
  const longest = new Map<string, number>()
  for (const { text } of names) {
    const words = fold(text).split(' ')
    for (const word of words.filter(isSignificant)) longest.set(word, Math.max(words.length, longest.get(word) ?? 0))
  }
  return longest
}

// Most guesses are right or wrong before anything is heard.
const soundsOfNames = (bare: readonly BareName[]): NameGroup['soundsIn'] => {
  const known = new Map<LanguageCode, ReadonlySet<string>>()
  return (language) => {
    const sounds = known.get(language) ?? new Set(bare.flatMap(({ key }) => soundsOf(key, language)))
    known.set(language, sounds)
    return sounds
  }
}

/** Reads the names of an item once, for any number of guesses. */
export const readItemNames = (names: readonly Name[]): ItemNames =>
  [...Map.groupBy(names, ({ locale }) => locale)].map(([locale, group]) => {
    const bare = group.flatMap(bareOf)
    return {
      languages: languagesOf(locale),
      keys: new Set(group.flatMap(keysOf)),
      bare,
      words: wordsOf(group),
      soundsIn: soundsOfNames(bare),
    }
  })
