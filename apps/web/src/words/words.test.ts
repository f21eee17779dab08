import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CATALOGUES, createSay, typeset } from './say.ts'

const holes = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort()

test('both languages say the same things', () => {
  assert.deepEqual(Object.keys(CATALOGUES.fr).sort(), Object.keys(CATALOGUES.en).sort())
})

test('a sentence has the same holes in both languages', () => {
  for (const [key, entry] of Object.entries(CATALOGUES.en)) {
    assert.deepEqual(holes(CATALOGUES.fr[key as keyof typeof CATALOGUES.fr]), holes(entry), key)
  }
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
