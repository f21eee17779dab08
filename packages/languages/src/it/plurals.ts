import { type PluralRule, pluralPairs } from '../plural-rule.ts'

/** The endings of Italian plurals. */
export const pluralRules: readonly PluralRule[] = [
  ['o', 'i'],
  ['io', 'i'],
  ['e', 'i'],
  ['a', 'e'],
  ['ma', 'mi'],
  ['ista', 'isti'],
  ['ca', 'che'],
  ['ga', 'ghe'],
  ['co', 'chi'],
  ['go', 'ghi'],
  ['cia', 'ce'],
  ['gia', 'ge'],
]

/** Plurals that change their gender or their stem. */
export const irregularPlurals = pluralPairs(`
  ala ali arma armi braccio braccia bue buoi ciglio ciglia corno corna dio dei dito dita ginocchio ginocchia labbro labbra
  lenzuolo lenzuola miglio miglia moglie mogli muro mura orecchio orecchie osso ossa paio paia tempio templi uomo uomini uovo uova
`)

/** Other words that look like a plural. */
export const falsePlurals = pluralPairs('lenta lente mara mare sala sale sola sole')
