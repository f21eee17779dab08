import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText, cutText, isTooLong, NAME_MAX } from './clean-text.ts'

test('control characters are spaces, and characters that hide or reverse text are left out', () => {
  for (const [text, cleaned] of [
    ['  lion\tcub\r\n ', 'lion cub'],
    ['a\u0000b\u0007c\u001B[31mred\u009Bx', 'a b c [31mred x'],
    ['\u202Egpj.noil\u202C', 'gpj.noil'],
    ['\u2066li\u2069on \u200Blion\uFEFF', 'lion lion'],
    ['l\u200Di\u200Co\u00ADn\u200E\u061C\u2060', 'lion'],
    ['\uFE0Flion', 'lion'],
    ['e\u0301', 'é'],
    ['\u2028\u2029', ''],
  ] as const)
    assert.equal(cleanText(text), cleaned, JSON.stringify(text))
})

test('joiners stay where a script or an emoji needs them', () => {
  for (const text of [
    'می\u200Cروم',
    'क्\u200Dष',
    'ന്\u200D',
    '👩\u200D🚀',
    '🏳️\u200D🌈',
    '👩🏽\u200D🔬',
    '🏴\u{E0067}\u{E0062}\u{E007F}',
    '❤️',
  ])
    assert.equal(cleanText(text), text)
})

test('a long text is cut at a space if one is near, by characters and not in the middle of one', () => {
  assert.equal(cutText('lion'), 'lion')
  assert.equal(isTooLong('🦁'.repeat(NAME_MAX)), false)
  assert.equal(cutText('🦁'.repeat(NAME_MAX + 1)), `${'🦁'.repeat(NAME_MAX - 1)}…`)
  assert.equal(cutText(`${'a'.repeat(150)} ${'b'.repeat(100)}`), `${'a'.repeat(150)}…`)
  assert.equal([...cutText('ab'.repeat(NAME_MAX))].length, NAME_MAX)
})
