import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw, seeded } from './random.ts'

const numbers = (seed: number): number[] => {
  const next = seeded(seed)
  return Array.from({ length: 100 }, () => next(6))
}

test('a seed gives the same numbers each time, another seed gives others', () => {
  assert.deepEqual(numbers(1), numbers(1))
  assert.notDeepEqual(numbers(1), numbers(2))
})

test('all numbers below the limit come up, and no other', () => {
  assert.deepEqual([...new Set(numbers(3))].sort(), [0, 1, 2, 3, 4, 5])
})

test('a drawn text consists of the given pieces, at most as many as asked for', () => {
  const next = seeded(4)
  for (let n = 0; n < 100; n++) assert.match(draw(['ab', 'cd'], 3, next), /^(ab|cd){0,3}$/)
})
