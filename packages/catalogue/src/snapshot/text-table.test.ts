import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TextTable } from './text-table.ts'

test('a text comes back by its number, with any letters and length', () => {
  const texts = [
    'cat',
    '',
    'éclair 猫 🐈',
    'x'.repeat(3 * 2 ** 20),
    'dog',
    ...Array.from({ length: 50_000 }, (_, n) => `a text with number ${n}`),
  ]
  const table = new TextTable()
  assert.deepEqual(
    texts.map((text) => table.push(text)),
    texts.map((_, number) => number),
  )
  const wrong = texts.filter((text, number) => table.at(number) !== text)
  assert.deepEqual(wrong, [])
})

test('a number that is not in use has no text', () => {
  assert.equal(new TextTable().at(0), '')
})
