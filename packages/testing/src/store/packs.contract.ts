import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'
import { game, item, itemOf, liveIds, pack, picture } from './stock.ts'

/** An operator sees every pack, and takes it out of play and puts it back. */
export const packContract = (store: () => Store): void => {
  const other = { ...pack, id: 'pack-other', path: 'other', titles: { en: 'Other' } }
  const states = async () => (await store().packs.list()).map(({ pack: { id }, state }) => [id, state])

  test('all packs are listed by source and folder, with what is in them', async () => {
    await store().imports.apply({ pack: other })
    await store().imports.apply({ pictures: [picture('cat-2', 'cat', 'animals/cat2.jpg')] })
    await store().imports.retire(pack.id, ['dog-1'], 9)
    assert.deepEqual(await store().packs.list(), [
      { pack, state: 'public', items: 2, pictures: 3 },
      { pack: other, state: 'public', items: 0, pictures: 0 },
    ])
  })

  test('a pack is hidden and shown again, and an import that writes the pack leaves that as it is', async () => {
    await store().imports.apply({ pack: other })
    const before = await store().catalogue.revision()
    await store().packs.setState([pack.id], 'hidden', 9)
    assert.ok((await store().catalogue.revision()) > before)
    await store().imports.apply({ pack: { ...pack, titles: { en: 'Zoo' } }, items: [item('ant', 'ant', 'fourmi')] })
    assert.deepEqual(await states(), [
      [pack.id, 'hidden'],
      [other.id, 'public'],
    ])
    assert.deepEqual([...(await store().catalogue.packStates())], [[pack.id, 'hidden']])
    await store().packs.setState([pack.id, other.id], null, 9)
    assert.equal((await store().catalogue.packStates()).size, 0)
    assert.equal((await liveIds(store())).length, 4)
  })

  test('a pack is as visible as its source says, unless an operator says otherwise', async () => {
    await store().imports.apply({ pack: { ...other, visibility: 'rooms only' } })
    assert.deepEqual((await states())[1], [other.id, 'rooms only'])
    for (const state of ['public', 'unlisted', 'rooms only', 'hidden', 'removed'] as const) {
      await store().packs.setState([other.id], state, 9)
      assert.deepEqual((await states())[1], [other.id, state])
    }
    await store().packs.setState([other.id], null, 9)
    assert.deepEqual((await states())[1], [other.id, 'rooms only'])
    assert.equal((await store().catalogue.packs())[1]?.visibility, 'rooms only')
  })

  test('a removed pack has no item and no picture in play, old games keep theirs, and imports get its path', async () => {
    await store().games.create(game('g1'))
    await store().packs.setState([pack.id], 'removed', 9)
    assert.deepEqual(await store().imports.removedPaths(pack.source), [pack.path])
    assert.deepEqual(await store().imports.removedPaths('/elsewhere'), [])
    assert.deepEqual(await liveIds(store()), [])
    const cat = await itemOf(store(), 'cat')
    assert.deepEqual(
      cat?.pictures.map(({ id, retired }) => [id, retired]),
      [['cat-1', true]],
    )
    assert.deepEqual((await store().packs.list())[0], { pack, state: 'removed', items: 0, pictures: 0 })
    assert.equal((await store().games.find('g1', 'ann'))?.rounds[0]?.itemId, 'cat')
    await store().packs.setState([pack.id], 'hidden', 10)
    assert.deepEqual(await store().imports.removedPaths(pack.source), [])
  })
}
