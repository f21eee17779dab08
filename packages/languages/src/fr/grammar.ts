import type { Grammar } from '../language.ts'
import { after, NOT_HISSING } from '../plural-rule.ts'

export const grammar: Grammar = {
  // L'éléphant is also typed "l éléphant"; a lone d is not, and stands in D-Day.
  articles: ['le', 'la', 'les', 'un', 'une', 'des', 'du', 'de la', "de l'", "l'", 'l', "d'"],
  conjunction: 'et',
  pluralRules: [
    ...after(NOT_HISSING, 's'),
    ['au', 'aux'],
    ['eu', 'eux'],
    ['ou', 'oux'],
    ['al', 'aux'],
    ['ail', 'aux'],
    ['oeil', 'yeux'],
  ],
  pluralOnFirstWord: true,
}
