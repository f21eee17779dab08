import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildNameIndex } from '../name-index/name-index.ts'
import { itemsNamedIn } from './item-names-in.ts'

const index = buildNameIndex([
  {
    itemId: 'banana',
    names: [
      { locale: 'en', text: 'banana' },
      { locale: 'es', text: 'plátano' },
    ],
  },
  { itemId: 'rat', names: [{ locale: 'en', text: 'rat' }] },
  { itemId: 'bear', names: [{ locale: 'en', text: 'the polar bear (adult)' }] },
  { itemId: 'plane', names: [{ locale: 'en', text: 'plane' }] },
  { itemId: 'jeans', names: [{ locale: 'en', text: 'trousers' }] },
  { itemId: 'lion', names: [{ locale: 'de', text: 'Löwe' }] },
])
const namedIn = (text: string, locale = 'en'): string[] => [...itemsNamedIn(text, locale, index)]

test('an item is read in a text that has its name in it, in any language', () => {
  for (const text of ["it's a banana", 'Bananaman', 'TheBanana', 'Banana!!!', 'Anna Banana', 'bananas', 'El Platano'])
    assert.deepEqual(namedIn(text), ['banana'], text)
  for (const text of ['RAT', 'a rat', 'rats']) assert.deepEqual(namedIn(text), ['rat'], text)
  for (const text of ['Polar Bear', 'xXpolarbearXx', 'polar bears']) assert.deepEqual(namedIn(text), ['bear'], text)
  for (const text of ['Löwe', 'loewe', 'Lowe']) assert.deepEqual(namedIn(text), ['lion'], text)
  assert.deepEqual([namedIn('Löwen', 'de'), namedIn('the trouser')], [['lion'], ['jeans']])
  assert.deepEqual(namedIn('rat and banana').sort(), ['banana', 'rat'])
})

test('no item is read in other texts, also when a short name is a part of them', () => {
  for (const text of ['', 'Ann', 'Rathbone', 'Brat', 'Team 7', '🐈', 'Banal', 'x'.repeat(100)])
    assert.deepEqual(namedIn(text), [], text)
  assert.deepEqual(namedIn('Plan', 'de'), [])
})
