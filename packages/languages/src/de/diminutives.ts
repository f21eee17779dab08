import { type PluralRule, pluralPairs } from '../plural-rule.ts'

/** How German makes things small, also in Austria and Switzerland; folded, so that its umlauts are gone. */
export const diminutives: readonly PluralRule[] = [
  ['', 'chen', 3],
  ['e', 'chen'],
  ['en', 'chen', 3],
  ['', 'lein', 3],
  ['e', 'lein'],
  ['l', 'lein'],
  ['', 'erl', 3],
  ['e', 'erl'],
  ['', 'li', 3],
  ['e', 'li'],
]

/** Words that only look like another made small, each after that one. */
export const falseDiminutives = pluralPairs(`
  brot brotchen hahn hahnchen hose hoschen made madchen platz platzchen torte tortchen zapfen zapfchen
`)
