import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupItems, type NamedFile } from './group-items.ts'

type Names = Readonly<Record<string, string>>

const file = (path: string, names: Names, credit: string | null = null): NamedFile => ({
  file: { path, file: path, bytes: 1, modifiedAt: 1 },
  names: Object.entries(names).map(([locale, text]) => ({ locale, text })),
  aliases: [],
  licence: null,
  credit,
})
const grouped = (files: readonly NamedFile[], language = 'und') =>
  groupItems(files, language).map(({ slug, files }) => [slug, ...files.map(({ path }) => path)])

test('files with the same name are pictures of one item, and others are not', () => {
  const files = [file('1', { en: 'Lion' }), file('2', { en: 'giraffe' }), file('3', { en: 'lion' }, 'Ann')]
  assert.deepEqual(grouped(files), [
    ['lion', '1', '3'],
    ['giraffe', '2'],
  ])
  assert.equal(groupItems(files, 'und')[0]?.credit, 'Ann')
})

test('a name in one language joins files of which one has more languages', () => {
  for (const files of [
    [file('1', { en: 'giraffe', fr: 'girafe' }), file('2', { fr: 'girafe' }), file('3', { en: 'giraffe' })],
    [file('1', { fr: 'girafe' }), file('2', { en: 'giraffe', fr: 'girafe' }), file('3', { en: 'giraffe' })],
  ])
    assert.deepEqual(grouped(files), [['giraffe', '1', '2', '3']])
})

test('the same name in one language and different ones in a second are two items, in any order', () => {
  const animal = file('1', { en: 'bat', fr: 'chauve-souris' })
  const club = file('2', { en: 'bat', fr: 'batte' })
  const items = [
    ['en:bat fr:chauve souris', '1'],
    ['en:bat fr:batte', '2'],
  ]
  assert.deepEqual(grouped([animal, club]), items)
  assert.deepEqual(grouped([club, animal]), [...items].reverse())
  assert.deepEqual(grouped([file('3', { fr: 'pain' }), file('4', { en: 'pain' })]), [
    ['fr:pain', '3'],
    ['en:pain', '4'],
  ])
})

test('a name of unknown language is that of an item with this name in the language of the folder, or in English', () => {
  const told = file('1', { en: 'bread', fr: 'pain' })
  assert.deepEqual(grouped([told, file('2', { und: 'Bread' }), file('3', { und: 'pain' })]), [
    ['bread', '1', '2'],
    ['pain', '3'],
  ])
  assert.deepEqual(grouped([told, file('2', { fr: 'pain' })], 'fr'), [['pain', '1', '2']])
})

test('a slug has a bounded length and differs as long as the names do', () => {
  const long = 'x'.repeat(400)
  const slugs = groupItems([file('1', { en: `${long}a` }), file('2', { en: `${long}b` })], 'en').map(({ slug }) => slug)
  assert.equal(new Set(slugs).size, 2)
  for (const { length } of slugs) assert.ok(length <= 255)
})

test('names that differ by a plus or a hash are different items', () => {
  assert.deepEqual(grouped(['C', 'C++', 'C#', 'Disney', 'Disney+', 'c++'].map((und) => file(und, { und }))), [
    ['c', 'C'],
    ['c++', 'C++', 'c++'],
    ['c#', 'C#'],
    ['disney', 'Disney'],
    ['disney+', 'Disney+'],
  ])
})
