import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distance } from './distance.ts'
import { buildNameIndex, type NamedItem } from './name-index.ts'
import { draw, seeded } from './seeded.ts'

const item = (itemId: string, ...texts: string[]): NamedItem => ({
  itemId,
  names: texts.map((text) => ({ locale: 'en', text })),
})

test('an item is found by each of its keys, and items of one name together', () => {
  const index = buildNameIndex([item('1', 'The Rock'), item('2', 'rock', 'stone'), item('3', 'dog')])
  const found = ['rock', 'therock', 'stone', 'cat'].map(index.itemsNamed)
  assert.deepEqual(found, [['1', '2'], ['1'], ['2'], []])
})

test('a name less than so many edits away is nearer, unless the item shares it', () => {
  const index = buildNameIndex([item('1', 'strawberry'), item('2', 'strawberry', 'raspberry')])
  assert.equal(index.hasNearer('rasbery', '1', 3), true)
  assert.equal(index.hasNearer('rasbery', '1', 2), false)
  assert.equal(index.hasNearer('strawbery', '1', 3), false)
  assert.equal(index.hasNearer('rasbery', '2', 3), false)
})

test('a near name is found exactly when measuring every name would find it', () => {
  const next = seeded(3)
  const word = (): string => draw([...'abcdefgж'], 5, next) || 'a'
  const items = Array.from({ length: 300 }, (_, i) => item(`${i}`, word(), word()))
  const index = buildNameIndex(items)
  for (let i = 0; i < 500; i++) {
    const [key, itemId, edits] = [word(), `${next(300)}`, next(4)]
    const own = items.find((one) => one.itemId === itemId)?.names.map(({ text }) => text) ?? []
    const others = items.flatMap(({ names }) => names.map(({ text }) => text)).filter((text) => !own.includes(text))
    const expected = others.some((text) => distance(key, text) < edits)
    assert.equal(index.hasNearer(key, itemId, edits), expected, `${key} ${itemId} ${edits}`)
  }
})

test('ten thousand items of eight names are read and searched while nobody waits', () => {
  const next = seeded(4)
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const word = (): string => draw(letters, 14, next)
  const items = Array.from({ length: 10_000 }, (_, i) => item(`${i}`, ...Array.from({ length: 8 }, word)))
  const started = performance.now()
  const index = buildNameIndex(items)
  const built = performance.now()
  for (let i = 0; i < 100; i++) index.hasNearer(word(), 'none', 3)
  assert.ok(built - started < 10_000, `built in ${built - started} ms`)
  assert.ok(performance.now() - built < 2_000, `100 searches in ${performance.now() - built} ms`)
})
