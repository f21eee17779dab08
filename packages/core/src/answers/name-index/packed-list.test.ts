import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PackedList } from './packed-list.ts'

test('a list gives back every number that was added or set, over several pages', () => {
  const lists = [PackedList.ofBytes(), PackedList.ofShorts(), PackedList.ofNumbers()]
  const ranges = [2 ** 8, 2 ** 16, 2 ** 32]
  for (const [which, list] of lists.entries()) {
    const valueAt = (place: number): number => (place * 2_654_435_761) % (ranges[which] ?? 1)
    for (let place = 0; place < 200_000; place++) list.push(valueAt(place))
    for (let place = 0; place < 200_000; place += 7) list.set(place, valueAt(place + 1))
    assert.equal(list.length, 200_000)
    const wrong = Array.from({ length: 200_000 }, (_, place) => place).filter(
      (place) => list.at(place) !== valueAt(place % 7 === 0 ? place + 1 : place),
    )
    assert.deepEqual(wrong, [])
  }
})
