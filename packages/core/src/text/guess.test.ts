import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, refuse } from '../result.ts'
import { readGuess } from './guess.ts'

test('a guess is kept trimmed and in NFC', () => {
  assert.deepEqual(readGuess('  e\u0301le\u0301phant \n'), ok('éléphant'))
  assert.deepEqual(readGuess('क्\u200Dष'), ok('क्\u200Dष'))
})

test('a guess that holds nothing to compare is empty', () => {
  for (const text of ['', '   ', '\n\t', '?!…', '🐒', '\u200B', '\u3164']) {
    assert.deepEqual(readGuess(text), refuse('guess_empty'), JSON.stringify(text))
  }
})

test('a guess has 120 code points at most', () => {
  assert.deepEqual(readGuess('a'.repeat(120)), ok('a'.repeat(120)))
  assert.deepEqual(readGuess(` ${'𝒂'.repeat(120)} `).ok, false)
  assert.deepEqual(readGuess('𝒂'.repeat(120)), ok('𝒂'.repeat(120)))
  assert.deepEqual(readGuess('a'.repeat(121)), refuse('guess_too_long'))
  assert.deepEqual(readGuess('é'.repeat(10_000)), refuse('guess_too_long'))
})

test('a guess of four megabytes costs no more than a look at its length', () => {
  const huge = 'é'.repeat(4_000_000)
  const started = performance.now()
  for (let i = 0; i < 1000; i++) assert.equal(readGuess(huge).ok, false)
  assert.ok(performance.now() - started < 100)
})

test('a guess with control characters, half characters or reversed writing is unreadable', () => {
  for (const text of ['a\u0000b', 'a\nb', 'a\u001Bb', 'a\u0085b', 'a\uD83Db', 'a\uDC12', '\u202Ecat', 'cat\u2066dog']) {
    assert.deepEqual(readGuess(text), refuse('guess_unreadable'), JSON.stringify(text))
  }
})
