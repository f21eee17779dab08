import { NON_SIBILANTS, type PluralRule, pluralAfter, pluralPairs } from '../plural-rule.ts'

/** The endings of French plurals. */
export const pluralRules: readonly PluralRule[] = [
  ...pluralAfter(NON_SIBILANTS, 's'),
  ['au', 'aux'],
  ['eu', 'eux'],
  ['ou', 'oux'],
  ['al', 'aux'],
  ['ail', 'aux'],
]

/** Plurals that no ending makes. */
export const irregularPlurals = pluralPairs(`
  oeil yeux ciel cieux monsieur messieurs madame mesdames bonhomme bonshommes
`)

/** Other words that look like a plural. */
export const falsePlurals = pluralPairs('mai mais')
