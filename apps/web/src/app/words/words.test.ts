import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UI_LANGUAGES } from '@pd/languages'
import type { Key } from './catalogue.ts'
import { CATALOGUES, createSay, typeset } from './say.ts'

const holes = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort()

test('every language says the same things', () => {
  for (const language of UI_LANGUAGES)
    assert.deepEqual(Object.keys(CATALOGUES[language]).sort(), Object.keys(CATALOGUES.en).sort(), language)
})

test('a sentence has the same holes in every language', () => {
  for (const language of UI_LANGUAGES)
    for (const [key, entry] of Object.entries(CATALOGUES.en))
      assert.deepEqual(holes(CATALOGUES[language][key as Key]), holes(entry), `${language}: ${key}`)
})

test('no sentence is empty', () => {
  for (const catalogue of Object.values(CATALOGUES)) {
    for (const [key, entry] of Object.entries(catalogue)) {
      for (const text of typeof entry === 'string' ? [entry] : Object.values(entry)) assert.ok(text.trim(), key)
    }
  }
})

test('French typography never breaks a line before its punctuation', () => {
  assert.equal(typeset('« Eh ! » : quoi ?'), '«\u00a0Eh\u00a0!\u00a0»\u00a0: quoi\u00a0?')
  assert.equal(createSay('fr')('round.ask'), 'Qu’est-ce que c’est\u00a0?')
})

test('French is typed with curly apostrophes and a space before its double punctuation', () => {
  for (const [key, entry] of Object.entries(CATALOGUES.fr)) {
    for (const text of typeof entry === 'string' ? [entry] : Object.values(entry))
      assert.doesNotMatch(text, /'|\S[:;!?]/, key)
  }
})

test('numbers and plurals follow the language', () => {
  assert.equal(createSay('en')('round.points', { n: 1200 }), '1,200 points')
  assert.equal(createSay('en')('round.points', { n: 0 }), '0 points')
  assert.equal(createSay('fr')('round.points', { n: 0 }), '0 point')
  assert.equal(createSay('fr')('home.progress', { found: 2, n: 40 }), '2 trouvés sur 40')
})
