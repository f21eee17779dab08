import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, withoutParenthesis } from './names.ts'

const keys = (locale: string, text: string): string[] => [...keysOf({ locale, text })].sort()

test('a name is known by its full key and by the one without article', () => {
  assert.deepEqual(keys('en', 'The Beatles'), ['beatles', 'thebeatles'])
  assert.deepEqual(keys('fr', "l'Île"), ['ile', 'lile'])
  assert.deepEqual(keys('en', 'Die Hard'), ['diehard'])
  assert.deepEqual(keys('ja', 'カメラ'), ['かめら'])
})

test('a name of unknown language loses an article of any language', () => {
  assert.deepEqual(keys('und', 'Los Ángeles'), ['angeles', 'losangeles'])
})

test('a name is known without what stands in parentheses', () => {
  assert.deepEqual(keys('en', 'The Mercury (planet)'), ['mercury', 'mercuryplanet', 'themercury', 'themercuryplanet'])
  assert.deepEqual(keys('en', '(2)'), ['2'])
  assert.equal(withoutParenthesis('R（ローマ字）'), 'R')
  assert.equal(withoutParenthesis('(a) b [c] d'), 'b d')
  assert.equal(withoutParenthesis('(a)'), '(a)')
})

test('a German name is known by its umlauts spelled out', () => {
  assert.deepEqual(keys('de', 'Bär'), ['baer', 'bar'])
  assert.deepEqual(keys('de-AT', 'a\u0308'), ['a', 'ae'])
  assert.deepEqual(keys('und', 'Müller'), ['mueller', 'muller'])
  assert.deepEqual(keys('fr', 'Müller'), ['muller'])
})

test('an ampersand is known in every language', () => {
  assert.deepEqual(keys('en', 'X & B'), ['xandb', 'xeb', 'xenb', 'xetb', 'xundb', 'xyb'])
})

test('a name that holds nothing to compare has no key', () => {
  assert.deepEqual(keys('en', '?!'), [])
  assert.deepEqual(keys('und', ''), [])
})
