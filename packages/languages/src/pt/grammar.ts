import type { Grammar } from '../language.ts'
import { after, NOT_HISSING } from '../plural-rule.ts'

export const grammar: Grammar = {
  articles: ['o', 'a', 'os', 'as', 'um', 'uma', 'uns', 'umas'],
  conjunction: 'e',
  pluralRules: [
    ...after(NOT_HISSING, 's'),
    ...after('nrsz', 'es'),
    ['ao', 'oes'],
    ['ao', 'aes'],
    ['al', 'ais'],
    ['el', 'eis'],
    ['ol', 'ois'],
    ['ul', 'uis'],
    ['il', 'is'],
    ['il', 'eis'],
    ['m', 'ns'],
  ],
  pluralOnFirstWord: true,
}
