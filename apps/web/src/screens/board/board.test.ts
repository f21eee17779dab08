import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeDuration } from './write-duration.ts'

test('a time is written as minutes and seconds, also beyond an hour', () => {
  assert.deepEqual([0, 7_900, 67_000, 3_601_000].map(writeDuration), ['0:00', '0:07', '1:07', '60:01'])
})
