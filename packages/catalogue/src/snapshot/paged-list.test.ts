import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PagedList } from './paged-list.ts'

test('every value stays at its place, over many pages', () => {
  const list = new PagedList<string>()
  const values = Array.from({ length: 5_000 }, (_, place) => `value ${place}`)
  const places = values.map((value) => list.push(value))
  assert.deepEqual(
    places.map((place) => list.at(place)),
    values,
  )
  assert.deepEqual([list.length, list.at(5_000), list.at(-1)], [5_000, undefined, undefined])
})
