import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '@pd/languages'
import { withoutArticle } from './articles.ts'

const strips = (language: LanguageCode, table: readonly (readonly [string, string])[]): void =>
  assert.deepEqual(
    table.map(([text]) => [text, withoutArticle(text, language)]),
    table,
  )

test('one leading article of each language is removed', () => {
  for (const language of LANGUAGE_CODES) {
    for (const article of LANGUAGES[language].grammar.articles) {
      const space = article.endsWith("'") ? '' : ' '
      assert.equal(withoutArticle(`${article}${space}Xylo yz`, language), 'Xylo yz', article)
      assert.equal(withoutArticle(`${article.toUpperCase()} Xylo yz`, language), 'Xylo yz', article)
    }
  }
  assert.equal(withoutArticle('la La La Land', 'fr'), 'La La Land')
})

test('an elided article is removed with any apostrophe', () => {
  strips('fr', [
    ["l'éléphant", 'éléphant'],
    ['L’éléphant', 'éléphant'],
    ['l éléphant', 'éléphant'],
    ["de l'eau", 'eau'],
    ["d'or", 'or'],
  ])
  strips('nl', [
    ["'t huis", 'huis'],
    ['’t huis', 'huis'],
  ])
})

test('what only looks like an article stays', () => {
  strips('en', [
    ['theatre', 'theatre'],
    ['the', 'the'],
    ['the !', 'the !'],
    ['A-Team', 'A-Team'],
  ])
  strips('fr', [
    ['lama', 'lama'],
    ['D-Day', 'D-Day'],
    ['lémur', 'lémur'],
  ])
  strips('nl', [
    ['T-Rex', 'T-Rex'],
    ['T Rex', 'T Rex'],
    ['deur', 'deur'],
  ])
  strips('de', [
    ['Diener', 'Diener'],
    ['the cat', 'the cat'],
  ])
})
