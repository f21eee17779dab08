import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileText, Store } from '@pd/store'
import { allItems, game, item, itemOf, liveIds, pack, picture, round } from './stock.ts'

/** An import changes the catalogue in steps, each of which is committed whole. */
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
    assert.deepEqual(
      (await store().imports.picturesByContent('sha-cat-1')).map(({ id, retired }) => [id, retired]),
      [['cat-1', true]],
    )
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
      assert.equal((await store().imports.livePictures(id)).length, 6)
    }
    assert.equal((await allItems(store())).length, 9)
  })

  test('the same content may be in several packs, and live pictures of it come first', async () => {
    const other = { ...pack, id: 'pack-other', path: 'other' }
    const copy = { ...picture('cat-2', 'cat-2', 'other/cat.jpg'), sha256: 'sha-cat-1' }
    await store().imports.apply({ pack: other, items: [{ ...item('cat-2', 'cat', 'chat'), packId: other.id }] })
    await store().imports.apply({ pictures: [copy] })
    await store().imports.retire(pack.id, ['cat-1'], 9)
    const found = await store().imports.picturesByContent('sha-cat-1')
    assert.deepEqual(
      found.map(({ id, retired }) => [id, retired]),
      [
        ['cat-2', false],
        ['cat-1', true],
      ],
    )
    assert.deepEqual(await store().imports.livePictures('cat-2'), [copy])
  })

  test('skipped files of a source are kept by path until they are forgotten, and change nothing of the catalogue', async () => {
    const { imports, catalogue } = store()
    const before = await catalogue.revision()
    const twin = { path: 'a.png', bytes: 1, modifiedAt: 2, outcome: { kind: 'duplicate', sha256: 'sha-a' } } as const
    const refused = { kind: 'refused', code: 'damaged', detail: 'It is damaged.', rules: 3 } as const
    const bad = { path: 'Éb.png', bytes: 3, modifiedAt: 1_790_000_000_123, outcome: refused }
    await imports.keepSkipped('/pictures', [twin, bad])
    await imports.keepSkipped('/elsewhere', [twin])
    const changed = { ...twin, bytes: 9, outcome: refused }
    await imports.keepSkipped('/pictures', [changed])
    assert.deepEqual(
      await imports.skippedFiles('/pictures'),
      new Map([
        ['a.png', changed],
        ['Éb.png', bad],
      ]),
    )
    await imports.forgetSkipped('/pictures', ['a.png', 'no-such.png'])
    assert.deepEqual([...(await imports.skippedFiles('/pictures')).keys()], ['Éb.png'])
    assert.deepEqual([...(await imports.skippedFiles('/elsewhere')).values()], [twin])
    await imports.keepSkipped('/pictures', [])
    assert.equal(await catalogue.revision(), before)
  })

  test('texts of files of a source are kept by path until they are forgotten, and change nothing of the catalogue', async () => {
    const { imports, catalogue } = store()
    const before = await catalogue.revision()
    const silent = { path: 'a.png', bytes: 1, modifiedAt: 2, rules: 1, text: null }
    const titled = { path: 'Éb.png', bytes: 3, modifiedAt: 1_790_000_000_123, rules: 1, text: '{"names":["Élan 🫎"]}' }
    await imports.keepFileTexts('/pictures', [silent, titled])
    await imports.keepFileTexts('/elsewhere', [silent])
    const changed: FileText = { ...silent, bytes: 9, rules: 2, text: '{}' }
    await imports.keepFileTexts('/pictures', [changed])
    assert.deepEqual(
      await imports.fileTexts('/pictures'),
      new Map([
        ['a.png', changed],
        ['Éb.png', titled],
      ]),
    )
    await imports.forgetFileTexts('/pictures', ['a.png', 'no-such.png'])
    assert.deepEqual([...(await imports.fileTexts('/pictures')).values()], [titled])
    assert.deepEqual([...(await imports.fileTexts('/elsewhere')).values()], [silent])
    assert.equal(await catalogue.revision(), before)
  })

  test('a second item of the same answer is refused, and the first stays as it is', async () => {
    await assert.rejects(store().imports.apply({ items: [item('cat-again', 'cat', 'matou')] }))
    await assert.rejects(store().imports.apply({ pack: { ...pack, id: 'pack-again', titles: { en: 'Zoo' } } }))
    assert.deepEqual(await liveIds(store()), ['bee', 'cat', 'dog'])
    assert.deepEqual(await store().catalogue.packs(), [pack])
  })
}
