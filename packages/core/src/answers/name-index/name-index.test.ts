import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LanguageCode } from '@pd/languages'
import { draw, seeded } from '@pd/testing/random'
import { keysOf, type Name } from '../forms/names.ts'
import { distance } from '../typo/distance.ts'
import { buildNameIndex, type NamedItem, type NearbySearch, nameIndexSteps } from './name-index.ts'

const named = (itemId: string, ...names: Name[]): NamedItem => ({ itemId, names })
const item = (itemId: string, ...texts: string[]): NamedItem =>
  named(itemId, ...texts.map((text) => ({ locale: 'en', text })))

const near = (items: readonly NamedItem[], search: NearbySearch): string[] =>
  [...buildNameIndex(items).namesWithin(search)].map(({ edits, itemIds }) => `${edits} ${itemIds.join(' ')}`).sort()

test('an item is found by each of its keys, and items of one name together', () => {
  const index = buildNameIndex([item('1', 'The Rock'), item('2', 'rock', 'stone'), item('3', 'dog')])
  const found = ['rock', 'therock', 'stone', 'cat', ''].map((key) => index.itemsNamed(key))
  assert.deepEqual(found, [['1', '2'], ['1'], ['2'], [], []])
})

test('a name within the edits is found with its distance and everything that has it', () => {
  const items = [item('1', 'strawberry'), item('2', 'strawberry', 'raspberry')]
  assert.deepEqual(near(items, { key: 'rasbery', edits: 1 }), [])
  assert.deepEqual(near(items, { key: 'rasbery', edits: 2 }), ['2 2'])
  assert.deepEqual(near(items, { key: 'strawbery', edits: 1 }), ['1 1 2'])
  assert.deepEqual(near(items, { key: 'strawberry', edits: 0 }), ['0 1 2'])
})

test('two items at the same distance are both found', () => {
  assert.deepEqual(near([item('1', 'gooseberry'), item('2', 'looseberry')], { key: 'zooseberry', edits: 1 }), [
    '1 1',
    '1 2',
  ])
})

test('only names in the given languages are searched, and names of unknown language with any', () => {
  const items = [
    named('1', { locale: 'en', text: 'tiger' }, { locale: 'fr', text: 'tigre' }),
    named('2', { locale: 'de-AT', text: 'tiger' }),
    named('3', { locale: 'und', text: 'tigers' }),
    named('4', { locale: 'ja', text: 'tigar' }),
  ]
  const search = (...languages: LanguageCode[]) => near(items, { key: 'tiger', edits: 1, languages })
  assert.deepEqual(search('en'), ['0 1', '1 3'])
  assert.deepEqual(search('fr'), ['1 1', '1 3'])
  assert.deepEqual(search('fr', 'de'), ['0 2', '1 1', '1 3'])
  assert.deepEqual(search(), [])
  assert.deepEqual(near(items, { key: 'tiger', edits: 1 }), ['0 1 2', '1 1', '1 3', '1 4'])
})

test('an item that has one key in several languages has it once', () => {
  const items = [named('1', ...['en', 'nl', 'en'].map((locale) => ({ locale, text: 'olifant' }))), item('2', 'olifant')]
  const index = buildNameIndex(items)
  assert.deepEqual(index.itemsNamed('olifant'), ['1', '2'])
  assert.deepEqual(near(items, { key: 'olifant', edits: 0, languages: ['nl'] }), ['0 1'])
})

test('more than three edits are refused, and fewer than zero find nothing', () => {
  assert.throws(() => near([item('1', 'cat')], { key: 'cat', edits: 4 }), RangeError)
  assert.deepEqual(near([item('1', 'cat')], { key: 'cat', edits: -1 }), [])
})

// A key that was edited at random, mostly by swaps: what brute force and the index must agree on.
const mistype = (text: string, edits: number, letters: readonly string[], next: (n: number) => number): string => {
  const typed = [...text]
  for (let edit = 0; edit < edits; edit++) {
    const [at, letter] = [next(typed.length + 1), letters[next(letters.length)] ?? '']
    const kind = next(5)
    if (kind === 0) typed.splice(at, 1)
    else if (kind === 1) typed.splice(at, 0, letter)
    else if (kind === 2) typed.splice(at, 1, letter)
    else typed.splice(at, 2, ...typed.slice(at, at + 2).reverse())
  }
  return typed.join('')
}

type Words = { readonly letters: readonly string[]; readonly longest: number; readonly seed: number }

const agreesWithBruteForce = ({ letters, longest, seed }: Words): number => {
  const next = seeded(seed)
  const word = (): string => draw(letters, longest, next) || (letters[0] ?? '')
  const items = Array.from({ length: 150 }, (_, i) => item(`${i}`, word(), word()))
  const keys = [...new Set(items.flatMap(({ names }) => names.flatMap(keysOf)))]
  const index = buildNameIndex(items)
  let found = 0
  for (let i = 0; i < 100; i++) {
    const edits = next(4)
    const key = mistype(keys[next(keys.length)] ?? '', edits, letters, next)
    const byLength = (length: number): number => (length * 7 + edits) % 4
    for (const most of [edits, byLength]) {
      const distances = keys
        .map((one) => ({ length: [...one].length, away: distance(key, one) }))
        .filter(({ length, away }) => away <= (most === edits ? edits : byLength(length)))
        .map(({ away }) => away)
      const actual = [...index.namesWithin({ key, edits: most })].map((one) => one.edits)
      assert.deepEqual(actual.sort(), distances.sort(), `${key} within ${most}`)
      found += actual.length
    }
  }
  return found
}

test('the index finds exactly what measuring every name finds, at all lengths and in all scripts', () => {
  const alphabets = {
    latin: [...'abcdefghijklmnopqrstuvwxyz'],
    fewLetters: [...'ab'],
    mixed: [...'abcжяλω老虎ねこ'],
    astral: [...'ab𐌰𐌱𠀀𠀁'],
    sameBits: [...'aÁ\u0181\u0201'].map((letter) => letter.toLowerCase()),
    digits: [...'a12'],
  }
  let seed = 0
  for (const [alphabet, letters] of Object.entries(alphabets))
    for (const longest of [3, 8, 14, 40]) {
      const found = agreesWithBruteForce({ letters, longest, seed: ++seed })
      assert.ok(found > 70, `${alphabet}, up to ${longest} letters: ${found}`)
    }
})

test('an index built in steps of a few hundred names equals one built without a pause', () => {
  const next = seeded(4)
  const letters = [...'abcdefghij']
  const items = Array.from({ length: 3_000 }, (_, i) => item(`${i}`, draw(letters, 9, next), draw(letters, 9, next)))
  const build = nameIndexSteps(items)
  let steps = 0
  let step = build.next()
  for (; !step.done; step = build.next()) steps++
  assert.ok(steps >= 6_000 / 256, `${steps} steps`)
  const [inSteps, inOne] = [step.value, buildNameIndex(items)]
  for (let i = 0; i < 200; i++) {
    const search = { key: draw(letters, 9, next), edits: next(3) }
    assert.deepEqual([...inSteps.namesWithin(search)], [...inOne.namesWithin(search)])
  }
})

test('items are read as the steps go on, not before', () => {
  let read = 0
  const items = function* (): Generator<NamedItem> {
    for (; read < 10_000; read++) yield item(`${read}`, `name ${read}`)
  }
  nameIndexSteps(items()).next()
  assert.ok(read > 0 && read < 1_000, `${read} items after one step`)
})
