import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGE_CODES, type LanguageCode } from '../index.ts'
import { frequentWordsOf, isFrequentWord } from './frequent-words.ts'

/** Words that are one letter away from the name of a thing. */
const COMMON: Readonly<Record<LanguageCode, string>> = {
  en: 'break crowd clown handle match have since more',
  fr: 'homme raison poison',
  es: 'pero cabello oreja agua',
  de: 'mich reise fischer',
  it: 'cavolo quello',
  pt: 'orelha para',
  nl: 'paar baard',
}

describe('the frequent words', () => {
  for (const language of LANGUAGE_CODES) {
    const words = [...frequentWordsOf(language)]

    test(`${language}: are sorted, folded and unique, and there are thousands of them`, () => {
      assert.ok(words.length > 8_000, `${words.length} words`)
      assert.deepEqual(words, [...new Set(words)].sort())
      for (const word of words) assert.match(word, /^[a-z0-9]{3,}$/)
    })

    test(`${language}: the commonest are among them, and no misspelling is`, () => {
      assert.deepEqual(
        COMMON[language].split(' ').filter((word) => !isFrequentWord(word, language)),
        [],
      )
      for (const misspelled of ['elehpant', 'girafffe', 'tiegr', 'crocodiel'])
        assert.ok(!isFrequentWord(misspelled, language), misspelled)
    })
  }

  test('take at most 600 kB', () => {
    const letters = LANGUAGE_CODES.flatMap((language) => [...frequentWordsOf(language)]).join('\n').length
    assert.ok(letters < 600_000, `${letters} letters`)
  })
})
