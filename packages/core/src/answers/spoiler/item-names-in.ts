import { LANGUAGE_CODES, type LanguageCode, languagesOf } from '@pd/languages'
import { keyOf, spellingsOf } from '../forms/names.ts'
import { otherNumberKeys, singularsOf } from '../forms/plurals.ts'
import type { NameIndex } from '../name-index/name-index.ts'

/** Shorter names are not found inside words ("banana" in "bananaman", but no "rat" in "Rathbone"), nor by their plurals. */
const MIN_INNER_LETTERS = 5

/** "cats" names a cat, but "Plan" names no plane, although "plane" could be its plural in German. */
const otherNumbersOf = (folded: string, language: LanguageCode): readonly string[] =>
  folded.length < MIN_INNER_LETTERS ? singularsOf(folded, language) : otherNumberKeys(folded, language)

/** The parts of a key that are long enough to be found inside a word. */
const innerPartsOf = (key: string): string[] => {
  const parts: string[] = []
  for (let start = 0; start + MIN_INNER_LETTERS <= key.length; start++)
    for (let end = start + MIN_INNER_LETTERS; end <= key.length; end++) parts.push(key.slice(start, end))
  return parts
}

/**
 * The ids of the items whose name, in any language, can be read in a text: as a word or as the whole text, also in the other number
 * of the locale's languages, or inside longer words. Typos are not looked for. The cost grows with the square of the text's length and
 * not with the catalogue.
 */
export const itemsNamedIn = (text: string, locale: string, index: NameIndex): ReadonlySet<string> => {
  const keys = spellingsOf(text, LANGUAGE_CODES).flatMap((folded) => {
    const wholes = [...folded.split(' '), keyOf(folded)]
    const otherNumbers = [...wholes, folded].flatMap((whole) =>
      languagesOf(locale).flatMap((language) => otherNumbersOf(whole, language)),
    )
    return [...wholes, ...otherNumbers, ...innerPartsOf(keyOf(folded))]
  })
  return new Set(keys.flatMap((key) => index.itemsNamed(key)))
}
