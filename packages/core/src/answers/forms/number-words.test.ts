import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '@pd/languages'
import { keyOf } from './names.ts'
import { readingsOf } from './readings.ts'

const SAID: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['twenty-one', 'forty two', 'sixty-six', 'ninety-nine', 'eight', 'nineteen'],
  fr: ['vingt et un', 'quarante-deux', 'soixante-six', 'quatre-vingt-dix-neuf', 'huit', 'dix-neuf'],
  es: ['veintiuno', 'cuarenta y dos', 'sesenta y seis', 'noventa y nueve', 'ocho', 'diecinueve'],
  de: ['einundzwanzig', 'zweiundvierzig', 'sechsundsechzig', 'neunundneunzig', 'acht', 'neunzehn'],
  it: ['ventuno', 'quarantadue', 'sessantasei', 'novantanove', 'otto', 'diciannove'],
  pt: ['vinte e um', 'quarenta e dois', 'sessenta e seis', 'noventa e nove', 'oito', 'dezenove'],
  nl: ['eenentwintig', 'tweeënveertig', 'zesenzestig', 'negenennegentig', 'acht', 'negentien'],
}
const DIGITS = ['21', '42', '66', '99', '8', '19']

const reads = (guess: string, language: LanguageCode, wanted: string): boolean =>
  readingsOf(guess, [language]).some((reading) => keyOf(reading) === wanted)

for (const language of LANGUAGE_CODES) {
  test(`${language}: the words of a number are read as its digits, and the other way`, () => {
    for (const [at, said] of SAID[language].entries()) {
      const digits = DIGITS[at] ?? ''
      assert.ok(reads(`Route ${said}`, language, `route${digits}`), said)
      const key = said.normalize('NFD').replace(/[^a-z]/g, '')
      assert.ok(reads(`Route ${digits}`, language, `route${key}`), digits)
    }
  })

  test(`${language}: every number below a hundred has words, and no two have the same`, () => {
    const { numbers } = LANGUAGES[language].phrases
    assert.deepEqual(
      [...new Set(numbers.map(([, number]) => number))].sort((a, b) => a - b),
      [...Array(100).keys()],
    )
    assert.equal(new Set(numbers.map(([words]) => words)).size, numbers.length)
  })
}

test('other words for a number are read as well', () => {
  assert.ok(reads('route septante-deux', 'fr', 'route72'))
  assert.ok(reads('soixante et onze', 'fr', '71'))
  assert.ok(reads('quatre-vingts', 'fr', '80'))
  assert.ok(reads('catorze', 'pt', '14'))
})
