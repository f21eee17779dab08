import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place, Store } from '@pd/store'
import { allItems, game, item, itemOf, liveIds, pack, picture } from './stock.ts'

const FIRST: Place = { folded: '', itemId: '' }

/** The catalogue is read whole, page by page. */
export const catalogueContract = (store: () => Store): void => {
  const listed = (locale: string) => store().catalogue.listedAfter(locale, { after: FIRST, limit: 100 })

  test('items come with all their names and pictures, in the order of their ids', async () => {
    const items = await allItems(store())
    assert.deepEqual(
      items.map(({ id }) => id),
      ['bee', 'cat', 'dog'],
    )
    const { names, ...cat } = items[1] ?? assert.fail('no cat')
    assert.deepEqual(cat, {
      id: 'cat',
      packId: pack.id,
      licence: null,
      credit: null,
      page: null,
      story: {},
      retired: false,
      pictures: [{ id: 'cat-1', width: 300, height: 200, retired: false }],
    })
    assert.deepEqual(names.map(({ locale, kind, text }) => `${locale} ${kind} ${text}`).sort(), [
      'de label cat',
      'en alias caty',
      'en name cat',
      'fr name chat',
    ])
  })

  test('pages of items follow each other without a gap or a repetition', async () => {
    const { catalogue } = store()
    const ids: string[] = []
    for (let after = ''; ; ) {
      const [next, ...others] = await catalogue.itemsAfter(after, 1)
      if (!next) break
      ids.push(next.id)
      after = next.id
      assert.deepEqual([others, next.names.length], [[], 4])
    }
    assert.deepEqual(ids, ['bee', 'cat', 'dog'])
  })

  test('items are read by their ids too, as they are in a page', async () => {
    const { catalogue } = store()
    const [, cat, dog] = await allItems(store())
    const some = await catalogue.itemsOf(['dog', 'cat', 'no'])
    assert.deepEqual(
      some.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      [cat, dog],
    )
    assert.deepEqual(await catalogue.itemsOf([]), [])
  })

  test('a language lists names, labels where it has none, and no alias', async () => {
    const foldedIn = async (locale: string) => (await listed(locale)).map(({ folded }) => folded)
    assert.deepEqual(await foldedIn('fr'), ['abeille', 'chat', 'chien'])
    assert.deepEqual(await foldedIn('de'), ['bee', 'cat', 'dog'])
    assert.deepEqual(await foldedIn('xx'), [])
  })

  test('packs come with the number of their items in play', async () => {
    const { catalogue, imports } = store()
    assert.deepEqual(await catalogue.countedPacks(), [{ pack, items: 3 }])
    await imports.retire(pack.id, ['dog-1'], 1)
    assert.deepEqual(await catalogue.countedPacks(), [{ pack, items: 2 }])
    await imports.retire(pack.id, ['cat-1', 'bee-1'], 1)
    assert.deepEqual(await catalogue.countedPacks(), [{ pack, items: 0 }])
    assert.deepEqual([await liveIds(store()), (await allItems(store())).length], [[], 3])
  })

  test('names are in the order of their bytes, and pages cut between equal ones', async () => {
    const names = ['zebra', 'éclair', 'a b', 'a-b', 'ab', 'ab ', '猫', '🐈', 'Zoo']
    const items = names.map((name, at) => ({ ...item(`o${at}`, name, name, `s${at}`) }))
    await store().imports.apply({ items, pictures: items.map(({ id }) => picture(`${id}-1`, id, `animals/${id}.jpg`)) })
    await store().imports.apply({ items: [{ ...item('twin', 'cat', 'chat', 'twin') }] })
    const all = await listed('en')
    const bytes = all.map(({ folded, itemId }) => Buffer.from(`${folded}\0${itemId}`))
    assert.deepEqual(bytes.toSorted(Buffer.compare), bytes)
    const paged: Place[] = []
    for (let after = FIRST; ; ) {
      const [next] = await store().catalogue.listedAfter('en', { after, limit: 1 })
      if (!next) break
      paged.push(next)
      after = next
    }
    assert.deepEqual(paged, all)
  })

  test('the revision grows with each change of the catalogue and only then', async () => {
    const before = await store().catalogue.revision()
    await store().games.create(game('g1'))
    await store().imports.retire(pack.id, [], 9)
    assert.equal(await store().catalogue.revision(), before)
    await store().imports.apply({ items: [item('cat', 'cat', 'matou')] })
    assert.equal(await store().catalogue.revision(), before + 1)
    assert.ok((await itemOf(store(), 'cat'))?.names.some(({ text }) => text === 'matou'))
  })
}
