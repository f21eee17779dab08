import type { Grammar } from '../language.ts'
import { after, CONSONANTS, NOT_HISSING } from '../plural-rule.ts'

export const grammar: Grammar = {
  articles: ['el', 'la', 'los', 'las', 'lo', 'un', 'una', 'unos', 'unas'],
  conjunction: 'y',
  pluralRules: [...after(NOT_HISSING, 's'), ...after(`${CONSONANTS}iu`, 'es'), ['z', 'ces']],
  pluralOnFirstWord: true,
}
