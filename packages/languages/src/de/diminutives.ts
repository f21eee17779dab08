import { type PluralRule, pluralPairs } from '../plural-rule.ts'

/** How German makes things small; folded, so that its umlauts are gone. */
export const diminutives: readonly PluralRule[] = [
  ['', 'chen', 3],
  ['e', 'chen'],
  ['en', 'chen', 3],
  ['', 'lein', 3],
  ['e', 'lein'],
  ['l', 'lein'],
]

/** Words that only look like another made small, each after that one. */
export const falseDiminutives = pluralPairs(`
  brot brotchen hahn hahnchen hose hoschen made madchen platz platzchen torte tortchen zapfen zapfchen
`)
