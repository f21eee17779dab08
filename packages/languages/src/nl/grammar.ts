import type { Grammar } from '../language.ts'
import { after, NOT_HISSING, type PluralRule } from '../plural-rule.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

// kat, katten; aap, apen; brief, brieven; roos, rozen: a short vowel doubles its consonant, a long one drops a letter.
const dutchEnding = (vowel: string, consonant: string): PluralRule[] => {
  const soft = consonant === 'f' ? 'v' : consonant === 's' ? 'z' : consonant
  return [
    [vowel + consonant, `${vowel}${consonant}${consonant}en`],
    [vowel + vowel + consonant, `${vowel}${soft}en`],
  ]
}

export const grammar: Grammar = {
  // Without its apostrophe, a lone t stands in T-Rex.
  articles: ['de', 'het', 'een', "'t", "'n"],
  conjunction: 'en',
  pluralRules: [
    ...after(NOT_HISSING, 's'),
    ...after(LETTERS, 'en'),
    ...[...'aeiou'].flatMap((vowel) => [...'bdfgklmnprst'].flatMap((consonant) => dutchEnding(vowel, consonant))),
    ['e', 'en'],
    ['f', 'ven'],
    ['s', 'zen'],
    ['heid', 'heden'],
    ['ei', 'eieren'],
    ['kind', 'kinderen'],
    ['blad', 'bladeren'],
    ['schip', 'schepen'],
    ['stad', 'steden'],
  ],
  pluralOnFirstWord: false,
}
