import type { Grammar } from '../language.ts'
import { animals } from './animals.ts'
import { irregularPlurals, pluralRules } from './plurals.ts'
import { sounds } from './sounds.ts'

/** The grammar of English, as far as guesses need it. */
export const grammar: Grammar = {
  articles: ['the', 'a', 'an'],
  conjunction: 'and',
  pluralRules,
  irregularPlurals,
  animals,
  pluralOnFirstWord: false,
  sounds,
}
