import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '../store.ts'
import { everything, found, game, item, pack, picture, round } from './stock.ts'

/** What is in play, and what may be told of it. */
export const catalogueLaws = (store: () => Store): void => {
  test('only items in play are listed, in the order of their names in the language asked for', async () => {
    const items = await store().catalogue.items({ ...everything, locale: 'fr' }, null)
    assert.deepEqual(
      items.map(({ name }) => name),
      ['abeille', 'chat', 'chien'],
    )
    assert.equal(await store().catalogue.countItems({ ...everything, locale: 'fr' }), 3)
  })

  test('a language without a name lists the label', async () => {
    const items = await store().catalogue.items({ ...everything, locale: 'de' }, null)
    assert.deepEqual(items.map(({ name }) => name).sort(), ['bee', 'cat', 'dog'])
  })

  test('pages follow each other without a gap or a repetition', async () => {
    const one = await store().catalogue.items({ ...everything, limit: 2 }, null)
    const last = one[1]
    const after = { folded: last?.folded ?? '', itemId: last?.id ?? '' }
    const two = await store().catalogue.items({ ...everything, limit: 2, after }, null)
    assert.deepEqual(
      [...one, ...two].map(({ name }) => name),
      ['bee', 'cat', 'dog'],
    )
    assert.equal(await store().catalogue.countItems({ ...everything, after, limit: 2 }), 3)
  })

  test('a pack has items as long as one of them is in play', async () => {
    const { catalogue, imports } = store()
    assert.deepEqual([await catalogue.hasItems(pack.id), await catalogue.hasItems('no-pack')], [true, false])
    assert.equal(await catalogue.hasItems(null), true)
    const { pictures } = await imports.knownPack(pack.source, pack.path)
    await imports.retire(
      pack.id,
      [...pictures.values()].map(({ id }) => id),
      1,
    )
    assert.deepEqual([await catalogue.hasItems(pack.id), await catalogue.hasItems(null)], [false, false])
  })

  test('a text is looked for literally', async () => {
    const named = async (text: string) =>
      (await store().catalogue.items({ ...everything, text }, null)).map(({ id }) => id)
    assert.deepEqual(await named('o'), ['dog'])
    assert.deepEqual(await named('%'), [])
    assert.deepEqual(await named('_'), [])
  })

  test('found is told to whoever found it and to nobody else', async () => {
    await store().games.create(game('g1'))
    await store().games.change('g1', 'ann', 5, (now) => ({ ok: true, value: found(now.rounds[0] ?? round(1, 'cat')) }))
    const seenBy = async (player: string | null) =>
      (await store().catalogue.items(everything, player)).filter((each) => each.found).map(({ id }) => id)
    assert.deepEqual([await seenBy('ann'), await seenBy('bob'), await seenBy(null)], [['cat'], [], []])
    const count = async (player: string | null) =>
      (await store().catalogue.packs(player)).map(({ items, found: n }) => [items, n])
    assert.deepEqual([await count('ann'), await count(null)], [[[3, 1]], [[3, 0]]])
  })

  test('a pack has the items in play that are its own', async () => {
    const { catalogue, imports } = store()
    await imports.retire(pack.id, ['dog-1'], 1)
    const has = (...itemIds: string[]) => catalogue.packHasAny(pack.id, itemIds)
    assert.deepEqual(
      [await has('nothing', 'cat'), await has('nothing'), await has('dog'), await has()],
      [true, false, false, false],
    )
    assert.equal(await catalogue.packHasAny('another pack', ['cat']), false)
  })

  test('a subject has its names, what it is called in each language, and the credit of its pack', async () => {
    const subject = await store().catalogue.subject('cat', 'cat-1')
    assert.deepEqual(subject?.names.map(({ text }) => text).sort(), ['cat', 'caty', 'chat'])
    assert.deepEqual(Object.fromEntries(subject?.shownNames ?? []), { en: 'cat', fr: 'chat', de: 'cat' })
    assert.deepEqual([subject?.credit, subject?.licence, subject?.picture.width], ['A. Painter', 'MIT', 300])
    assert.deepEqual(subject?.pack, pack)
  })

  test('labels are never matched', async () => {
    const names = (await store().catalogue.allNames()).get('cat')
    assert.deepEqual(names?.map(({ locale }) => locale).sort(), ['en', 'en', 'fr'])
  })

  test('names are in the order of their bytes, and pages cut between equal ones', async () => {
    const names = ['zebra', 'éclair', 'a b', 'a-b', 'ab', 'ab ', '猫', '🐈', 'Zoo']
    const items = names.map((name, at) => ({ ...item(`o${at}`, name, name, `s${at}`) }))
    await store().imports.apply({ items, pictures: items.map(({ id }) => picture(`${id}-1`, id, `animals/${id}.jpg`)) })
    await store().imports.apply({ items: [{ ...item('twin', 'cat', 'chat', 'twin') }] })
    const all = await store().catalogue.items(everything, null)
    const bytes = all.map(({ folded, id }) => Buffer.from(`${folded}\0${id}`))
    assert.deepEqual(bytes.toSorted(Buffer.compare), bytes)
    const paged: string[] = []
    for (let after = { folded: '', itemId: '' }; ; ) {
      const [next] = await store().catalogue.items({ ...everything, limit: 1, after }, null)
      if (!next) break
      paged.push(next.id)
      after = { folded: next.folded, itemId: next.id }
    }
    assert.deepEqual(
      paged,
      all.map(({ id }) => id),
    )
  })

  test('the revision grows with each change of the catalogue and only then', async () => {
    const before = await store().catalogue.revision()
    await store().games.create(game('g1'))
    await store().imports.retire(pack.id, [], 9)
    assert.equal(await store().catalogue.revision(), before)
    await store().imports.apply({ items: [item('cat', 'cat', 'matou')] })
    assert.equal(await store().catalogue.revision(), before + 1)
    assert.deepEqual((await store().catalogue.subject('cat', 'cat-1'))?.shownNames.get('fr'), 'matou')
  })
}
