import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layOutBackdrop, presence, questionCover } from './backdrop.ts'

test('words stand on the bare page: left of a wide one, below on a tall one', () => {
  assert.equal(presence({ x: 100, y: 400 }, { width: 1440, height: 900 }), 0)
  assert.equal(presence({ x: 1400, y: 400 }, { width: 1440, height: 900 }), 1)
  assert.equal(presence({ x: 100, y: 700 }, { width: 390, height: 844 }), 0)
  assert.equal(presence({ x: 100, y: 20 }, { width: 390, height: 844 }), 1)
})

test('the picture covers its side of the page without a hole', () => {
  const squares = layOutBackdrop(questionCover(), { width: 1440, height: 900 })
  const covered = squares
    .filter(({ x, side }) => x >= 900 && x + side <= 1440)
    .reduce((sum, { side }) => sum + side * side, 0)
  assert.ok(covered > 300 * 900)
  assert.ok(squares.every(({ x }) => x > 300))
})
