import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LANGUAGE_CODES, type LanguageCode, languagesOf } from '@pd/languages'
import { draw, seeded } from '@pd/testing/random'
import { keysOf, type Name } from '../forms/names.ts'
import { distance } from '../typo/distance.ts'
import { amendNameIndex } from './amended-index.ts'
import { buildNameIndex, type NamedItem, type NameIndex, type NearbySearch } from './name-index.ts'

const LETTERS = [...'abcé老']
const LOCALES = ['en', 'fr', 'de-AT', 'und', 'ja']

type Next = (n: number) => number
type Names = ReadonlyMap<string, readonly Name[]>

const itemsOf = (names: Names): NamedItem[] => [...names].map(([itemId, names]) => ({ itemId, names }))

const drawName = (longest: number, next: Next): Name => ({
  locale: LOCALES[next(LOCALES.length)] ?? 'en',
  text: draw(LETTERS, longest, next) || 'a',
})

/** Adds, removes or renames one item of a few, so that names are shared, go away and come back; returns its id. */
const changeOne = (names: Map<string, Name[]>, longest: number, next: Next): string => {
  const id = `item ${next(40)}`
  const known = names.get(id) ?? []
  const kind = next(4)
  if (kind === 0) names.delete(id)
  else if (kind === 1) names.set(id, [...known, drawName(longest, next)])
  else names.set(id, [drawName(longest, next), ...known.slice(kind === 2 ? 1 : 0, 2)])
  return id
}

type Wanted = NearbySearch & { readonly edits: number }

const isIn = ({ locale }: Name, languages: readonly LanguageCode[] | undefined): boolean =>
  languages === undefined || languagesOf(locale).some((language) => languages.includes(language))

/** Each key within the edits with the items that have it, by measuring every name. */
const measureAll = (names: Names, { key, edits, languages }: Wanted): string[] => {
  const owners = new Map<string, Set<string>>()
  for (const [id, all] of names)
    for (const one of all.filter((name) => isIn(name, languages)).flatMap(keysOf))
      owners.set(one, (owners.get(one) ?? new Set()).add(id))
  return [...owners]
    .map(([one, ids]) => ({ one, ids, edits: distance(key, one) }))
    .filter((found) => found.edits <= edits)
    .map(({ one, ids, edits }) => `${one} ${edits} ${[...one].length} ${[...ids].sort()}`)
    .sort()
}

const search = (index: NameIndex, wanted: Wanted): string[] =>
  [...index.namesWithin(wanted)]
    .map(({ key, edits, letters, itemIds }) => `${key} ${edits} ${letters} ${[...itemIds].sort()}`)
    .sort()

/** An index that was built once and amended by every change since. */
const amendedBy = (names: Names, base: NameIndex, changedIds: ReadonlySet<string>): NameIndex => {
  const changed = itemsOf(names).filter(({ itemId }) => changedIds.has(itemId))
  return amendNameIndex(base, { changedIds, names: buildNameIndex(changed) })
}

const drawSearch = (longest: number, next: Next): Wanted => {
  const languages = LANGUAGE_CODES.filter(() => next(3) === 0)
  return { key: draw(LETTERS, longest, next), edits: next(4), ...(next(3) > 0 && { languages }) }
}

const agreesWithBruteForce = (longest: number, seed: number): number => {
  const next = seeded(seed)
  const names = new Map<string, Name[]>()
  for (let change = 0; change < 80; change++) changeOne(names, longest, next)
  const base = buildNameIndex(itemsOf(names))
  const changedIds = new Set<string>()
  let found = 0
  for (let change = 0; change < 40; change++) {
    changedIds.add(changeOne(names, longest, next))
    const index = amendedBy(names, base, changedIds)
    const wanted = drawSearch(longest, next)
    const actual = search(index, wanted)
    assert.deepEqual(actual, measureAll(names, wanted), `change ${change}: ${JSON.stringify(wanted)}`)
    const { edits: _, ...exact } = wanted
    const named = [...index.itemsNamed(exact.key, exact.languages)].sort()
    const [ids = ''] = measureAll(names, { ...wanted, edits: 0 }).map((line) => line.split(' ').slice(3).join(' '))
    assert.equal(named.join(), ids, `change ${change}: ${exact.key}`)
    found += actual.length
  }
  return found
}

test('an index and any changes find exactly what measuring every name finds', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const longest = [2, 6, 10, 16][seed % 4] ?? 4
    assert.ok(agreesWithBruteForce(longest, seed) > 0, `seed ${seed}`)
  }
})

test('a key of a changed item and an unchanged one is found once, with both', () => {
  const base = buildNameIndex([
    { itemId: 'ship', names: [{ locale: 'en', text: 'boat' }] },
    { itemId: 'gone', names: [{ locale: 'en', text: 'boot' }] },
    { itemId: 'yacht', names: [{ locale: 'en', text: 'yacht' }] },
  ])
  const names = buildNameIndex([{ itemId: 'yacht', names: [{ locale: 'en', text: 'boat' }] }])
  const index = amendNameIndex(base, { changedIds: new Set(['yacht', 'gone']), names })
  assert.deepEqual(search(index, { key: 'boat', edits: 1 }), ['boat 0 4 ship,yacht'])
  assert.deepEqual(index.itemsNamed('yacht'), [])
})
