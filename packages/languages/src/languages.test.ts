import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { LANGUAGE_CODES, LANGUAGE_NAMES, LANGUAGES, languagesOf } from './index.ts'
import { PLAYER_WORDS } from './server/player-words.ts'

const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length

describe('every language', () => {
  for (const language of LANGUAGE_CODES) {
    const { grammar, stopWords, phrases, frames } = LANGUAGES[language]
    const { givenNames, obsceneWords } = PLAYER_WORDS[language]

    test(`${language}: fills each part, and no list repeats an entry`, () => {
      const { articles, pluralRules, irregularPlurals, animals } = grammar
      const lists = {
        articles,
        pluralRules,
        irregularPlurals,
        animals,
        stopWords,
        ...phrases,
        frameWords: [...frames.words, ...frames.openings],
        framePhrases: frames.phrases,
        denials: frames.denials,
        titles: frames.titles,
        governed: Object.keys(frames.governed).map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')),
        ...givenNames,
        ...obsceneWords,
      }
      for (const [part, list] of Object.entries<readonly unknown[]>(lists)) {
        assert.ok(list.length > 0, part)
        assert.ok(isUnique(list.map((entry) => JSON.stringify(entry))), part)
      }
    })

    test(`${language}: its name is the one that its speakers use`, () => {
      const name = new Intl.DisplayNames([language], { type: 'language' }).of(language)
      assert.equal(LANGUAGE_NAMES[language].toLocaleLowerCase(language), name?.toLocaleLowerCase(language))
    })

    test(`${language}: articles and the conjunction are in lower case`, () => {
      for (const article of grammar.articles) assert.match(article, /^'?\p{Ll}+( \p{Ll}+)*'?$/u)
      assert.match(grammar.conjunction, /^\p{Ll}+$/u)
    })

    test(`${language}: plural rules, animals and stop words are folded`, () => {
      const rules = [...grammar.pluralRules, ...grammar.irregularPlurals]
      const endings = rules.map(([singular, plural]) => singular + plural)
      for (const text of [...endings, ...stopWords, ...grammar.animals.flat()])
        assert.equal(text, text.normalize('NFKD').replace(/\P{L}/gu, '').toLowerCase())
      assert.deepEqual(
        stopWords.filter((word) => word.length < 4),
        [],
      )
    })

    test(`${language}: obscene words have no accent, and no letter twice in a row`, () => {
      for (const pattern of [...obsceneWords.patterns, ...(obsceneWords.ownPatterns ?? [])])
        assert.match(pattern, /^\|(?:([a-z])(?!\1))+\|?$/)
    })
  }
})

test('a locale has the languages that it may be in', () => {
  assert.deepEqual(
    ['pt-BR', 'DE_at', 'fr', 'ja', 'toString'].map((locale) => languagesOf(locale)),
    [['pt'], ['de'], ['fr'], [], []],
  )
  assert.deepEqual([languagesOf('und'), languagesOf('')], [LANGUAGE_CODES, LANGUAGE_CODES])
})
