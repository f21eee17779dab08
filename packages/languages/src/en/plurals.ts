import { NON_SIBILANTS, type PluralRule, pluralAfter, pluralPairs } from '../plural-rule.ts'

/** The endings of English plurals, those of loans from Latin and Greek among them. */
export const pluralRules: readonly PluralRule[] = [
  ...pluralAfter(NON_SIBILANTS, 's'),
  ...pluralAfter('sxzo', 'es'),
  ['ch', 'ches'],
  ['sh', 'shes'],
  ['y', 'ies'],
  ['f', 'ves'],
  ['fe', 'ves'],
  ['z', 'zzes'],
  ['us', 'i', 3],
  ['um', 'a', 3],
  ['ex', 'ices', 3],
  ['ix', 'ices', 3],
  ['a', 'ae', 3],
  ['is', 'es', 3],
]

/** Plurals that no ending makes. */
export const irregularPlurals = pluralPairs(`
  man men foot feet tooth teeth goose geese mouse mice louse lice child children person people ox oxen die dice penny pence bus busses
`)
