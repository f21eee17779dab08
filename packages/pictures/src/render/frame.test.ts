import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameOf, gridOf } from './frame.ts'

test('a frame is the nearest proportion in whole numbers up to twelve', () => {
  const cases: Array<[number, number, number, number]> = [
    [1600, 1067, 3, 2],
    [1067, 1600, 2, 3],
    [1600, 1600, 1, 1],
    [1600, 1200, 4, 3],
    [1920, 1080, 7, 4],
    [1000, 1001, 1, 1],
    [5000, 10, 12, 1],
    [1, 900, 1, 12],
  ]
  for (const [width, height, w, h] of cases) {
    const [got, wanted] = [frameOf(width, height), { width: w, height: h }]
    const off = (frame: { width: number; height: number }) =>
      Math.abs(Math.log(frame.width / frame.height / (width / height)))
    assert.ok(off(got) <= off(wanted) + 1e-9, `${width}x${height}: ${got.width}:${got.height}`)
  }
  assert.deepEqual(frameOf(1600, 1067), { width: 3, height: 2 })
  assert.deepEqual(frameOf(800, 800), { width: 1, height: 1 })
  assert.deepEqual(frameOf(5000, 10), { width: 12, height: 1 })
})

test('a grid has its cells along the longer side and at least one along the shorter', () => {
  assert.deepEqual(gridOf(1600, 1067, 8), { width: 8, height: 5 })
  assert.deepEqual(gridOf(1067, 1600, 8), { width: 5, height: 8 })
  assert.deepEqual(gridOf(1600, 10, 4), { width: 4, height: 1 })
  assert.deepEqual(gridOf(7, 7, 3), { width: 3, height: 3 })
})
