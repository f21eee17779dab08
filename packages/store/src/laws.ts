import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { type Game, type Round, refuse } from '@pd/core'
import type { ItemRecord, Pack, PictureRecord } from './catalogue/catalogue-types.ts'
import type { Store } from './store.ts'

const pack: Pack = {
  id: 'pack-animals',
  source: '/pictures',
  path: 'animals',
  titles: { en: 'Animals', fr: 'Animaux' },
  licence: 'MIT',
  credit: 'A. Painter',
  homepage: null,
  ladder: [3, 4, 6],
}

const item = (id: string, en: string, fr: string, slug = en): ItemRecord => ({
  id,
  packId: pack.id,
  slug,
  fingerprint: `${en}/${fr}`,
  licence: null,
  credit: null,
  names: [
    { locale: 'en', kind: 'name', text: en, folded: en },
    { locale: 'en', kind: 'alias', text: `${en}y`, folded: `${en}y` },
    { locale: 'fr', kind: 'name', text: fr, folded: fr },
    { locale: 'de', kind: 'label', text: en, folded: en },
  ],
})

const picture = (id: string, itemId: string, path: string): PictureRecord => ({
  id,
  itemId,
  source: pack.source,
  path,
  bytes: 10,
  modifiedAt: 20,
  sha256: `sha-${id}`,
  width: 300,
  height: 200,
  retired: false,
})

const round = (number: number, itemId: string): Round => ({
  number,
  itemId,
  pictureId: `${itemId}-1`,
  variant: 2,
  ladder: [3, 4, 6],
  level: 1,
  guesses: [],
  hints: [],
  outcome: null,
  points: 0,
})

const game = (id: string, playerId = 'ann', startedAt = 1_000): Game => ({
  id,
  playerId,
  mode: 'solo',
  difficulty: 'normal',
  language: 'fr',
  packId: null,
  startedAt,
  rounds: [round(1, 'cat'), round(2, 'dog')],
})

const stock = async (store: Store): Promise<void> => {
  const items = [item('cat', 'cat', 'chat'), item('dog', 'dog', 'chien'), item('bee', 'bee', 'abeille')]
  const pictures = items.map(({ id }) => picture(`${id}-1`, id, `animals/${id}.jpg`))
  await store.imports.apply({ pack, items, pictures })
}

const found = (open: Round): Round => ({
  ...open,
  guesses: [...open.guesses, { text: 'chat', verdict: 'correct', level: open.level }],
  outcome: 'found',
  points: 1000,
})

const everything = { locale: 'en', limit: 50 }

/** What every store must keep, whatever database is behind it; `open` gives an empty one each time. */
export const storeLaws = (title: string, open: () => Promise<Store>): void => {
  describe(title, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
      await stock(store)
    })
    afterEach(() => store.close())

    test('a game comes back as it was kept', async () => {
      await store.games.create(game('g1'))
      assert.deepEqual(await store.games.find('g1', 'ann'), game('g1'))
    })

    test("another player's game is no game", async () => {
      await store.games.create(game('g1'))
      assert.equal(await store.games.find('g1', 'bob'), null)
      assert.equal(await store.games.change('g1', 'bob', 1, () => assert.fail('was handed the game')), null)
      assert.equal(await store.games.find('nothing', 'ann'), null)
    })

    test('a change is kept with its guesses, hints, outcome and points', async () => {
      await store.games.create(game('g1'))
      const wrong = { text: 'chien', verdict: 'wrong', level: 1 } as const
      const first = { ...round(1, 'cat'), level: 2, hints: ['letters'] as const, guesses: [wrong] }
      await store.games.change('g1', 'ann', 5, () => ({ ok: true, value: first }))
      const changed = await store.games.change('g1', 'ann', 6, (now) => ({
        ok: true,
        value: found(now.rounds[0] ?? first),
      }))
      const expected = { ...game('g1'), rounds: [found(first), round(2, 'dog')] }
      assert.deepEqual(changed, { ok: true, value: expected })
      assert.deepEqual(await store.games.find('g1', 'ann'), expected)
    })

    test('a refusal changes nothing and comes back', async () => {
      await store.games.create(game('g1'))
      const refusal = refuse('level_passed')
      assert.deepEqual(await store.games.change('g1', 'ann', 5, () => refusal), refusal)
      assert.deepEqual(await store.games.find('g1', 'ann'), game('g1'))
    })

    test('a rule that throws changes nothing', async () => {
      await store.games.create(game('g1'))
      await assert.rejects(
        store.games.change('g1', 'ann', 5, () => {
          throw new Error('a bug')
        }),
        /a bug/,
      )
      assert.deepEqual(await store.games.find('g1', 'ann'), game('g1'))
    })

    test('simultaneous changes of one game follow each other', async () => {
      await store.games.create(game('g1'))
      const guess = (n: number) =>
        store.games.change('g1', 'ann', n, (now) => {
          const open = now.rounds[0] ?? round(1, 'cat')
          return {
            ok: true,
            value: { ...open, guesses: [...open.guesses, { text: `${n}`, verdict: 'almost', level: 1 }] },
          }
        })
      await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n)))
      const kept = await store.games.find('g1', 'ann')
      assert.equal(new Set(kept?.rounds[0]?.guesses.map(({ text }) => text)).size, 20)
    })

    test('the latest games come newest first and only so many', async () => {
      for (const at of [1, 2, 3]) await store.games.create(game(`g${at}`, 'ann', at))
      await store.games.create(game('other', 'bob', 4))
      const ids = (await store.games.latest('ann', 2)).map(({ id }) => id)
      assert.deepEqual(ids, ['g3', 'g2'])
    })

    test('met items come with those met longest ago first', async () => {
      await store.games.create({ ...game('g1', 'ann', 1), rounds: [round(1, 'dog')] })
      await store.games.create({ ...game('g2', 'ann', 2), rounds: [round(1, 'cat')] })
      await store.games.create({ ...game('g3', 'bob', 3), rounds: [round(1, 'bee')] })
      assert.deepEqual(await store.games.metItems('ann'), ['dog', 'cat'])
    })

    test('only items in play are listed, in the order of their names in the language asked for', async () => {
      const items = await store.catalogue.items({ ...everything, locale: 'fr' }, null)
      assert.deepEqual(
        items.map(({ name }) => name),
        ['abeille', 'chat', 'chien'],
      )
      assert.equal(await store.catalogue.countItems({ ...everything, locale: 'fr' }), 3)
    })

    test('a language without a name lists the label', async () => {
      const items = await store.catalogue.items({ ...everything, locale: 'de' }, null)
      assert.deepEqual(items.map(({ name }) => name).sort(), ['bee', 'cat', 'dog'])
    })

    test('pages follow each other without a gap or a repetition', async () => {
      const one = await store.catalogue.items({ ...everything, limit: 2 }, null)
      const last = one[1]
      const after = { folded: last?.folded ?? '', itemId: last?.id ?? '' }
      const two = await store.catalogue.items({ ...everything, limit: 2, after }, null)
      assert.deepEqual(
        [...one, ...two].map(({ name }) => name),
        ['bee', 'cat', 'dog'],
      )
      assert.equal(await store.catalogue.countItems({ ...everything, after, limit: 2 }), 3)
    })

    test('a text is looked for literally', async () => {
      const named = async (text: string) =>
        (await store.catalogue.items({ ...everything, text }, null)).map(({ id }) => id)
      assert.deepEqual(await named('o'), ['dog'])
      assert.deepEqual(await named('%'), [])
      assert.deepEqual(await named('_'), [])
    })

    test('found is told to whoever found it and to nobody else', async () => {
      await store.games.create(game('g1'))
      await store.games.change('g1', 'ann', 5, (now) => ({ ok: true, value: found(now.rounds[0] ?? round(1, 'cat')) }))
      const seenBy = async (player: string | null) =>
        (await store.catalogue.items(everything, player)).filter((each) => each.found).map(({ id }) => id)
      assert.deepEqual([await seenBy('ann'), await seenBy('bob'), await seenBy(null)], [['cat'], [], []])
      const count = async (player: string | null) =>
        (await store.catalogue.packs(player)).map(({ items, found: n }) => [items, n])
      assert.deepEqual([await count('ann'), await count(null)], [[[3, 1]], [[3, 0]]])
    })

    test('a subject has its names, what it is called in each language, and the credit of its pack', async () => {
      const subject = await store.catalogue.subject('cat', 'cat-1')
      assert.deepEqual(subject?.names.map(({ text }) => text).sort(), ['cat', 'caty', 'chat'])
      assert.deepEqual(Object.fromEntries(subject?.shownNames ?? []), { en: 'cat', fr: 'chat', de: 'cat' })
      assert.deepEqual([subject?.credit, subject?.licence, subject?.picture.width], ['A. Painter', 'MIT', 300])
      assert.deepEqual(subject?.pack, pack)
    })

    test('labels are never matched', async () => {
      const names = (await store.catalogue.allNames()).get('cat')
      assert.deepEqual(names?.map(({ locale }) => locale).sort(), ['en', 'en', 'fr'])
    })

    test('a known pack comes back with its items and live pictures', async () => {
      const known = await store.imports.knownPack(pack.source, pack.path)
      assert.deepEqual(known.pack, pack)
      assert.deepEqual([...known.items.keys()].sort(), ['bee', 'cat', 'dog'])
      assert.deepEqual(known.pictures.get('animals/cat.jpg'), picture('cat-1', 'cat', 'animals/cat.jpg'))
      assert.deepEqual((await store.imports.knownPack('/elsewhere', '')).pack, null)
    })

    test('an item without a picture goes out of play but old games still show it', async () => {
      await store.imports.retire(pack.id, ['cat-1'], 9)
      assert.deepEqual(
        await store.catalogue.itemIds(null),
        (await store.catalogue.itemIds(pack.id)).filter((id) => id !== 'cat'),
      )
      assert.equal(await store.catalogue.countItems(everything), 2)
      assert.equal((await store.catalogue.subject('cat', 'cat-1'))?.names.length, 3)
      assert.equal((await store.imports.pictureByContent('sha-cat-1'))?.retired, true)
    })

    test('pictures may swap their paths', async () => {
      await store.imports.apply({ pictures: [picture('cat-1', 'cat', 'animals/dog.jpg')] })
      await store.imports.apply({ pictures: [picture('dog-1', 'dog', 'animals/cat.jpg')] })
      const { pictures } = await store.imports.knownPack(pack.source, pack.path)
      assert.deepEqual([pictures.get('animals/dog.jpg')?.id, pictures.get('animals/cat.jpg')?.id], ['cat-1', 'dog-1'])
    })

    test('a step of an import is kept whole or not at all', async () => {
      const orphan = picture('x-1', 'no-such-item', 'animals/x.jpg')
      await assert.rejects(store.imports.apply({ items: [item('ant', 'ant', 'fourmi')], pictures: [orphan] }))
      assert.equal(await store.catalogue.countItems(everything), 3)
    })

    test('nothing refers to what is not there', async () => {
      const { imports, games } = store
      await assert.rejects(imports.apply({ items: [{ ...item('ant', 'ant', 'fourmi'), packId: 'no-such-pack' }] }))
      await assert.rejects(imports.apply({ pictures: [picture('x-1', 'no-such-item', 'animals/x.jpg')] }))
      await assert.rejects(games.create({ ...game('g1'), packId: 'no-such-pack' }))
      await assert.rejects(games.create({ ...game('g2'), rounds: [round(1, 'no-such-item')] }))
      await assert.rejects(games.create({ ...game('g3'), rounds: [{ ...round(1, 'cat'), pictureId: 'cat-9' }] }))
      assert.deepEqual(await games.latest('ann', 9), [])
    })

    test('steps of an import at the same time may bring the same new item', async () => {
      const step = (id: string, n: number) =>
        store.imports.apply({
          items: [item(id, id, id)],
          pictures: [picture(`${id}-${n}`, id, `animals/${id}${n}.jpg`)],
        })
      for (const id of ['ant', 'elk', 'fox', 'hen', 'owl', 'yak']) {
        await Promise.all([1, 2, 3, 4, 5, 6].map((n) => step(id, n)))
        assert.equal(await store.imports.livePictures(id), 6)
      }
      assert.equal(await store.catalogue.countItems(everything), 9)
    })

    test('a second item of the same answer is refused, and the first stays as it is', async () => {
      await assert.rejects(store.imports.apply({ items: [item('cat-again', 'cat', 'matou')] }))
      await assert.rejects(store.imports.apply({ pack: { ...pack, id: 'pack-again', titles: { en: 'Zoo' } } }))
      assert.deepEqual((await store.catalogue.subject('cat', 'cat-1'))?.pack, pack)
      assert.equal(await store.catalogue.packById('pack-again'), null)
    })

    test('texts are the same byte for byte or not at all', async () => {
      await store.games.create(game('g1'))
      for (const id of ['G1', 'g1 ', 'ĝ1']) assert.equal(await store.games.find(id, 'ann'), null, id)
      await store.games.create({ ...game('G1', 'Ann'), startedAt: 2 })
      await store.games.create({ ...game('g1 ', 'ann '), startedAt: 3 })
      assert.deepEqual(await store.games.latest('Ann', 9), [{ ...game('G1', 'Ann'), startedAt: 2 }])
      await store.imports.apply({ pictures: [{ ...picture('cat-2', 'cat', 'animals/Cat.jpg') }] })
      assert.equal(await store.imports.livePictures('cat'), 2)
    })

    test('names are in the order of their bytes, and pages cut between equal ones', async () => {
      const names = ['zebra', 'éclair', 'a b', 'a-b', 'ab', 'ab ', '猫', '🐈', 'Zoo']
      const items = names.map((name, at) => ({ ...item(`o${at}`, name, name, `s${at}`) }))
      await store.imports.apply({ items, pictures: items.map(({ id }) => picture(`${id}-1`, id, `animals/${id}.jpg`)) })
      await store.imports.apply({ items: [{ ...item('twin', 'cat', 'chat', 'twin') }] })
      const all = await store.catalogue.items(everything, null)
      const bytes = all.map(({ folded, id }) => Buffer.from(`${folded}\0${id}`))
      assert.deepEqual(bytes.toSorted(Buffer.compare), bytes)
      const paged: string[] = []
      for (let after = { folded: '', itemId: '' }; ; ) {
        const [next] = await store.catalogue.items({ ...everything, limit: 1, after }, null)
        if (!next) break
        paged.push(next.id)
        after = { folded: next.folded, itemId: next.id }
      }
      assert.deepEqual(
        paged,
        all.map(({ id }) => id),
      )
    })

    test('a game can be made for a player who has one, and at the same time as another', async () => {
      await Promise.all(['g1', 'g2', 'g3', 'g4'].map((id) => store.games.create(game(id))))
      assert.equal((await store.games.latest('ann', 9)).length, 4)
    })

    test('the revision grows with each change of the catalogue and only then', async () => {
      const before = await store.catalogue.revision()
      await store.games.create(game('g1'))
      await store.imports.retire(pack.id, [], 9)
      assert.equal(await store.catalogue.revision(), before)
      await store.imports.apply({ items: [item('cat', 'cat', 'matou')] })
      assert.equal(await store.catalogue.revision(), before + 1)
      assert.deepEqual((await store.catalogue.subject('cat', 'cat-1'))?.shownNames.get('fr'), 'matou')
    })

    test('an audit sees every live item once, with its names, its live pictures and what was measured on them', async () => {
      const facts = { pictureId: 'cat-1', copyBytes: 7, copyModifiedAt: 1_795_314_580_090, gps: null }
      const look = { dhash: 'ffeeddccbbaa0099', luma: 200, spread: 3 }
      await store.audit.keepFacts([
        { ...facts, look: null },
        { ...facts, pictureId: 'dog-1', look },
      ])
      await store.audit.keepFacts([{ ...facts, look, gps: true }])
      const one = await store.audit.itemsAfter('', 2)
      const two = await store.audit.itemsAfter(one[1]?.id ?? '', 2)
      assert.deepEqual(
        [...one, ...two].map(({ id, names, pictures }) => [id, names.length, pictures.length]),
        ['bee', 'cat', 'dog'].map((id) => [id, 4, 1]),
      )
      const [cat] = await store.audit.items(['cat', 'no-such-item'])
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
        store.audit.keepFacts(ids.map((id) => facts(id, 1))),
        store.audit.keepFacts(ids.toReversed().map((id) => facts(id, 1))),
        store.audit.keepFacts([facts('cat-1', 1), facts('cat-1', 1)]),
      ])
      const kept = await store.audit.itemsAfter('', 9)
      assert.deepEqual(
        kept.flatMap(({ pictures }) => pictures.map(({ facts: seen }) => seen)),
        ['bee-1', 'cat-1', 'dog-1'].map((id) => facts(id, 1)),
      )
    })

    test('what was measured is of a picture that is there, and kept with all the rest or not at all', async () => {
      const facts = (pictureId: string) => ({ pictureId, copyBytes: 7, copyModifiedAt: 8, look: null, gps: null })
      await assert.rejects(store.audit.keepFacts([facts('cat-1'), facts('no-such-picture')]))
      assert.equal((await store.audit.items(['cat']))[0]?.pictures[0]?.facts, null)
    })

    test('an audit knows retired pictures and passes over retired items', async () => {
      await store.imports.retire(pack.id, ['cat-1'], 9)
      assert.deepEqual(await store.audit.knownPictures(['cat-1', 'x']), ['cat-1'])
      assert.deepEqual(
        (await store.audit.itemsAfter('', 9)).map(({ id }) => id),
        ['bee', 'dog'],
      )
    })

    test('text comes back as it was written, in any script', async () => {
      const text = '🐈‍⬛ Кошка हिन्दी 猫 \\ %_ "\'\n\u0001'
      const wrong = { ...round(1, 'cat'), guesses: [{ text, verdict: 'wrong', level: 1 } as const] }
      await store.games.create(game('g1'))
      await store.games.change('g1', 'ann', 5, () => ({ ok: true, value: wrong }))
      assert.equal((await store.games.find('g1', 'ann'))?.rounds[0]?.guesses[0]?.text, text)
      const names = [{ locale: 'en', kind: 'name', text, folded: text } as const]
      await store.imports.apply({ items: [{ ...item('bare', 'bare', 'nu'), names }] })
      const [bare] = await store.audit.items(['bare'])
      assert.deepEqual([bare?.names, bare?.pictures], [names, []])
    })
  })
}
