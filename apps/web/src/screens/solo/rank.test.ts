import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankOf } from './rank.ts'

test('a rank follows from the share of all points, and needs no perfect game', () => {
  const ranks = [5_000, 3_250, 3_249, 2_500, 1_500, 500, 499, 0].map((score) => rankOf({ score, roundCount: 5 }))
  assert.deepEqual(ranks, ['first', 'first', 'second', 'second', 'third', 'fourth', 'last', 'last'])
})
