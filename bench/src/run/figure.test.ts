import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatNumber, isMet, within } from './figure.ts'

test('a target is met at its very bound', () => {
  assert.deepEqual(
    [isMet({ ratio: 10, target: { atLeast: 10 } }), isMet({ ratio: 0.02, target: { atMost: 0.02 } })],
    [true, true],
  )
})

test('a number without a target misses none', () => {
  assert.equal(isMet({ ratio: 0, target: null }), true)
})

test('a target is missed beyond its bound, and by what is no number', () => {
  const ratios = [
    { ratio: 9.99, target: { atLeast: 10 } },
    { ratio: 1.01, target: { atMost: 1 } },
    { ratio: Number.NaN, target: { atMost: 1 } },
    { ratio: Number.NaN, target: { atLeast: 1 } },
  ]
  assert.deepEqual(ratios.map(isMet), [false, false, false, false])
})

test('a limit is the other side of the ratio', () => {
  assert.deepEqual(within('font', 7_500, { limit: 15_000, unit: 'B' }), {
    what: 'font',
    ours: '7,500 B',
    against: '15,000 B',
    ratio: 0.5,
    target: { atMost: 1 },
  })
})

test('small numbers keep three digits, large ones no fraction', () => {
  assert.deepEqual([0.12345, 9.876, 12.34, 123.4, 12345.6].map(formatNumber), [
    '0.123',
    '9.88',
    '12.3',
    '123',
    '12,346',
  ])
})
