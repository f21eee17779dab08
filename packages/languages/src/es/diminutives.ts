import { type PluralRule, pluralPairs } from '../plural-rule.ts'

/** How Spanish makes things small: cajita, vaquita, lucecita, solecito, cochecito, tijeritas. */
export const diminutives: readonly PluralRule[] = [
  ['o', 'ito'],
  ['a', 'ita'],
  ['os', 'itos'],
  ['as', 'itas'],
  ['co', 'quito'],
  ['ca', 'quita'],
  ['go', 'guito'],
  ['ga', 'guita'],
  ['za', 'cita'],
  ['zo', 'cito'],
  ['', 'cito', 3],
  ['', 'cita', 3],
  ['', 'ecito', 3],
  ['', 'ecita', 3],
  ['l', 'lito'],
]

/** Words that only look like another made small, each after that one. */
export const falseDiminutives = pluralPairs(`
  bomba bombita cigarro cigarrito mano manita palo palito
`)
