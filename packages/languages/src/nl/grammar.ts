import type { Grammar } from '../language.ts'
import { animals } from './animals.ts'
import { diminutives, falseDiminutives } from './diminutives.ts'
import { falsePlurals, irregularPlurals, pluralRules } from './plurals.ts'
import { sounds } from './sounds.ts'

/** The grammar of Dutch, as far as guesses need it. */
export const grammar: Grammar = {
  // Without its apostrophe, a lone t stands in T-Rex.
  articles: ['de', 'het', 'een', "'t", "'n"],
  conjunction: 'en',
  pluralRules,
  irregularPlurals,
  animals,
  diminutives,
  falsePlurals: [...falsePlurals, ...falseDiminutives],
  pluralOnFirstWord: false,
  sounds,
}
