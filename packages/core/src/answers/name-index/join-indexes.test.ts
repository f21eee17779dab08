import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joinIndexes } from './join-indexes.ts'
import { buildNameIndex, type NamedItem, type NameIndex, type NearbySearch } from './name-index.ts'

const item = (itemId: string, ...texts: string[]): NamedItem => ({
  itemId,
  names: texts.map((text) => ({ locale: 'en', text })),
})
const [animals, places] = [
  [item('cat', 'cat', 'tabby'), item('cot', 'cot')],
  [item('town', 'cat'), item('cab', 'cab')],
]

test('two indexes that are joined find what one index of all items finds', () => {
  const joined = joinIndexes(buildNameIndex(animals), buildNameIndex(places))
  const whole = buildNameIndex([...animals, ...places])
  const near = (index: NameIndex, search: NearbySearch) =>
    [...index.namesWithin(search)].map((name) => JSON.stringify(name)).sort()
  for (const key of ['cat', 'caat', 'tab', 'cab', 'none', ''])
    for (const edits of [0, 1, 2, 3])
      assert.deepEqual(near(joined, { key, edits }), near(whole, { key, edits }), `${key} within ${edits}`)
  for (const key of ['cat', 'cot', 'cab', 'none'])
    assert.deepEqual(joined.itemsNamed(key, ['en']), whole.itemsNamed(key, ['en']))
})
