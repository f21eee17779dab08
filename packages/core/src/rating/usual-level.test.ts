import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualLevel } from './usual-level.ts'

test('the usual level is where most found it, the earlier of two, however many did not', () => {
  assert.deepEqual([usualLevel([90, 0, 1, 4]), usualLevel([0, 3, 0, 3])], [3, 1])
})

test('a few finds say nothing of what is usual', () => {
  assert.deepEqual([usualLevel([]), usualLevel([50, 0, 4]), usualLevel([0, 0, 5])], [null, null, 2])
})
