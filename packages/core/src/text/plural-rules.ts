import type { Language } from './language.ts'

/** How a word ends alone, and how it ends in the plural; both folded. */
export type PluralRule = readonly [singular: string, plural: string]

const after = (endings: string, added: string): PluralRule[] =>
  [...endings].map((ending) => [ending, ending + added] as const)

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const NOT_HISSING = 'abcdefghijklmnopqrtuvwy'
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz'

const ENGLISH: readonly PluralRule[] = [
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
]

const FRENCH: readonly PluralRule[] = [
  ...after(NOT_HISSING, 's'),
  ['au', 'aux'],
  ['eu', 'eux'],
  ['ou', 'oux'],
  ['al', 'aux'],
  ['ail', 'aux'],
  ['oeil', 'yeux'],
]

const SPANISH: readonly PluralRule[] = [...after(NOT_HISSING, 's'), ...after(`${CONSONANTS}iu`, 'es'), ['z', 'ces']]

const ITALIAN: readonly PluralRule[] = [
  ['o', 'i'],
  ['io', 'i'],
  ['e', 'i'],
  ['a', 'e'],
  ['ma', 'mi'],
  ['ista', 'isti'],
  ['ca', 'che'],
  ['ga', 'ghe'],
  ['co', 'chi'],
  ['go', 'ghi'],
  ['cia', 'ce'],
  ['gia', 'ge'],
  ['uovo', 'uova'],
  ['uomo', 'uomini'],
  ['dito', 'dita'],
  ['braccio', 'braccia'],
  ['labbro', 'labbra'],
  ['osso', 'ossa'],
  ['ala', 'ali'],
]

const PORTUGUESE: readonly PluralRule[] = [
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
]

// The umlaut of the plural (Apfel, Äpfel) is folded away before a rule is asked.
const GERMAN: readonly PluralRule[] = [
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
]

// kat, katten; aap, apen; brief, brieven; roos, rozen: a short vowel doubles its consonant, a long one drops a letter.
const dutchEnding = (vowel: string, consonant: string): PluralRule[] => {
  const soft = consonant === 'f' ? 'v' : consonant === 's' ? 'z' : consonant
  return [
    [vowel + consonant, `${vowel}${consonant}${consonant}en`],
    [vowel + vowel + consonant, `${vowel}${soft}en`],
  ]
}

const DUTCH: readonly PluralRule[] = [
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
]

/** The endings tried, per language: generous, because a plural that names another item is refused anyway. */
export const PLURAL_RULES: Record<Language, readonly PluralRule[]> = {
  en: ENGLISH,
  fr: FRENCH,
  es: SPANISH,
  de: GERMAN,
  it: ITALIAN,
  pt: PORTUGUESE,
  nl: DUTCH,
}
