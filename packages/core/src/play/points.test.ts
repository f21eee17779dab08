import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LADDERS, levelCount } from './ladder.ts'
import { pointsAt } from './points.ts'

const pointsOf = (ladder: readonly number[]) =>
  Array.from({ length: levelCount(ladder) }, (_, at) => pointsAt(ladder, at + 1))

test('points fall from 1000 at level 1 to 100 at the last one before full, which has none', () => {
  assert.deepEqual(pointsOf(LADDERS.art), [1000, 850, 700, 550, 400, 250, 100, 0])
  assert.deepEqual(pointsOf(LADDERS.photo), [1000, 870, 740, 610, 490, 360, 230, 100, 0])
})

test('every ladder gets sharper and cheaper with each level', () => {
  for (const ladder of Object.values(LADDERS)) {
    assert.deepEqual(
      [...ladder],
      [...new Set(ladder)].sort((a, b) => a - b),
    )
    const points = pointsOf(ladder)
    assert.deepEqual(
      points,
      [...new Set(points)].sort((a, b) => b - a),
    )
  }
})

test('the shortest ladder still runs from 1000 to 0', () => {
  assert.deepEqual(pointsOf([5]), [1000, 0])
  assert.deepEqual(pointsOf([5, 9]), [1000, 100, 0])
})
