import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IdNumbers } from './id-numbers.ts'

test('every id has its number, also an empty one and one of any letters', () => {
  const ids = ['', '猫', 'é', ...Array.from({ length: 3_000 }, (_, number) => `item ${number}`)]
  const numbers = new IdNumbers()
  for (const [number, id] of ids.entries()) numbers.set(id, number)
  assert.deepEqual(
    ids.map((id) => numbers.get(id)),
    [...ids.keys()],
  )
  assert.equal(numbers.get('item'), undefined)
})

test('a copy has the same numbers and its own, which others lack', () => {
  const numbers = new IdNumbers()
  numbers.set('cat', 0)
  const copy = new IdNumbers(numbers)
  copy.set('dog', 1)
  const again = new IdNumbers(copy)
  again.set('bee', 2)
  const found = [numbers, copy, again].map((one) => ['cat', 'dog', 'bee'].map((id) => one.get(id)))
  assert.deepEqual(found, [
    [0, undefined, undefined],
    [0, 1, undefined],
    [0, 1, 2],
  ])
})
