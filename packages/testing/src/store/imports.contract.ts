import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'
import { allItems, game, item, itemOf, liveIds, pack, picture, round } from './stock.ts'

/** The catalogue changes step by step, each whole. */
export const importContract = (store: () => Store): void => {
  test('a known pack comes back with its items and live pictures', async () => {
    const known = await store().imports.knownPack(pack.source, pack.path)
    assert.deepEqual(known.pack, pack)
    assert.deepEqual([...known.items.keys()].sort(), ['bee', 'cat', 'dog'])
    assert.deepEqual(known.pictures.get('animals/cat.jpg'), picture('cat-1', 'cat', 'animals/cat.jpg'))
    assert.deepEqual((await store().imports.knownPack('/elsewhere', '')).pack, null)
  })

  test('an item without a picture goes out of play but old games still show it', async () => {
    await store().imports.retire(pack.id, ['cat-1'], 9)
    assert.deepEqual(await liveIds(store()), ['bee', 'dog'])
    const cat = await itemOf(store(), 'cat')
    assert.deepEqual([cat?.retired, cat?.names.length, cat?.pictures.map(({ retired }) => retired)], [true, 4, [true]])
    assert.equal((await store().imports.pictureByContent('sha-cat-1'))?.retired, true)
  })

  test('pictures may swap their paths', async () => {
    await store().imports.apply({ pictures: [picture('cat-1', 'cat', 'animals/dog.jpg')] })
    await store().imports.apply({ pictures: [picture('dog-1', 'dog', 'animals/cat.jpg')] })
    const { pictures } = await store().imports.knownPack(pack.source, pack.path)
    assert.deepEqual([pictures.get('animals/dog.jpg')?.id, pictures.get('animals/cat.jpg')?.id], ['cat-1', 'dog-1'])
  })

  test('a step of an import is kept whole or not at all', async () => {
    const orphan = picture('x-1', 'no-such-item', 'animals/x.jpg')
    await assert.rejects(store().imports.apply({ items: [item('ant', 'ant', 'fourmi')], pictures: [orphan] }))
    assert.equal((await allItems(store())).length, 3)
  })

  test('nothing refers to what is not there', async () => {
    const { imports, games } = store()
    await assert.rejects(imports.apply({ items: [{ ...item('ant', 'ant', 'fourmi'), packId: 'no-such-pack' }] }))
    await assert.rejects(imports.apply({ pictures: [picture('x-1', 'no-such-item', 'animals/x.jpg')] }))
    await assert.rejects(games.create({ ...game('g1'), packId: 'no-such-pack' }))
    await assert.rejects(games.create({ ...game('g2'), rounds: [round(1, 'no-such-item')] }))
    await assert.rejects(games.create({ ...game('g3'), rounds: [{ ...round(1, 'cat'), pictureId: 'cat-9' }] }))
    assert.deepEqual(await games.latest('ann', 9), [])
  })

  test('steps of an import at the same time may bring the same new item', async () => {
    const step = (id: string, n: number) =>
      store().imports.apply({
        items: [item(id, id, id)],
        pictures: [picture(`${id}-${n}`, id, `animals/${id}${n}.jpg`)],
      })
    for (const id of ['ant', 'elk', 'fox', 'hen', 'owl', 'yak']) {
      await Promise.all([1, 2, 3, 4, 5, 6].map((n) => step(id, n)))
      assert.equal(await store().imports.livePictures(id), 6)
    }
    assert.equal((await allItems(store())).length, 9)
  })

  test('a second item of the same answer is refused, and the first stays as it is', async () => {
    await assert.rejects(store().imports.apply({ items: [item('cat-again', 'cat', 'matou')] }))
    await assert.rejects(store().imports.apply({ pack: { ...pack, id: 'pack-again', titles: { en: 'Zoo' } } }))
    assert.deepEqual(await liveIds(store()), ['bee', 'cat', 'dog'])
    assert.deepEqual(
      (await store().catalogue.packs()).map((each) => each.pack),
      [pack],
    )
  })
}
