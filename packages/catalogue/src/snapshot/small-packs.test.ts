import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openStore, type Pack } from '@pd/store'
import { setUpEach } from '@pd/testing/set-up'
import { readSnapshot } from './read-snapshot.ts'
import { itemNamed, PACK, pictureOf } from './stock.ts'

describe('packs of fewer than four items', () => {
  const store = setUpEach(() => openStore(':memory:'))

  const keep = async (changes: Partial<Pack> & { id: string }, names: readonly string[]) => {
    const pack = { ...PACK, path: changes.id, titles: { und: changes.id }, ...changes }
    const items = names.map((name) => itemNamed(`${pack.id}-${name}`, name, pack.id))
    const pictures = items.map(({ id }) => ({ ...pictureOf(id), source: pack.source }))
    await store.imports.apply({ pack, items, pictures })
  }
  const read = () => readSnapshot(store.catalogue)
  const offered = async () => (await read()).packs.map(({ pack, items }) => [pack.id, pack.titles, items])
  const FOUR = ['a', 'b', 'c', 'd']

  test('of one source are offered as one, under the titles of all', async () => {
    await keep({ id: 'boats', titles: { en: 'Boats', fr: 'Bateaux' } }, ['ark'])
    await keep({ id: 'cats' }, FOUR)
    await keep({ id: 'dogs' }, ['pug', 'hound'])
    await keep({ id: 'empty' }, [])
    assert.deepEqual(await offered(), [
      ['boats', { en: 'Boats, dogs', fr: 'Bateaux, dogs', und: 'Boats, dogs' }, 3],
      ['cats', { und: 'cats' }, 4],
    ])
  })

  test('are played together by the id of each of them, and their items keep their own licence', async () => {
    await keep({ id: 'boats', licence: 'CC0', credit: 'Ann' }, ['ark'])
    await keep({ id: 'dogs', licence: 'MIT', credit: 'Bob', homepage: 'https://example.org' }, ['pug'])
    await keep({ id: 'cats' }, FOUR)
    const snapshot = await read()
    for (const id of ['boats', 'dogs']) {
      assert.deepEqual(snapshot.itemIds(id), ['boats-ark', 'dogs-pug'])
      assert.equal(snapshot.list('en').count({ packId: id }), 2)
      assert.equal(snapshot.packHasAny(id, ['dogs-pug']), true)
      const { titles, licence, credit, homepage } = snapshot.packById(id) ?? PACK
      assert.deepEqual([titles, licence, credit, homepage], [{ und: 'boats, dogs' }, 'CC0, MIT', 'Ann, Bob', null])
    }
    const [entry] = snapshot.list('en').page({ packId: 'dogs', text: 'pug', limit: 9 })
    assert.equal(snapshot.listed(entry?.number ?? -1, 'en').packId, 'boats')
    assert.equal(snapshot.subject('dogs-pug', 'dogs-pug-1')?.licence, 'MIT')
    assert.deepEqual([snapshot.itemIds('cats').length, snapshot.itemIds(null).length], [4, 6])
  })

  test('of two sources stay apart, and one that is alone stays as it is', async () => {
    await keep({ id: 'boats' }, ['ark'])
    await keep({ id: 'dogs', source: '/other' }, ['pug'])
    assert.deepEqual(await offered(), [
      ['dogs', { und: 'dogs' }, 1],
      ['boats', { und: 'boats' }, 1],
    ])
  })

  test('name three of themselves at most, and one that has grown is offered by itself', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await keep({ id }, ['x'])
    assert.deepEqual(await offered(), [['a', { und: 'a, b, c …' }, 5]])
    await keep({ id: 'b' }, FOUR)
    assert.deepEqual(await offered(), [
      ['a', { und: 'a, c, d …' }, 4],
      ['b', { und: 'b' }, 5],
    ])
  })

  test('that are hidden are out of play, and old games still show their items', async () => {
    await keep({ id: 'boats' }, ['ark'])
    await keep({ id: 'cats' }, FOUR)
    await keep({ id: 'dogs' }, ['pug'])
    await store.packs.setState(['dogs', 'cats'], 'hidden', 9)
    const snapshot = await read()
    assert.deepEqual(await offered(), [['boats', { und: 'boats' }, 1]])
    assert.deepEqual([snapshot.itemIds('cats'), snapshot.itemIds(null)], [[], ['boats-ark']])
    assert.equal(snapshot.list('en').count({}), 1)
    assert.equal(snapshot.subject('dogs-pug', 'dogs-pug-1')?.itemId, 'dogs-pug')
    await store.packs.setState(['dogs', 'cats'], null, 9)
    assert.equal((await read()).itemIds(null).length, 6)
  })
})
