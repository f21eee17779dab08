import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, LANGUAGES } from '@pd/languages'
import { isObscene } from './is-obscene.ts'

const refusedIn = (language: string, names: readonly string[]): string[] =>
  names.filter((name) => isObscene(name, language))

test('whatever a list has is refused in its language, also in capitals, within a name and with letters repeated', () => {
  for (const language of LANGUAGE_CODES)
    for (const raw of [...LANGUAGES.en.obsceneWords.refused, ...LANGUAGES[language].obsceneWords.refused]) {
      const word = raw.replaceAll('|', '')
      for (const name of [word, word.toUpperCase(), `Super ${word}`, `${word}${word.at(-1)}`])
        assert.equal(isObscene(name, language), true, `${language}: ${name}`)
    }
})

test('English is refused in every language, however it is dressed up', () => {
  const dressed = ['fuck you', 'FUCK', 'fück', 'ｆｕｃｋ', 'f u c k', 'f.u.c.k', 'sh1t', 'сunt', 'FUUUCK', 'Big B1tch']
  for (const language of LANGUAGE_CODES) assert.deepEqual(refusedIn(language, dressed), dressed, language)
})

test('accents, ligatures and capitals hide nothing', () => {
  assert.deepEqual(refusedIn('fr', ['Enculé', 'ENCULÉ', 'MERDE', 'p.u.t.e']).length, 4)
  assert.deepEqual(refusedIn('de', ['Scheiße', 'Wichser', 'F0tze']).length, 3)
  assert.deepEqual(refusedIn('es', ['Cabrón', 'GILIPOLLAS']).length, 2)
})

test('people and towns keep their names', () => {
  const people = [
    ...['Scunthorpe', 'Penistone', 'Dick Tracy', 'Emily Dickinson', 'Cassandra', 'Assane', 'Assia', 'Fu', 'Yu Fu'],
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

test('a word that only English minds is a word elsewhere', () => {
  assert.deepEqual(
    ['en', 'nl', 'de'].map((language) => isObscene('Dick', language)),
    [true, false, false],
  )
  assert.deepEqual([isObscene('Toujours en retard', 'fr'), isObscene('Gato Negro', 'es')], [false, false])
})

test('a language that has no list has the English one', () => {
  assert.deepEqual([isObscene('fuck', 'pl'), isObscene('Pute', 'pl')], [true, false])
})
