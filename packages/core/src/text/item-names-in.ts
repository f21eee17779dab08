import { LANGUAGE_CODES, type LanguageCode, languagesOf } from '@pd/languages'
import type { NameIndex } from './name-index/name-index.ts'
import { keyOf, spellingsOf } from './names.ts'
import { otherNumberKeys, singularsOf } from './plurals.ts'

/** From so many letters on a name is found inside a word ("banana" in "bananaman", but no "rat" in "Rathbone") and by its plural. */
const LONG_LETTERS = 5

/** Cats are a cat, but a Plan is no "plane", which may be its plural in German. */
const otherNumbersOf = (folded: string, language: LanguageCode): readonly string[] =>
  folded.length < LONG_LETTERS ? singularsOf(folded, language) : otherNumberKeys(folded, language)

/** The parts of a key that are long enough to be found inside a word. */
const longPartsOf = (key: string): string[] => {
  const parts: string[] = []
  for (let start = 0; start + LONG_LETTERS <= key.length; start++)
    for (let end = start + LONG_LETTERS; end <= key.length; end++) parts.push(key.slice(start, end))
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
    return [...wholes, ...otherNumbers, ...longPartsOf(keyOf(folded))]
  })
  return new Set(keys.flatMap(index.itemsNamed))
}
