import { type PluralRule, pluralAfter, pluralPairs } from '../plural-rule.ts'

/** How Dutch makes things small: huisje, sleuteltje, boompje, brilletje, autootje, glaasje, kettinkje. */
export const diminutives: readonly PluralRule[] = [
  ...pluralAfter('bcdfghkpstxz', 'je'),
  ...pluralAfter('aeijloruwny', 'tje'),
  ...pluralAfter('m', 'pje'),
  ...[...'bgklmnprst'].map((letter): PluralRule => [letter, `${letter}${letter}etje`]),
  ['ng', 'ngetje'],
  ['ng', 'nkje'],
  ...[...'aeou'].map((vowel): PluralRule => [vowel, `${vowel}${vowel}tje`]),
  ['as', 'aasje'],
  ['ad', 'aadje'],
  ['at', 'aatje'],
]

/** Words that only look like another made small, each after that one. */
export const falseDiminutives = pluralPairs(`
  beet beetje brief briefje brood broodje bus busje haak haakje kaart kaartje telefoon telefoontje toet toetje
`)
