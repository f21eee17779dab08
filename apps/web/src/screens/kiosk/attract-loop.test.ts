import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameMs, framesOf } from './attract-loop.ts'

const PICTURES = ['a', 'b'].map((name) => ({
  frame: { width: 1, height: 1 },
  levels: [1, 2, 3].map((level) => name + level),
}))

test('each picture sharpens level by level, and its last level stays longer', () => {
  const frames = framesOf(PICTURES, false)
  assert.deepEqual(
    frames.map(({ path, isNew }, at) => [path, isNew, frameMs(frames, at, false)]),
    [
      ['a1', true, 1_600],
      ['a2', false, 1_600],
      ['a3', false, 4_000],
      ['b1', true, 1_600],
      ['b2', false, 1_600],
      ['b3', false, 4_000],
    ],
  )
})

test('with less motion a picture stays at one level', () => {
  const frames = framesOf(PICTURES, true)
  assert.deepEqual(
    frames.map(({ path }, at) => [path, frameMs(frames, at, true)]),
    [
      ['a2', 8_000],
      ['b2', 8_000],
    ],
  )
})
