import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layOutFigures } from './figures.ts'
import { GLYPHS, glyphPath } from './glyphs.ts'

test('a glyph is one square for each of its cells', () => {
  assert.equal(glyphPath(['##.#', '....', '.#..']), 'M0 0h2v1h-2zM3 0h1v1h-1zM1 2h1v1h-1z')
})

test('no glyph is bigger than 9 by 9 cells', () => {
  for (const [name, rows] of Object.entries(GLYPHS)) {
    assert.ok(rows.length <= 9 && rows.every((row) => row.length <= 9), name)
  }
})

test('every figure is as wide as the others, and a separator is thin', () => {
  assert.equal(layOutFigures('1111').columns, layOutFigures('8888').columns)
  assert.equal(layOutFigures('1,000').columns, 4 * 7 + 3 - 1)
  assert.deepEqual(layOutFigures('1\u202f0').signs[1], { column: 7, rows: [] })
})

test('thousands are parted by the sign of the language', () => {
  const partedBy = (language: string) =>
    layOutFigures(new Intl.NumberFormat(language).format(12_345)).signs[2]?.rows.at(-1)
  assert.deepEqual(['en', 'de', 'fr'].map(partedBy), ['.#', '##', undefined])
})
