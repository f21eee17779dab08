import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitInto } from './shrink-picture.ts'

test('a picture is made as small as a room needs, in its own shape, and none is made larger', () => {
  assert.deepEqual(fitInto(4000, 3000), { width: 1600, height: 1200 })
  assert.deepEqual(fitInto(640, 480), { width: 640, height: 480 })
  assert.deepEqual(fitInto(1, 9000), { width: 1, height: 1600 })
})
