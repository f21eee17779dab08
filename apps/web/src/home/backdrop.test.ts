import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layBackdrop, presence, questionCover } from './backdrop.ts'

test('words stand on the bare page: left of a wide one, below on a tall one', () => {
  assert.equal(presence(100, 400, 1440, 900), 0)
  assert.equal(presence(1400, 400, 1440, 900), 1)
  assert.equal(presence(100, 700, 390, 844), 0)
  assert.equal(presence(100, 20, 390, 844), 1)
})

test('the picture covers its side of the page without a hole', () => {
  const squares = layBackdrop(questionCover(), 1440, 900)
  const covered = squares
    .filter(({ x, side }) => x >= 900 && x + side <= 1440)
    .reduce((sum, { side }) => sum + side * side, 0)
  assert.ok(covered > 300 * 900)
  assert.ok(squares.every(({ x }) => x > 300))
})
