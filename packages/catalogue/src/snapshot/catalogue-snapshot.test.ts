import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openStore, type Store } from '@pd/store'
import { STARTER } from '../starter/starter-source.ts'
import type { CatalogueSnapshot } from './catalogue-snapshot.ts'
import type { ListPage } from './item-list.ts'
import { readSnapshot } from './read-snapshot.ts'
import { itemNamed, PACK, pictureOf } from './stock.ts'

const NAMES = ['zebra', 'a-b', 'a b', 'ab', 'cat', 'éclair', '猫', '🐈', 'ｃａｔ', 'cattle', 'Zoo']
const PLACES = { ...PACK, id: 'places', path: 'places', titles: { en: 'Places' } }

describe('a snapshot', () => {
  let store: Store
  let snapshot: CatalogueSnapshot
  before(async () => {
    store = await openStore(':memory:')
    const items = NAMES.map((name, at) => itemNamed(`i${at}`, name, at % 2 ? PLACES.id : PACK.id))
    const twin = itemNamed('twin', 'cat')
    const gone = itemNamed('gone', 'gone')
    const all = [...items, twin, gone]
    await store.imports.apply({ pack: PACK })
    await store.imports.apply({ pack: PLACES })
    await store.imports.apply({ items: all, pictures: [...all.map(({ id }) => pictureOf(id)), pictureOf('twin', 2)] })
    await store.imports.retire(PACK.id, ['gone-1'], 9)
    snapshot = await readSnapshot(store.catalogue)
  })
  after(() => store.close())

  const namesOn = (page: ListPage) =>
    snapshot
      .list('en')
      .page(page)
      .map(({ number }) => snapshot.listed(number, 'en').name)

  test('counts the items in play of each pack', () => {
    assert.deepEqual(
      snapshot.packs.map(({ pack, items }) => [pack.id, items]),
      [
        ['animals', 7],
        ['places', 5],
      ],
    )
    assert.deepEqual(
      [snapshot.itemIds(null).length, snapshot.itemIds('places').length, snapshot.itemIds('no')],
      [12, 5, []],
    )
    assert.deepEqual([snapshot.packById('animals'), snapshot.packById('no')], [PACK, null])
  })

  test('lists items in the order of the bytes of their folded names, then of their ids', () => {
    const entries = snapshot.list('en').page({ limit: 100 })
    const bytes = entries.map(({ folded, itemId }) => Buffer.from(`${folded}\0${itemId}`))
    assert.deepEqual(bytes.toSorted(Buffer.compare), bytes)
    assert.equal(entries.length, 12)
  })

  test('lists the starter collection after all other items, page by page', async () => {
    const store = await openStore(':memory:')
    const starter = { ...PLACES, source: STARTER }
    await store.imports.apply({ pack: PACK })
    await store.imports.apply({ pack: starter })
    const items = [itemNamed('a', 'ant', starter.id), itemNamed('z', 'zebra'), itemNamed('b', 'bee')]
    await store.imports.apply({ items, pictures: items.map(({ id }) => pictureOf(id)) })
    const list = (await readSnapshot(store.catalogue)).list('en')
    const names: string[] = []
    for (let [last] = list.page({ limit: 1 }); last; [last] = list.page({ after: last, limit: 1 }))
      names.push(last.folded)
    assert.deepEqual(names, ['bee', 'zebra', 'ant'])
    assert.deepEqual(
      list.page({ text: 'an', limit: 2 }).map(({ folded }) => folded),
      ['ant'],
    )
    await store.close()
  })

  test('cuts the list into pages without a gap or a repetition', () => {
    const all = snapshot.list('en').page({ limit: 100 })
    const paged = []
    for (let last = all[0]; last; [last] = snapshot.list('en').page({ after: last, limit: 1 })) paged.push(last)
    assert.deepEqual(paged, all)
  })

  test('goes on after a place whose item is gone', () => {
    assert.deepEqual(namesOn({ after: { folded: 'ca', itemId: '', isStarter: false }, limit: 2 }), ['cat', 'cat'])
    assert.deepEqual(namesOn({ after: { folded: 'cat', itemId: 'zzz', isStarter: false }, limit: 1 }), ['cattle'])
    assert.deepEqual(namesOn({ after: { folded: '🐈🐈', itemId: '', isStarter: false }, limit: 1 }), [])
  })

  test('finds a text anywhere in a name, literally, in one pack or all', () => {
    const count = (text: string, packId?: string) => snapshot.list('en').count({ text, packId })
    assert.deepEqual(namesOn({ text: 'at', limit: 9 }), ['cat', 'cat', 'cattle'])
    assert.deepEqual([count('at'), count('at', 'places'), count('%'), count('_'), count('b\na')], [3, 1, 0, 0, 0])
    assert.deepEqual(namesOn({ text: 'at', after: { folded: 'cat', itemId: 'i4', isStarter: false }, limit: 1 }), [
      'cat',
    ])
    assert.equal(snapshot.list('en').count({}), 12)
  })

  test('lists the label where a language has no name, and nothing in a language that is not listed', () => {
    const [first] = snapshot.list('fr').page({ limit: 1 })
    assert.equal(snapshot.listed(first?.number ?? -1, 'fr').name, 'a b')
    assert.equal(snapshot.list('xx').count({}), 0)
  })

  test('shows retired items to old games, and matches no label', () => {
    const gone = snapshot.subject('gone', 'gone-1')
    assert.deepEqual(gone?.names.map(({ text }) => text).sort(), ['gone', 'goney'])
    assert.deepEqual([gone?.shownNames.get('fr'), gone?.credit, gone?.picture.width], ['gone', 'A. Painter', 300])
    assert.deepEqual([snapshot.pictureIds('gone'), snapshot.pictureIds('twin')], [[], ['twin-1', 'twin-2']])
    assert.deepEqual([snapshot.subject('twin', 'gone-1'), snapshot.subject('no', 'no-1')], [null, null])
    assert.equal(snapshot.subject('gone', 'gone-1'), gone, 'a subject is read once')
  })

  test('knows which items are in play in a pack', () => {
    assert.deepEqual(
      [
        snapshot.packHasAny('animals', ['no', 'twin']),
        snapshot.packHasAny('places', ['twin']),
        snapshot.packHasAny('animals', ['gone']),
      ],
      [true, false, false],
    )
  })

  test('lists no pack that is not public, and no name of it is met outside of its own play', async () => {
    const store = await openStore(':memory:')
    await store.imports.apply({ pack: PACK })
    await store.imports.apply({ pack: { ...PLACES, visibility: 'rooms only' } })
    await store.imports.apply({ pack: { ...PLACES, id: 'secret', path: 'secret', visibility: 'unlisted' } })
    const items = [itemNamed('a', 'ant'), itemNamed('t', 'town', PLACES.id), itemNamed('s', 'sea', 'secret')]
    await store.imports.apply({ items, pictures: items.map(({ id }) => pictureOf(id)) })
    const played = await readSnapshot(store.catalogue)
    const offered = (...args: Parameters<CatalogueSnapshot['packsOf']>) =>
      played.packsOf(...args).map(({ pack, items: count }) => [pack.id, count])
    assert.deepEqual(offered(['public']), [['animals', 1]])
    assert.deepEqual(offered(['public'], 'secret').length, 2)
    assert.deepEqual(offered(['public', 'rooms only']), [
      ['animals', 1],
      ['places', 1],
    ])
    const known = (packId: string | null) =>
      ['ant', 'town', 'sea'].filter((name) => played.namesIn(packId).itemsNamed(name).length > 0)
    assert.deepEqual(known(null), ['ant'])
    assert.deepEqual(known('animals'), ['ant'])
    assert.deepEqual(known('places'), ['ant', 'town'])
    assert.deepEqual(known('secret'), ['ant', 'sea'])
    assert.deepEqual([played.itemIds(null), played.itemIds('places'), played.itemIds('secret')], [['a'], ['t'], ['s']])
    assert.deepEqual([played.list('en').count({}), played.list('en').count({ packId: 'places' })], [1, 0])
    assert.equal(played.packHasAny('places', ['t']), true)
    await store.packs.setState([PLACES.id], 'public', 9)
    assert.deepEqual((await readSnapshot(store.catalogue)).itemIds(null), ['a', 't'])
    await store.close()
  })

  test('indexes the names of the items in play', () => {
    assert.deepEqual(snapshot.namesIn(null).itemsNamed('cat'), ['i4', 'i8', 'twin'])
    assert.deepEqual(snapshot.namesIn(null).itemsNamed('gone'), [])
  })
})
