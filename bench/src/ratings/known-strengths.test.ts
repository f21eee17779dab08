import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '../class/random.ts'
import { drawStrengths, kendall, playItem, spearman } from './known-strengths.ts'

test('orders correlate from the opposite to the same', () => {
  const order = [1, 5, 9, 20]
  for (const correlation of [spearman, kendall]) {
    assert.equal(correlation(order, order), 1)
    assert.equal(correlation(order, order.toReversed()), -1)
  }
  assert.equal(spearman([1, 2, 3, 4], [1, 2, 4, 3]), 0.8)
  assert.equal(kendall([1, 2, 3, 4], [1, 2, 4, 3]), 4 / 6)
})

test('better players and easier items have better scores on average', () => {
  const random = seeded(1)
  const mean = (strength: number, hardness: number) =>
    Array.from({ length: 500 }, () => playItem(strength, hardness, random)).reduce((sum, score) => sum + score, 0) / 500
  assert.ok(mean(1, 0) > mean(0, 0) && mean(0, 0) > mean(0, 1))
})

test('strengths are spread around the middle', () => {
  const { items } = drawStrengths(1, 2_000, seeded(2))
  const mean = items.reduce((sum, value) => sum + value, 0) / items.length
  assert.ok(Math.abs(mean) < 0.1)
  assert.ok(items.some((value) => value > 2) && items.some((value) => value < -2))
})
