import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { foldIn, type NameIndex } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import { type FoldedName, type ItemRecord, openStore, type Pack, type Store } from '@pd/store'
import { draw, seeded } from '@pd/testing/random'
import { setUpEach } from '@pd/testing/set-up'
import { STARTER } from '../starter/starter-source.ts'
import { amendSnapshot } from './amend-snapshot.ts'
import type { CatalogueSnapshot } from './catalogue-snapshot.ts'
import { type CataloguePages, readSnapshot } from './read-snapshot.ts'
import { itemNamed, PACK, pictureOf } from './stock.ts'

type Next = (n: number) => number

const LETTERS = [...'abé -']
const VISIBILITIES = ['public', 'unlisted', 'rooms only', 'hidden', 'removed', null] as const
const PACKS: readonly Pack[] = ['animals', 'boats', 'cars', 'dogs'].map((id, at) => ({
  ...PACK,
  id,
  path: id,
  titles: { en: id },
  source: at === 3 ? STARTER : PACK.source,
}))
const MOST_ITEMS = 12

const drawText = (next: Next): string => draw(LETTERS, 5, next).trim() || 'a🐈'

const nameOf = (locale: string, kind: FoldedName['kind'], text: string): FoldedName => ({
  locale,
  kind,
  text,
  folded: foldIn(text, locale) || 'x',
})

const drawItem = (id: string, next: Next): ItemRecord => {
  const names = [
    nameOf('en', 'name', drawText(next)),
    nameOf('en', 'alias', `${drawText(next)}z`),
    nameOf('fr', next(2) ? 'name' : 'label', drawText(next)),
  ]
  const packId = PACKS[next(PACKS.length)]?.id ?? ''
  const licence = next(4) ? null : 'CC0'
  return { ...itemNamed(id, id, packId), names, licence, fingerprint: JSON.stringify([licence, names]) }
}

/** One step of an import, a picture that moves, a retirement, a pack that is hidden or shown or called otherwise, or a name that a room found. */
const changeOne = async ({ imports, packs, aliases }: Store, next: Next): Promise<void> => {
  const id = `item ${next(MOST_ITEMS)}`
  const pack = PACKS[next(PACKS.length)] ?? PACK
  const kind = next(8)
  if (kind < 3) {
    const items = [drawItem(id, next), drawItem(`${id}b`, next)].slice(next(2))
    return imports.apply({ items, pictures: items.map((item) => pictureOf(item.id, 1 + next(2))) })
  }
  if (kind === 3) return packs.setState([pack.id], VISIBILITIES[next(6)] ?? null, 9)
  if (kind === 4) return imports.apply({ pack: { ...pack, credit: drawText(next) } })
  if (kind === 5) return void (await imports.retire(pack.id, [`${id}-1`, `${id}b-2`], 9))
  if (kind === 6) {
    const moving = { ...pictureOf(`item ${next(MOST_ITEMS)}`), itemId: id }
    return imports.apply({ items: [drawItem(id, next)], pictures: [moving] })
  }
  const text = drawText(next)
  await imports.apply({ items: [drawItem(id, next)] })
  await aliases.propose({ itemId: id, locale: 'fr', text, folded: text }, 9)
  await aliases.adopt({ itemId: id, locale: 'fr', text, folded: text })
}

const IDS = Array.from({ length: MOST_ITEMS }, (_, at) => [`item ${at}`, `item ${at}b`]).flat()

const describeNames = (names: NameIndex, key: string) => [
  names.itemsNamed(key).toSorted(),
  [...names.namesWithin({ key, edits: 2, languages: ['fr'] })]
    .map(({ edits, itemIds, ...near }) => `${near.key} ${edits} ${[...itemIds].sort()}`)
    .sort(),
]

const describeList = (snapshot: CatalogueSnapshot, language: string) => {
  const list = snapshot.list(language)
  const shown = ({ number, ...entry }: ReturnType<typeof list.page>[number]) => ({
    ...entry,
    ...snapshot.listed(number, language),
  })
  const all = list.page({ limit: 99 })
  return {
    all: all.map(shown),
    count: list.count({}),
    withText: list.page({ text: 'a', limit: 99 }).map(shown),
    ofPacks: PACKS.map(({ id }) => list.count({ packId: id })),
    after: all.map((after) => list.page({ after, limit: 1 }).map(shown)),
  }
}

/** All that can be asked of a snapshot. */
const describeAll = (snapshot: CatalogueSnapshot) => ({
  revision: snapshot.revision,
  packs: snapshot.packs,
  offered: PACKS.map(({ id }) => snapshot.packById(id)),
  ids: [null, ...PACKS.map(({ id }) => id)].map((packId) => snapshot.itemIds(packId)),
  pictures: IDS.map((id) => snapshot.pictureIds(id)),
  subjects: IDS.flatMap((id) => [1, 2].map((number) => snapshot.subject(id, `${id}-${number}`))),
  lists: LANGUAGE_CODES.map((language) => describeList(snapshot, language)),
  visibilities: PACKS.map(({ id }) => snapshot.visibilityOf(id)),
  names: [null, ...PACKS.map(({ id }) => id)].map((packId) =>
    ['a', 'aa', 'ab', 'ba', 'abz'].map((key) => describeNames(snapshot.namesIn(packId), key)),
  ),
})

describe('an amended snapshot', () => {
  const store = setUpEach(() => openStore(':memory:'))
  beforeEach(async () => {
    for (const pack of PACKS) await store.imports.apply({ pack })
  })

  for (const seed of [1, 2, 3])
    test(`equals a snapshot that was read whole, after any changes (${seed})`, async () => {
      const next = seeded(seed)
      let snapshot = await readSnapshot(store.catalogue)
      for (let step = 0; step < 40; step++) {
        const earlier = { snapshot, said: describeAll(snapshot) }
        for (let changes = next(3); changes >= 0; changes--) await changeOne(store, next)
        snapshot = await amendSnapshot(store.catalogue, snapshot)
        assert.deepEqual(describeAll(snapshot), describeAll(await readSnapshot(store.catalogue)), `step ${step}`)
        assert.deepEqual(describeAll(earlier.snapshot), earlier.said, `step ${step} left the earlier one as it was`)
      }
    })

  test('is read of changed items alone', async () => {
    const keep = (id: string, name: string) =>
      store.imports.apply({ items: [itemNamed(id, name)], pictures: [pictureOf(id)] })
    for (const id of ['ant', 'bee', 'cat']) await keep(id, id)
    const asked: string[] = []
    const pages: CataloguePages = {
      ...store.catalogue,
      itemsAfter: () => assert.fail('no item is read whole'),
      itemsOf: (ids) => {
        asked.push(...ids)
        return store.catalogue.itemsOf(ids)
      },
    }
    const earlier = await readSnapshot(store.catalogue)
    await keep('bee', 'wasp')
    await keep('dog', 'dog')
    const snapshot = await amendSnapshot(pages, earlier)
    assert.deepEqual([asked, snapshot.parts.names.changedItems], [['bee', 'dog'], 2])
  })

  test('is read whole when the revision is an earlier one, as after a restore', async () => {
    await store.imports.apply({ items: [itemNamed('cat', 'cat')], pictures: [pictureOf('cat')] })
    const earlier = await readSnapshot(store.catalogue)
    const other = await openStore(':memory:')
    await other.imports.apply({ pack: PACK, items: [itemNamed('dog', 'dog')], pictures: [pictureOf('dog')] })
    const snapshot = await amendSnapshot(other.catalogue, earlier)
    await other.close()
    assert.deepEqual([snapshot.itemIds(null), snapshot.parts.names.changedItems], [['dog'], 0])
  })
})
