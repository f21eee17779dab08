import type { Grammar } from '../language.ts'
import { animals } from './animals.ts'
import { diminutives, falseDiminutives } from './diminutives.ts'
import { falsePlurals, irregularPlurals, pluralRules } from './plurals.ts'
import { sounds } from './sounds.ts'

/** The grammar of German, as far as guesses need it. */
export const grammar: Grammar = {
  articles: ['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'eines'],
  conjunction: 'und',
  pluralRules,
  irregularPlurals,
  animals,
  diminutives,
  falsePlurals: [...falsePlurals, ...falseDiminutives],
  pluralOnFirstWord: false,
  sounds,
  spelledOut: { ä: 'ae', ö: 'oe', ü: 'ue' },
}
