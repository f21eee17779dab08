import { CONSONANTS, NON_SIBILANTS, type PluralRule, pluralAfter, pluralPairs } from '../plural-rule.ts'

/** The endings of Spanish plurals. */
export const pluralRules: readonly PluralRule[] = [
  ...pluralAfter(NON_SIBILANTS, 's'),
  ...pluralAfter(`${CONSONANTS}iu`, 'es'),
  ['z', 'ces'],
]

/** Plurals of words of two letters. */
export const irregularPlurals = pluralPairs('as ases te tes')
