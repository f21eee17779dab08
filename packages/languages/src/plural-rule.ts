/**
 * How a word ends alone, and how it ends in the plural; both folded. The words that a rule changes have three letters or more before
 * and after it, and as many before the ending as the rule asks.
 */
export type PluralRule = readonly [singular: string, plural: string, shortestStem?: number]

/** The letters after which an English plural takes `s` and not `es`. */
export const NON_SIBILANTS = 'abcdefghijklmnopqrtuvwy'
/** The consonants among the folded letters. */
export const CONSONANTS = 'bcdfghjklmnpqrstvwxyz'

/** One rule for each of some letters: a word that ends with it takes `added` in the plural. */
export const pluralAfter = (letters: string, added: string): PluralRule[] =>
  [...letters].map((letter) => [letter, letter + added] as const)

/** A word alone and in the plural, both folded. */
export type PluralPair = readonly [singular: string, plural: string]

/** Reads words that are each followed by their plural. */
export const pluralPairs = (text: string): readonly PluralPair[] =>
  Array.from(text.matchAll(/(\S+)\s+(\S+)/g), ([, singular = '', plural = '']) => [singular, plural] as const)
