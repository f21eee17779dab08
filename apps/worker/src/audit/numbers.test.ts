import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNumbers } from './numbers.ts'

test('a list keeps all that was put into it, however much that is', () => {
  const numbers = createNumbers(Uint32Array)
  for (let number = 0; number < 100_000; number++) numbers.push(number)
  assert.equal(numbers.length, 100_000)
  assert.deepEqual([...numbers.values()], [...new Array(100_000).keys()])
})

test('what is read from a list stays as it is when more is put into it', () => {
  const numbers = createNumbers(Uint8Array)
  numbers.push(7)
  const before = numbers.values()
  numbers.push(8)
  assert.deepEqual([[...before], [...numbers.values()]], [[7], [7, 8]])
})
