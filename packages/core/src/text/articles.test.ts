import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ARTICLES, withoutArticle } from './articles.ts'
import { LANGUAGES } from './language.ts'

const strips = (language: (typeof LANGUAGES)[number], table: readonly (readonly [string, string])[]): void =>
  assert.deepEqual(
    table.map(([text]) => [text, withoutArticle(text, language)]),
    table,
  )

test('every article of every language goes, once', () => {
  for (const language of LANGUAGES) {
    for (const article of ARTICLES[language]) {
      const space = article.endsWith("'") ? '' : ' '
      assert.equal(withoutArticle(`${article}${space}Xylo yz`, language), 'Xylo yz', article)
      assert.equal(withoutArticle(`${article.toUpperCase()} Xylo yz`, language), 'Xylo yz', article)
    }
  }
  assert.equal(withoutArticle('la La La Land', 'fr'), 'La La Land')
})

test('an elided article goes with every apostrophe', () => {
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
