import assert from 'node:assert/strict'
import { test } from 'node:test'
import { processorMs } from '@pd/testing/processor-time'
import { ok, refuse } from '../../result.ts'
import { readGuess } from './read-guess.ts'

test('a guess is kept trimmed and in NFC', () => {
  assert.deepEqual(readGuess('  e\u0301le\u0301phant \n'), ok('éléphant'))
  assert.deepEqual(readGuess('क्\u200Dष'), ok('क्\u200Dष'))
})

test('a guess in which nothing is to be seen is empty', () => {
  for (const text of ['', '   ', '\n\t', '\u200B', '\u3164', '\u2066\u2069', '\u202E', '\u0000']) {
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

test('a guess of four megabytes is refused by its length alone', () => {
  const refuseAll = (guess: string) => () => {
    for (let i = 0; i < 1000; i++) assert.equal(readGuess(guess).ok, false)
  }
  const [long, huge] = [processorMs(refuseAll('é'.repeat(400))), processorMs(refuseAll('é'.repeat(4_000_000)))]
  assert.ok(huge < 20 * long, `${long} ms, of four megabytes ${huge} ms`)
})

test('a guess without a letter, a digit or an emoji, or with half of one, is unreadable', () => {
  for (const text of ['?!…', '©', '‼️', '→', '🏽', '♪', 'a\uD83Db', 'a\uDC12']) {
    assert.deepEqual(readGuess(text), refuse('guess_unreadable'), JSON.stringify(text))
  }
})

test('control characters are spaces, and marks of direction are left out', () => {
  const kept = [
    ['a\u0000b', 'a b'],
    ['a\nb', 'a b'],
    ['hot\tdog', 'hot dog'],
    ['a\u001Bb', 'a b'],
    ['a\u0085b', 'a b'],
    ['\u202Ecat', 'cat'],
    ['\u2068cat\u2069', 'cat'],
  ] as const
  assert.deepEqual(
    kept.map(([typed]) => readGuess(typed)),
    kept.map(([, read]) => ok(read)),
  )
})

test('an emoji can be guessed', () => {
  for (const text of ['🐒', '🐱\uFE0F', '\u2066🐱\u2069', '🇫🇷', '✂️']) assert.equal(readGuess(text).ok, true, text)
})
