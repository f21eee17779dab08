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
