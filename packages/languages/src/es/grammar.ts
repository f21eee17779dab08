import type { Grammar } from '../language.ts'
import { animals } from './animals.ts'
import { diminutives, falseDiminutives } from './diminutives.ts'
import { irregularPlurals, pluralRules } from './plurals.ts'
import { sounds } from './sounds.ts'

/** The grammar of Spanish, as far as guesses need it. */
export const grammar: Grammar = {
  articles: ['el', 'la', 'los', 'las', 'lo', 'un', 'una', 'unos', 'unas'],
  conjunction: 'y',
  pluralRules,
  irregularPlurals,
  animals,
  diminutives,
  falsePlurals: falseDiminutives,
  pluralOnFirstWord: true,
  sounds,
}
