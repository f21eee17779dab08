import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasLine } from './sorted-lines.ts'

test('each line of a sorted text is found, and no part of one', () => {
  const lines = ['a', 'ab', 'acker', 'b', 'mink', 'minks', 'z']
  const text = `${lines.join('\n')}\n`
  assert.deepEqual(
    lines.filter((line) => !hasLine(text, line)),
    [],
  )
  for (const other of ['', 'aa', 'ac', 'ack', 'bb', 'min', 'minksz', 'zz', '0']) assert.ok(!hasLine(text, other), other)
  assert.ok(!hasLine('', 'a'))
})
