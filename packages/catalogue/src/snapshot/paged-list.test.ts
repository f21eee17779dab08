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

test('a copy shares pages until one of them changes, and leaves the list as it was', () => {
  const list = new PagedList<number>()
  for (let place = 0; place < 3_000; place++) list.push(place)
  const copy = new PagedList(list)
  copy.set(5, -5)
  copy.push(3_000)
  const again = new PagedList(copy)
  again.set(5, -6)
  assert.deepEqual([list.at(5), list.length, list.at(3_000)], [5, 3_000, undefined])
  assert.deepEqual([copy.at(5), copy.length, copy.at(3_000), copy.at(2_999)], [-5, 3_001, 3_000, 2_999])
  assert.deepEqual([again.at(5), again.at(6)], [-6, 6])
})
