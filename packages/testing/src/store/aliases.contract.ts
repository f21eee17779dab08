import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Alias, Store } from '@pd/store'
import { item, itemOf, pack } from './stock.ts'

const moggy: Alias = { itemId: 'cat', locale: 'en', text: 'Moggy!', folded: 'moggy' }

/** Aliases that rooms propose. */
export const aliasContract = (store: () => Store): void => {
  const namesOfCat = async () =>
    (await itemOf(store(), 'cat'))?.names
      .filter(({ kind }) => kind !== 'label')
      .map(({ text }) => text)
      .sort()

  test('a proposal counts the rooms, and keeps how and when it was said first', async () => {
    await store().aliases.propose(moggy, 1_795_314_580_090)
    await store().aliases.propose({ ...moggy, text: 'MOGGY' }, 1_795_314_580_091)
    await store().aliases.propose({ ...moggy, itemId: 'dog' }, 7)
    assert.deepEqual(await store().aliases.proposals(9), [
      { ...moggy, rooms: 2, firstAt: 1_795_314_580_090, adopted: false },
      { ...moggy, itemId: 'dog', rooms: 1, firstAt: 7, adopted: false },
    ])
    assert.equal((await store().aliases.proposals(1)).length, 1)
  })

  test('rooms that propose the same at the same moment are all counted', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => store().aliases.propose(moggy, n)))
    assert.equal((await store().aliases.proposals(9))[0]?.rooms, 8)
  })

  test('a proposal changes no game until it is adopted, which raises the revision for other processes', async () => {
    const before = await namesOfCat()
    const revision = await store().catalogue.revision()
    await store().aliases.propose(moggy, 1)
    assert.deepEqual([await namesOfCat(), await store().catalogue.revision()], [before, revision])
    await store().aliases.adopt(moggy)
    assert.deepEqual(await namesOfCat(), [...(before ?? []), 'Moggy!'].sort())
    assert.ok((await store().catalogue.revision()) > revision)
    assert.equal((await store().aliases.proposals(9))[0]?.adopted, true)
  })

  test('what was adopted outlives an import, also of a pack that has it by now, and is there once', async () => {
    await store().aliases.propose(moggy, 1)
    for (const _ of [1, 2]) await store().aliases.adopt(moggy)
    await store().imports.apply({ items: [item('cat', 'cat', 'chat')] })
    assert.equal((await namesOfCat())?.filter((name) => name === 'Moggy!').length, 1)
    const names = [{ locale: 'en', kind: 'name', text: 'moggy', folded: 'moggy' }] as const
    await store().imports.apply({ items: [{ ...item('cat', 'cat', 'chat'), names: [...names] }] })
    assert.deepEqual(await namesOfCat(), ['moggy'])
  })

  test('what no room proposed cannot be adopted, nor what is no item proposed', async () => {
    const before = await namesOfCat()
    await store().aliases.adopt(moggy)
    assert.deepEqual(await namesOfCat(), before)
    await assert.rejects(store().aliases.propose({ ...moggy, itemId: 'no-such-item' }, 1))
  })

  test('of an item that went out of play nothing is proposed any more', async () => {
    await store().aliases.propose(moggy, 1)
    await store().imports.retire(pack.id, ['cat-1'], 9)
    assert.deepEqual(await store().aliases.proposals(9), [])
  })
}
