import { NON_SIBILANTS, type PluralRule, pluralAfter, pluralPairs } from '../plural-rule.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

// kat, katten; aap, apen; brief, brieven; roos, rozen: a short vowel doubles its consonant, a long one drops a letter.
const dutchEnding = (vowel: string, consonant: string): PluralRule[] => {
  const soft = consonant === 'f' ? 'v' : consonant === 's' ? 'z' : consonant
  return [
    [vowel + consonant, `${vowel}${consonant}${consonant}en`],
    [vowel + vowel + consonant, `${vowel}${soft}en`],
  ]
}

/** The endings of Dutch plurals. */
export const pluralRules: readonly PluralRule[] = [
  ...pluralAfter(NON_SIBILANTS, 's'),
  ...pluralAfter(LETTERS, 'en'),
  ...[...'aeiou'].flatMap((vowel) => [...'bdfgklmnprst'].flatMap((consonant) => dutchEnding(vowel, consonant))),
  ['e', 'en'],
  ['f', 'ven'],
  ['s', 'zen'],
  ['heid', 'heden'],
  ['us', 'i', 3],
]

/** Plurals with another vowel, with -eren, or of words of two letters. */
export const irregularPlurals = pluralPairs(`
  been beenderen blad bladeren ei eieren hoen hoenderen kalf kalveren kind kinderen koe koeien lam lammeren lied liederen
  rad raderen rund runderen vlo vlooien volk volkeren
  bad baden blad bladen dag dagen dak daken dal dalen gat gaten glas glazen god goden graf graven hol holen lid leden
  pad paden schip schepen schot schoten slot sloten smid smeden spel spelen staf staven stad steden vat vaten weg wegen
  museum musea ui uien
`)

/** Other words that look like a plural. */
export const falsePlurals = pluralPairs('rot rots')
