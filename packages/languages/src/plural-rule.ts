/** How a word ends alone, and how it ends in the plural; both folded. */
export type PluralRule = readonly [singular: string, plural: string]

/** All letters but those after which the plural has an `es` in English. */
export const NOT_HISSING = 'abcdefghijklmnopqrtuvwy'
/** The folded letters that are no vowel. */
export const CONSONANTS = 'bcdfghjklmnpqrstvwxyz'

/** One rule for each of some letters: a word that ends with it takes `added` in the plural. */
export const after = (letters: string, added: string): PluralRule[] =>
  [...letters].map((letter) => [letter, letter + added] as const)
