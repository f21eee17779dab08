import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutPieces, pulse, scatter, spans, staggered } from './split.ts'

test('a cell of 2 divides into its two of 4', () => {
  assert.deepEqual(spans(2, 4), [
    { start: 0, end: 0.25, from: 0, to: 0 },
    { start: 0.25, end: 0.5, from: 0, to: 1 },
    { start: 0.5, end: 0.75, from: 1, to: 2 },
    { start: 0.75, end: 1, from: 1, to: 3 },
  ])
})

test('levels that are no multiple of each other are cut along both', () => {
  assert.deepEqual(
    spans(3, 4).map(({ from, to }) => [from, to]),
    [
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 3],
    ],
  )
})

test('the pieces cover the picture exactly once', () => {
  for (const [coarse, fine] of [
    [
      { columns: 4, rows: 3 },
      { columns: 8, rows: 6 },
    ],
    [
      { columns: 6, rows: 5 },
      { columns: 8, rows: 7 },
    ],
  ] as const) {
    const pieces = cutPieces(coarse, fine)
    const area = pieces.reduce((sum, { left, right, top, bottom }) => sum + (right - left) * (bottom - top), 0)
    assert.ok(Math.abs(area - 1) < 1e-9)
    assert.equal(new Set(pieces.map(({ from }) => from)).size, coarse.columns * coarse.rows)
    assert.equal(new Set(pieces.map(({ to }) => to)).size, fine.columns * fine.rows)
  }
})

test('every cell starts at 0 and has arrived when the whole has', () => {
  for (const late of [0, 0.3, 1]) {
    assert.equal(staggered(0, late), 0)
    assert.equal(staggered(1, late), 1)
  }
  assert.ok(staggered(0.5, 0) > staggered(0.5, 1))
})

test('the gap between cells is closed at both ends', () => {
  assert.ok(Math.abs(pulse(0)) < 1e-9)
  assert.ok(Math.abs(pulse(1)) < 1e-9)
})

test('chance belongs to its place', () => {
  assert.equal(scatter(3, 4), scatter(3, 4))
  assert.ok(scatter(1, 2) >= 0 && scatter(1, 2) < 1)
})
