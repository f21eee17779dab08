import type { Grammar } from '../language.ts'
import { animals } from './animals.ts'
import { diminutives, falseDiminutives } from './diminutives.ts'
import { falsePlurals, irregularPlurals, pluralRules } from './plurals.ts'
import { sounds } from './sounds.ts'

/** The grammar of Portuguese, as far as guesses need it. */
export const grammar: Grammar = {
  articles: ['o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas'],
  conjunction: 'e',
  pluralRules,
  irregularPlurals,
  animals,
  diminutives,
  falsePlurals: [...falsePlurals, ...falseDiminutives],
  pluralOnFirstWord: true,
  sounds,
}
