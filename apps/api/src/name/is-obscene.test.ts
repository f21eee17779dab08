import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, LANGUAGES } from '@pd/languages'
import { isObscene } from './is-obscene.ts'

const refusedIn = (language: string, names: readonly string[]): string[] =>
  names.filter((name) => isObscene(name, language))

test('each word of a list is refused in its language, also in capitals, within a name and with repeated letters', () => {
  for (const language of LANGUAGE_CODES)
    for (const raw of [...LANGUAGES.en.obsceneWords.patterns, ...LANGUAGES[language].obsceneWords.patterns]) {
      const word = raw.replaceAll('|', '')
      for (const name of [word, word.toUpperCase(), `Super ${word}`, `${word}${word.at(-1)}`])
        assert.equal(isObscene(name, language), true, `${language}: ${name}`)
    }
})

test('English words are refused in every language, also disguised', () => {
  const dressed = ['fuck you', 'FUCK', 'fück', 'ｆｕｃｋ', 'f u c k', 'f.u.c.k', 'sh1t', 'сunt', 'FUUUCK', 'Big B1tch']
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, dressed), dressed, language)
})

test('slurs in digits and letters of other scripts are refused in every language', () => {
  const dressed = ['n1gger', 'ni99er', 'Ni99a', 'f4ggot', 'fa99ot', 'nіgger', '𝐧igger', 'n i g g e r']
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, dressed), dressed, language)
})

test('accents, ligatures and capitals do not disguise a word', () => {
  assert.deepEqual(refusedIn('fr', ['Enculé', 'ENCULÉ', 'MERDE', 'p.u.t.e']).length, 4)
  assert.deepEqual(refusedIn('de', ['Scheiße', 'Wichser', 'F0tze']).length, 3)
  assert.deepEqual(refusedIn('es', ['Cabrón', 'GILIPOLLAS']).length, 2)
})

test('people and towns keep their names', () => {
  const people = [
    ...[
      'Annal',
      'Lea99',
      'Bug9',
      'Scunthorpe',
      'Penistone',
      'Dick Tracy',
      'Emily Dickinson',
      'Cassandra',
      'Assane',
      'Assia',
      'Fu',
      'Yu Fu',
    ],
    ...['Cumali', 'Fukuda', 'Titouan', 'Titus', 'Peacock', 'Hancock', 'Fanny', 'Randy', 'Gay', 'Willy', 'Shital'],
    ...[
      'Analia',
      'Nigel',
      'Nigella',
      'Sussex',
      'Mohamed',
      'Nguyễn',
      'Nazim',
      'Nazira',
      'Constance',
      'Conrad',
      'Pierrick',
    ],
    ...[
      'Maria José',
      'Concha',
      'Zora',
      'Pola',
      'Putin',
      'Biteau',
      'Hans',
      'Günther',
      'Schwanz',
      'Мария',
      '🐈',
      'Team 69',
    ],
  ]
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, people), [], language)
})

test('a number is a number, unless it is written into a word', () => {
  const numbered = Array.from({ length: 2_000 }, (_, n) => `Player ${n}`)
  assert.deepEqual(refusedIn('en', [...numbered, '455', '455hole']), ['455hole'])
})

test('a word that is obscene only in English is allowed in a language where it means something else', () => {
  assert.deepEqual(
    ['en', 'nl', 'de'].map((language) => isObscene('Dick', language)),
    [true, false, false],
  )
  assert.deepEqual([isObscene('Toujours en retard', 'fr'), isObscene('Gato Negro', 'es')], [false, false])
})

test('a language that has no list has the English one', () => {
  assert.deepEqual([isObscene('fuck', 'pl'), isObscene('Pute', 'pl')], [true, false])
})
