import { NON_SIBILANTS, type PluralRule, pluralAfter, pluralPairs } from '../plural-rule.ts'

/** The endings of Portuguese plurals. */
export const pluralRules: readonly PluralRule[] = [
  ...pluralAfter(NON_SIBILANTS, 's'),
  ...pluralAfter('nrsz', 'es'),
  ['ao', 'oes'],
  ['ao', 'aes'],
  ['al', 'ais'],
  ['el', 'eis'],
  ['ol', 'ois'],
  ['ul', 'uis'],
  ['il', 'is'],
  ['il', 'eis'],
  ['m', 'ns'],
]

/** Plurals of words of two letters. */
export const irregularPlurals = pluralPairs('pa pas pe pes ra ras po pos')

/** Other words that look like a plural. */
export const falsePlurals = pluralPairs('cao caos')
