import type { Grammar } from '../language.ts'
import { animals } from './animals.ts'
import { falsePlurals, irregularPlurals, pluralRules } from './plurals.ts'
import { sounds } from './sounds.ts'

/** The grammar of French, as far as guesses need it. */
export const grammar: Grammar = {
  // L'éléphant is also typed "l éléphant"; a lone d is not, and stands in D-Day.
  articles: ['le', 'la', 'les', 'un', 'une', 'des', 'du', 'de la', "de l'", "l'", 'l', "d'"],
  conjunction: 'et',
  pluralRules,
  irregularPlurals,
  animals,
  falsePlurals,
  pluralOnFirstWord: true,
  sounds,
}
