import type { Grammar } from '../language.ts'
import { after, NOT_HISSING } from '../plural-rule.ts'

export const grammar: Grammar = {
  articles: ['the', 'a', 'an'],
  conjunction: 'and',
  pluralRules: [
    ...after(NOT_HISSING, 's'),
    ...after('sxzo', 'es'),
    ['ch', 'ches'],
    ['sh', 'shes'],
    ['y', 'ies'],
    ['f', 'ves'],
    ['fe', 'ves'],
    ['z', 'zzes'],
    ['man', 'men'],
    ['foot', 'feet'],
    ['tooth', 'teeth'],
    ['goose', 'geese'],
    ['mouse', 'mice'],
    ['louse', 'lice'],
    ['child', 'children'],
    ['person', 'people'],
    ['ox', 'oxen'],
    ['us', 'i'],
  ],
  pluralOnFirstWord: false,
}
