import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGE_CODES, type LanguageCode } from '../index.ts'
import { dictionary, frequentWordsOf, rareWordsOf } from './frequent-words.ts'

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

/** Rare words that are a letter or two away from the name of a thing. */
const RARE: Readonly<Record<LanguageCode, string>> = {
  en: 'stair mink rivet cider mousse croon awl',
  fr: 'grille',
  es: 'lazo',
  de: 'acker hecke',
  it: 'sella',
  pt: 'bolha',
  nl: 'haar',
}

describe('the frequent words', () => {
  for (const language of LANGUAGE_CODES) {
    const words = [...frequentWordsOf(language)]

    test(`${language}: are sorted, folded and unique, and there are thousands of them`, () => {
      assert.ok(words.length > 8_000, `${words.length} words`)
      assert.deepEqual(words, [...new Set(words)].sort())
      for (const word of words) assert.match(word, /^[a-z0-9]{3,}$/)
    })

    test(`${language}: the rare ones are others, sorted, folded and unique, and all of them are known`, () => {
      const rare = rareWordsOf(language).trimEnd().split('\n')
      assert.ok(rare.length > 8_000, `${rare.length} words`)
      assert.deepEqual(rare, [...new Set(rare)].sort())
      for (const word of rare) {
        assert.match(word, /^[a-z0-9]{3,10}$/)
        assert.ok(dictionary.isKnown(word, language) && !frequentWordsOf(language).has(word), word)
      }
      for (const word of RARE[language].split(' ')) assert.ok(dictionary.isKnown(word, language), word)
    })

    test(`${language}: the commonest are among them, and no misspelling is`, () => {
      assert.deepEqual(
        COMMON[language].split(' ').filter((word) => !dictionary.isKnown(word, language)),
        [],
      )
      for (const misspelled of ['elehpant', 'girafffe', 'tiegr', 'crocodiel'])
        assert.ok(!dictionary.isKnown(misspelled, language), misspelled)
    })
  }

  test('take at most 600 kB, and 1.5 MB with the rare ones', () => {
    const letters = LANGUAGE_CODES.flatMap((language) => [...frequentWordsOf(language)]).join('\n').length
    assert.ok(letters < 600_000, `${letters} letters`)
    const rare = LANGUAGE_CODES.map(rareWordsOf).join('').length
    assert.ok(letters + rare < 1_500_000, `${letters + rare} letters`)
  })
})
