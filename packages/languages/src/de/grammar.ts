import type { Grammar } from '../language.ts'
import { after, CONSONANTS, NOT_HISSING } from '../plural-rule.ts'

export const grammar: Grammar = {
  articles: ['der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'eines'],
  conjunction: 'und',
  // The umlaut of the plural (Apfel, Äpfel) is folded away before a rule is asked.
  pluralRules: [
    ...after(NOT_HISSING, 's'),
    ...after(`${CONSONANTS}iu`, 'e'),
    ...after(`${CONSONANTS}i`, 'er'),
    ...after(`${CONSONANTS}iu`, 'en'),
    ['e', 'en'],
    ['el', 'eln'],
    ['er', 'ern'],
    ['in', 'innen'],
    ['s', 'sse'],
    ['um', 'en'],
    ['us', 'en'],
    ['us', 'een'],
    ['a', 'en'],
  ],
  pluralOnFirstWord: false,
  spelledOut: { ä: 'ae', ö: 'oe', ü: 'ue' },
}
