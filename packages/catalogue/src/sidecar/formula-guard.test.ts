import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withFormulaGuard, withoutFormulaGuard } from './formula-guard.ts'

test('a text that a spreadsheet would run is guarded, and reads back as itself', () => {
  for (const text of ['=1+1', '+33', '-lion', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1", "''-x", '="007"']) {
    const cell = withFormulaGuard(text)
    assert.equal(cell, `'${text}`)
    assert.equal(withoutFormulaGuard(cell), text)
  }
})

test('a text that is written as a formula is read as the text', () => {
  assert.deepEqual(['="007"', '="a ""b"""', '=""', '="a"&"b"'].map(withoutFormulaGuard), [
    '007',
    'a "b"',
    '',
    '="a"&"b"',
  ])
})

test('any other text stays as it is in both directions', () => {
  for (const text of ['', 'lion', "'Oumuamua", "''", '1984', '3-4', 'a=b', "rock'n'roll"])
    assert.deepEqual([withFormulaGuard(text), withoutFormulaGuard(text)], [text, text])
})
