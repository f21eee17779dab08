import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PackedList } from './packed-list.ts'

const LENGTH = 50_000

const placesWhere = (isWrong: (place: number) => boolean): number[] =>
  Array.from({ length: LENGTH }, (_, place) => place).filter(isWrong)

test('a list gives back every number that was added or set, over several pages', () => {
  for (const range of [2 ** 8, 2 ** 16, 2 ** 32]) {
    const list = new PackedList()
    const valueAt = (place: number): number => (place * 2_654_435_761) % range
    for (let place = 0; place < LENGTH; place++) list.push(valueAt(place))
    for (let place = 0; place < LENGTH; place += 7) list.set(place, valueAt(place + 1))
    assert.equal(list.length, LENGTH)
    assert.deepEqual(
      placesWhere((place) => list.at(place) !== valueAt(place % 7 === 0 ? place + 1 : place)),
      [],
    )
  }
})

test('a list keeps its numbers when a larger one comes late, by adding or by setting', () => {
  const list = new PackedList()
  for (let place = 0; place < LENGTH; place++) list.push(place % 256)
  const later = [2 ** 8, 2 ** 16 - 1, 2 ** 16, 2 ** 32 - 1]
  for (const [at, value] of later.entries()) {
    list.set(at, value)
    list.push(value)
    assert.equal(list.at(LENGTH + at), value)
  }
  assert.deepEqual(
    placesWhere((place) => list.at(place) !== (later[place] ?? place % 256)),
    [],
  )
})
