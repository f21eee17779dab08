import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CuratedQuery, type DeskEventKind, type ItemWish, SEARCH_MATCHES, type Store } from '@pd/store'
import { allItems, game, item, itemOf, liveIds, pack, picture } from './stock.ts'

let made = 0
const eventOf = (kind: DeskEventKind) => ({
  id: `curated${++made}`,
  at: made,
  actor: 'ann',
  token: null,
  kind,
  subject: null,
  detail: null,
})
const by = (id: string, kind: DeskEventKind = 'items_changed') => ({
  stamp: { id, at: ++made, account: 'ann' },
  event: eventOf(kind),
})

/** What curators say lies over what sources say, in one place, and can be undone. */
export const curationContract = (store: () => Store): void => {
  const edit = (id: string, itemId: string, wish: ItemWish) =>
    store().curation.editItems([{ item: itemId, wish }], by(id))
  const undo = (id: string) => store().curation.undo(id, eventOf('change_undone'))
  const ask = { packId: pack.id, show: 'all', search: '' } as const
  const idsOf = async (query: Partial<CuratedQuery>) =>
    (await store().curation.items({ ...ask, ...query, after: null, limit: 99 })).map(({ id }) => id)
  const namesOf = async (itemId: string, kind = 'name') => {
    const names = (await itemOf(store(), itemId))?.names.filter((name) => name.kind === kind) ?? []
    return Object.fromEntries(names.map(({ locale, text }) => [locale, text]))
  }
  const nameless = { ...item('img', '', ''), slug: '? animals/IMG_1.jpg', names: [], fingerprint: 'none' }
  const importNameless = () =>
    store().imports.apply({ items: [nameless], pictures: [picture('img-1', 'img', 'animals/IMG_1.jpg')] })

  test('a name of the desk lies over the source’s, no import undoes it, and undoing brings the source’s newest back', async () => {
    const before = await store().catalogue.revision()
    assert.equal(await edit('c1', 'cat', { names: { fr: '  minou  ' }, aliases: { en: ['puss'] } }), 'made')
    assert.ok((await store().catalogue.revision()) > before)
    assert.deepEqual(await namesOf('cat'), { en: 'cat', fr: 'minou' })
    assert.deepEqual(await namesOf('cat', 'alias'), { en: 'puss' })
    await store().imports.apply({ items: [item('cat', 'cat', 'chatte')] })
    assert.deepEqual(await namesOf('cat'), { en: 'cat', fr: 'minou' })
    assert.equal(await undo('c1'), 'undone')
    assert.deepEqual(await namesOf('cat'), { en: 'cat', fr: 'chatte' })
    assert.equal(await undo('c1'), 'undone')
    assert.deepEqual(await namesOf('cat'), { en: 'cat', fr: 'minou' })
  })

  test('the desk’s line and page lie over the source’s; an empty line takes the source’s away', async () => {
    const told = async () => {
      const [found] = await store().curation.byIds(['cat'])
      return [found?.page, found?.story]
    }
    const source = { page: 'https://a.example/', story: { en: 'It purrs.', fr: 'Il ronronne.' } }
    await store().imports.apply({ items: [{ ...item('cat', 'cat', 'chat'), ...source, fingerprint: 'told' }] })
    assert.deepEqual(await told(), [source.page, source.story])
    await edit('c1', 'cat', { story: { fr: '', de: 'Sie schnurrt.' }, source: 'https://b.example/' })
    assert.deepEqual(await told(), ['https://b.example/', { de: 'Sie schnurrt.', en: 'It purrs.' }])
    await undo('c1')
    assert.deepEqual(await told(), [source.page, source.story])
    await store().imports.apply({ items: [item('cat', 'cat', 'chat')] })
    assert.deepEqual(await told(), [null, {}])
  })

  test('a change that arrives twice is made once', async () => {
    await edit('c1', 'cat', { names: { en: 'tiger' } })
    await edit('c2', 'cat', { names: { en: 'lion' } })
    assert.equal(await edit('c1', 'cat', { names: { en: 'tiger' } }), 'made')
    const twice = await Promise.all([1, 2].map(() => edit('c3', 'dog', { names: { en: 'wolf' } })))
    assert.deepEqual(twice, ['made', 'made'])
    assert.deepEqual([(await namesOf('cat')).en, (await namesOf('dog')).en], ['lion', 'wolf'])
    assert.deepEqual(
      (await store().curation.changes(9)).map(({ id, kind, count, what, isUndone }) => [
        id,
        kind,
        count,
        what,
        isUndone,
      ]),
      [
        ['c3', 'items', 1, 'wolf', false],
        ['c2', 'items', 1, 'lion', false],
        ['c1', 'items', 1, 'tiger', false],
      ],
    )
  })

  test('a change is not undone when something later changed the same', async () => {
    await edit('c1', 'cat', { names: { en: 'tiger' } })
    await edit('c2', 'cat', { credit: 'Ann' })
    assert.equal(await undo('c1'), 'changed_since')
    assert.equal(await undo('c2'), 'undone')
    assert.equal(await undo('c1'), 'undone')
    assert.equal(await undo('c9'), 'missing')
    assert.deepEqual([(await namesOf('cat')).en, (await itemOf(store(), 'cat'))?.credit], ['cat', null])
  })

  test('items change together or not at all', async () => {
    const edits = [
      { item: 'cat', wish: { licence: 'MIT' } },
      { item: 'no-such-item', wish: { licence: 'MIT' } },
    ]
    assert.equal(await store().curation.editItems(edits, by('c1')), 'item_missing')
    assert.equal(await edit('c2', 'cat', { pack: 'no-such-pack' }), 'pack_missing')
    assert.equal((await itemOf(store(), 'cat'))?.licence, null)
    assert.deepEqual(await store().curation.changes(9), [])
  })

  test('an item without a name waits, out of play, until it is named', async () => {
    await importNameless()
    assert.deepEqual(await liveIds(store()), ['bee', 'cat', 'dog'])
    assert.deepEqual(await idsOf({ show: 'waiting' }), ['img'])
    assert.deepEqual(await idsOf({ show: 'check' }), ['img'])
    await edit('c1', 'img', { names: { en: 'giraffe 2' } })
    assert.deepEqual(await liveIds(store()), ['bee', 'cat', 'dog', 'img'])
    assert.deepEqual([await idsOf({ show: 'waiting' }), await idsOf({ show: 'check' })], [[], []])
    await importNameless()
    assert.deepEqual(await namesOf('img'), { en: 'giraffe 2' })
    assert.equal((await namesOf('img', 'label')).de, 'giraffe 2')
  })

  test('a hidden item is out of play, and old games still show it', async () => {
    await store().games.create(game('g1'))
    await edit('c1', 'cat', { isHidden: true })
    assert.deepEqual(await liveIds(store()), ['bee', 'dog'])
    assert.deepEqual(await idsOf({ show: 'hidden' }), ['cat'])
    assert.equal((await store().games.find('g1', 'ann'))?.rounds[0]?.itemId, 'cat')
    assert.equal((await itemOf(store(), 'cat'))?.names.length, 4)
    await edit('c2', 'cat', { isHidden: false })
    assert.equal((await liveIds(store())).length, 3)
    assert.equal((await store().curation.byIds(['cat']))[0]?.edit, null)
  })

  test('a crop is a picture of its own in the place of the file’s; undo and imports keep it apart from the whole one', async () => {
    const [whole] = await store().imports.livePictures('cat')
    assert.ok(whole)
    const liveOf = async () =>
      (await store().imports.livePictures('cat')).map(({ id, path, width }) => [id, path, width])
    const part = { left: 0.5, top: 0, width: 0.5, height: 1 }
    const cut = { ...part, of: whole.id, picture: 'cat-cut', pixels: { width: 200, height: 400 } }
    assert.equal(await edit('c1', 'cat', { crop: cut }), 'made')
    assert.deepEqual(await liveOf(), [['cat-cut', whole.path, 200]])
    const known = await store().imports.knownPack(pack.source, pack.path)
    assert.equal(known.pictures.get(whole.path)?.id, 'cat-cut')
    assert.equal(known.pictures.get(whole.path)?.sha256, whole.sha256)
    await undo('c1')
    assert.deepEqual(await liveOf(), [[whole.id, whole.path, whole.width]])
    await undo('c1')
    await edit('c2', 'cat', { crop: { ...cut, picture: 'cat-cut-again' } })
    assert.deepEqual(await liveOf(), [['cat-cut-again', whole.path, 200]])
    await edit('c3', 'cat', { crop: null })
    assert.deepEqual(await liveOf(), [[whole.id, whole.path, whole.width]])
  })

  test('names of doubt come first, until a curator has looked at them', async () => {
    const doubtful = (id: string, und: string) => ({
      ...item(id, und, und),
      names: [{ locale: 'und', kind: 'name', text: und, folded: und.toLowerCase() } as const],
    })
    const items = [doubtful('a', 'Apollo 11'), doubtful('b', 'IMG_2041'), doubtful('c', 'owl'), doubtful('d', 'ox')]
    await store().imports.apply({ items, pictures: items.map(({ id }) => picture(`${id}-1`, id, `animals/${id}.jpg`)) })
    assert.deepEqual(await idsOf({ show: 'check' }), ['b', 'a', 'd'])
    const after = { trust: 1, itemId: 'b' }
    const next = await store().curation.items({ ...ask, show: 'check', after, limit: 1 })
    assert.deepEqual(
      next.map(({ id }) => id),
      ['a'],
    )
    await edit('c1', 'b', { isChecked: true })
    assert.deepEqual(await idsOf({ show: 'check' }), ['a', 'd'])
    assert.equal(await store().curation.count({ ...ask, show: 'check' }), 2)
    assert.deepEqual(await store().curation.doubts(), [
      { packId: pack.id, trust: 2, items: 1 },
      { packId: pack.id, trust: 4, items: 1 },
    ])
  })

  test('items are listed page by page, and found by a part of a name', async () => {
    const [first] = await store().curation.items({ ...ask, after: null, limit: 1 })
    assert.equal(first?.id, 'bee')
    const after = { trust: first?.trust ?? 0, itemId: 'bee' }
    const rest = await store().curation.items({ ...ask, after, limit: 9 })
    assert.deepEqual(
      rest.map(({ id, picture: shown }) => [id, shown?.path]),
      [
        ['cat', 'animals/cat.jpg'],
        ['dog', 'animals/dog.jpg'],
      ],
    )
    assert.deepEqual(await idsOf({ search: 'beill' }), ['bee'])
    assert.deepEqual(await idsOf({ search: '%' }), [])
  })

  test('what a search finds is told apart by its best match: the name, its beginning, a word of it, a part', async () => {
    await edit('c1', 'bee', { aliases: { en: ['wild cat'] } })
    await edit('c2', 'dog', { aliases: { fr: ['Wildcat'] } })
    const byMatch = async (search: string) =>
      Promise.all(SEARCH_MATCHES.map(async (match) => (await idsOf({ search, match })).join(' ')))
    assert.deepEqual(await byMatch('cat'), ['cat', '', 'bee', 'dog'])
    assert.deepEqual(await byMatch('c'), ['', 'cat dog', 'bee', ''])
    assert.equal(await store().curation.count({ ...ask, search: 'cat', match: 'word' }), 1)
  })

  test('an item moves to another pack, where imports of either leave it', async () => {
    const other = { ...pack, id: 'pack-other', path: 'other' }
    await store().imports.apply({ pack: other })
    await edit('c1', 'cat', { pack: other.id })
    assert.equal((await itemOf(store(), 'cat'))?.packId, other.id)
    assert.deepEqual([await idsOf({}), await idsOf({ packId: other.id })], [['bee', 'dog'], ['cat']])
    await store().imports.apply({ pack, items: [item('cat', 'cat', 'chatte')] })
    await store().imports.retire(other.id, [], 9)
    assert.deepEqual(await idsOf({ packId: other.id }), ['cat'])
    assert.ok((await store().imports.knownPack(pack.source, pack.path)).pictures.has('animals/cat.jpg'))
    assert.deepEqual(
      (await store().curation.packs()).map(({ pack: { id }, items }) => [id, items]),
      [
        [pack.id, 2],
        [other.id, 1],
      ],
    )
    await undo('c1')
    assert.equal((await itemOf(store(), 'cat'))?.packId, pack.id)
  })

  test('what the desk says of a pack lies over its source’s word, and an import finds the source’s', async () => {
    const wish = { titles: { en: 'Zoo' }, visibility: 'unlisted' } as const
    assert.equal(await store().curation.changePack({ packId: pack.id, wish }, by('c1', 'pack_changed')), 'made')
    const source = { ...pack, credit: 'B. Painter', titles: { en: 'Beasts' } }
    await store().imports.apply({ pack: source })
    assert.deepEqual((await store().imports.knownPack(pack.source, pack.path)).pack, source)
    const [shown] = await store().curation.packs()
    const titles = { ...pack.titles, en: 'Zoo' }
    assert.deepEqual([shown?.pack.titles, shown?.pack.credit, shown?.state], [titles, 'B. Painter', 'unlisted'])
    assert.deepEqual(await store().curation.packsBefore('c1'), { [pack.id]: { body: {}, state: null } })
    assert.deepEqual(await store().curation.itemsBefore('none'), {})
    await undo('c1')
    const [undone] = await store().curation.packs()
    assert.deepEqual([undone?.pack.titles, undone?.state], [{ en: 'Beasts' }, 'public'])
    assert.equal(await store().curation.changePack({ packId: 'none', wish }, by('c2')), 'pack_missing')
  })

  test('a new pack is hidden, packs have an order, and all of it is in the log', async () => {
    const own = { ...pack, id: 'own', source: 'desk', path: 'own', titles: { en: 'Mine' } }
    await store().curation.addPack(own, eventOf('pack_added'))
    await store().curation.orderPacks(['own'], by('c1', 'packs_ordered'))
    const order = async () => (await store().catalogue.packs()).map(({ id }) => id)
    assert.deepEqual(await order(), ['own', pack.id])
    await store().imports.apply({ pack: { ...own, titles: { und: 'own' } } })
    const [first] = await store().curation.packs()
    assert.deepEqual([first?.pack.titles, first?.state], [{ en: 'Mine' }, 'hidden'])
    await undo('c1')
    assert.deepEqual(await order(), [pack.id, 'own'])
    const log = await store().desk.log({ before: null, limit: 9 })
    assert.deepEqual(
      log.filter(({ id }) => id.startsWith('curated')).map(({ kind, subject, detail }) => [kind, subject, detail]),
      [
        ['change_undone', '', '2'],
        ['packs_ordered', '', '2'],
        ['pack_added', 'Mine', null],
      ],
    )
  })

  test('other items of a name are found in its language', async () => {
    const shared = [
      { locale: 'en', folded: 'caty' },
      { locale: 'fr', folded: 'cat' },
    ]
    assert.deepEqual(await store().curation.named(shared, 9), [{ itemId: 'cat', locale: 'en', folded: 'caty' }])
  })

  test('what may be mended is found: no credit, a small picture, the picture of another item', async () => {
    const look = { dhash: '0123456789abcdef', luma: 9, spread: 9 }
    const facts = ['cat-1', 'dog-1'].map((pictureId) => ({
      pictureId,
      copyBytes: 1,
      copyModifiedAt: 1,
      look,
      gps: null,
    }))
    await store().audit.keepFacts(facts)
    await store().imports.apply({
      pictures: [{ ...picture('bee-1', 'bee', 'animals/bee.jpg'), width: 90, height: 90 }],
    })
    const search = { shipped: ['starter'], side: 256, limit: 9 }
    const found = async () =>
      (await store().curation.flaws(search)).map(({ kind, itemId }) => `${kind} ${itemId}`).sort()
    assert.deepEqual(await found(), ['look_alike cat', 'look_alike dog', 'too_small bee'])
    await store().imports.apply({ pack: { ...pack, credit: '' } })
    await edit('c1', 'cat', { credit: 'Ann', isHidden: true })
    assert.deepEqual(await found(), ['no_credit bee', 'no_credit dog', 'too_small bee'])
    assert.equal(await store().curation.judgeNames(9), 0)
  })

  test('a name that is dismissed stays so', async () => {
    const name = { itemId: 'cat', locale: 'en', folded: 'puss' }
    await store().curation.dismiss(name)
    await store().curation.dismiss(name)
    assert.deepEqual(await store().curation.dismissed(['cat', 'dog']), [name])
    assert.equal((await allItems(store())).length, 3)
  })
}
