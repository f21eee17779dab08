import type { Grammar } from '../language.ts'
import { animals } from './animals.ts'
import { falsePlurals, irregularPlurals, pluralRules } from './plurals.ts'
import { sounds } from './sounds.ts'

/** The grammar of Italian, as far as guesses need it. */
export const grammar: Grammar = {
  // L'elefante is also typed "l elefante".
  articles: [
    'il',
    'lo',
    'la',
    'i',
    'gli',
    'le',
    'un',
    'uno',
    'una',
    'dei',
    'degli',
    'delle',
    "l'",
    'l',
    "un'",
    "dell'",
    "gl'",
  ],
  conjunction: 'e',
  pluralRules,
  irregularPlurals,
  animals,
  falsePlurals,
  pluralOnFirstWord: true,
  sounds,
}
