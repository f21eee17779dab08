import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitName } from './fit-name.ts'

const fitted = (...names: string[]) => names.map((name) => fitName(name, 'en'))

test('a name stays as it was typed, in any script', () => {
  const names = [
    'Ann',
    'Zoë',
    'Нина',
    'नीलम',
    '小明',
    'שׁלום',
    'علي',
    'O’Neill-2',
    '🐈',
    '👩‍👩‍👧',
    '❤️',
    '🇫🇷',
    '#1 fan',
    'Ⓛⓔⓝⓐ',
    '🅛🅔🅝🅐',
  ]
  assert.deepEqual(fitted(...names), names)
})

test('spaces are single ones, and none stands at an end', () => {
  assert.deepEqual(fitted('  Ann   Lee ', 'Ann\tLee', 'Ann\u00A0Lee', 'Ann\u2800Lee'), Array(4).fill('Ann Lee'))
})

test('invisible characters are removed: controls, joiners, fillers, and those that reverse a line', () => {
  assert.deepEqual(
    fitted(
      'A\u200Bnn',
      'Ann\u202E',
      '\u2066Ann\u2069',
      'A\u00ADnn',
      'Ann\u3164',
      'A\u200Dnn',
      'Ann\u{E0041}',
      '\u200FAnn',
    ),
    Array(8).fill('Ann'),
  )
  assert.deepEqual(fitted('Ann\u0000Lee', 'Ann\nLee', 'Ann\u0007Lee'), Array(3).fill('Ann Lee'))
})

test('stacked accents are cut to the number that a script may need', () => {
  assert.equal(fitName(`x${'\u0336'.repeat(20)}y`, 'en'), 'x\u0336\u0336\u0336y')
})

test('a name without a readable character is refused', () => {
  assert.deepEqual(
    fitted('', '   ', '\u200B\u200B', '\u202E', '...', '\u0301\u0301', '\u2800', '\uD800'),
    Array(8).fill(null),
  )
})

test('a name that is obscene in any language is refused, also with invisible characters in it', () => {
  assert.deepEqual(
    [fitName('fu\u200Bck', 'fr'), fitName('Connard', 'fr'), fitName('Connard', 'en'), fitName('Pan con queso', 'es')],
    [null, null, null, 'Pan con queso'],
  )
})

test('the number by which a room shows a player is no name', () => {
  assert.deepEqual(fitted('#2', '# 17', '＃２', '#2\u200B'), [null, null, null, null])
})
