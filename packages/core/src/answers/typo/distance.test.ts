import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw, seeded } from '@pd/testing/random'
import { distance } from './distance.ts'

/** The textbook matrix, without band or early exit. */
const reference = (from: string, to: string): number => {
  const [a, b] = [[...from], [...to]]
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j))
  const at = (i: number, j: number): number => d[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1)
      d[i]?.splice(j, 1, best)
    }
  }
  return at(a.length, b.length)
}

test('a letter added, dropped, replaced or swapped with its neighbour is one edit', () => {
  const edits = [
    ['tiger', 'tigger', 1],
    ['tiger', 'tier', 1],
    ['tiger', 'tager', 1],
    ['tiger', 'itger', 1],
    ['tiger', 'tigre', 1],
    ['tiger', 'tiger', 0],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
    ['🐒a', 'a🐒', 1],
  ] as const
  assert.deepEqual(
    edits.map(([a, b]) => [a, b, distance(a, b)]),
    edits,
  )
})

test('the distance is the textbook one in both directions, and past the limit it is the limit plus one', () => {
  const next = seeded(2)
  for (let i = 0; i < 20_000; i++) {
    const [a, b] = [draw(['a', 'b', 'c', '🐒'], 9, next), draw(['a', 'b', 'c', '🐒'], 9, next)]
    const expected = reference(a, b)
    const label = `${a} ${b}`
    assert.equal(distance(a, b), expected, label)
    assert.equal(distance(b, a), expected, label)
    for (const limit of [0, 1, 2, 3, 4]) assert.equal(distance(a, b, limit), Math.min(expected, limit + 1), label)
  }
})
