import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NEW_UPLOAD, type Store } from '@pd/store'
import { pack, picture } from './stock.ts'

/** What an audit reads and stores. */
export const auditContract = (store: () => Store): void => {
  test('an audit sees every live item once, with its names, its live pictures and what was measured on them', async () => {
    const facts = { pictureId: 'cat-1', copyBytes: 7, copyModifiedAt: 1_795_314_580_090, gps: null }
    const look = { dhash: 'ffeeddccbbaa0099', luma: 200, spread: 3 }
    await store().audit.keepFacts([
      { ...facts, look: null },
      { ...facts, pictureId: 'dog-1', look },
    ])
    await store().audit.keepFacts([{ ...facts, look, gps: true }])
    const one = await store().audit.itemsAfter('', 2)
    const two = await store().audit.itemsAfter(one[1]?.id ?? '', 2)
    assert.deepEqual(
      [...one, ...two].map(({ id, names, pictures }) => [id, names.length, pictures.length]),
      ['bee', 'cat', 'dog'].map((id) => [id, 4, 1]),
    )
    const [cat] = await store().audit.items(['cat', 'no-such-item'])
    const {
      modifiedAt: _,
      sha256: __,
      itemId: ___,
      retired: ____,
      ...seen
    } = picture('cat-1', 'cat', 'animals/cat.jpg')
    assert.deepEqual(cat?.pictures, [{ ...seen, facts: { ...facts, look, gps: true } }])
    assert.deepEqual(
      cat?.names.find(({ kind }) => kind === 'alias'),
      { locale: 'en', kind: 'alias', text: 'caty', folded: 'caty' },
    )
    assert.deepEqual([cat?.packId, cat?.slug], [pack.id, 'cat'])
  })

  test('two audits may keep what they measured on the same pictures at once, and the same picture twice', async () => {
    const facts = (pictureId: string, luma: number) => ({
      pictureId,
      copyBytes: 7,
      copyModifiedAt: 8,
      look: { dhash: '0123456789abcdef', luma, spread: 3 },
      gps: false,
    })
    const ids = ['cat-1', 'dog-1', 'bee-1']
    await Promise.all([
      store().audit.keepFacts(ids.map((id) => facts(id, 1))),
      store().audit.keepFacts(ids.toReversed().map((id) => facts(id, 1))),
      store().audit.keepFacts([facts('cat-1', 1), facts('cat-1', 1)]),
    ])
    const kept = await store().audit.itemsAfter('', 9)
    assert.deepEqual(
      kept.flatMap(({ pictures }) => pictures.map(({ facts: seen }) => seen)),
      ['bee-1', 'cat-1', 'dog-1'].map((id) => facts(id, 1)),
    )
  })

  test('what was measured is of a picture that is there, and kept with all the rest or not at all', async () => {
    const facts = (pictureId: string) => ({ pictureId, copyBytes: 7, copyModifiedAt: 8, look: null, gps: null })
    await assert.rejects(store().audit.keepFacts([facts('cat-1'), facts('no-such-picture')]))
    assert.equal((await store().audit.items(['cat']))[0]?.pictures[0]?.facts, null)
  })

  test('an audit knows retired pictures and uploads that wait, and passes over retired items', async () => {
    await store().imports.retire(pack.id, ['cat-1'], 9)
    const upload = { ...NEW_UPLOAD, packId: pack.id, account: 'ann', name: 'a.jpg', folder: '', bytes: 1, at: 1 }
    await store().uploads.add({ ...upload, id: 'waits', state: 'look_alike' })
    await store().uploads.add({ ...upload, id: 'refused', state: 'refused' })
    assert.deepEqual(await store().audit.knownPictures(['cat-1', 'refused', 'waits', 'x']), ['cat-1', 'waits'])
    assert.deepEqual(
      (await store().audit.itemsAfter('', 9)).map(({ id }) => id),
      ['bee', 'dog'],
    )
  })
}
