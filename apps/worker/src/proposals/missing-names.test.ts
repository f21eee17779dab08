import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AuditedItem } from '@pd/store'
import { createMissingNames } from './missing-names.ts'

const item = (id: string, ...texts: string[]): AuditedItem => ({
  id,
  packId: 'pack',
  slug: id,
  names: [
    ...texts.map((text) => ({ locale: 'en', kind: 'name' as const, text, folded: text })),
    { locale: 'fr', kind: 'label', text: 'label only', folded: 'label only' },
  ],
  pictures: [],
})
const missed = (itemId: string, text: string, players = 5) => ({ itemId, locale: 'en', text, players })

const listed = (guesses: Parameters<typeof createMissingNames>[0], items: readonly AuditedItem[]) => {
  const names = createMissingNames(guesses)
  for (const one of items) names.addItems([one])
  return names.list()
}

test('a guess of many players that no item is called is proposed for its item', () => {
  assert.deepEqual(listed([missed('cat', 'moggy')], [item('cat', 'cat'), item('dog', 'dog')]), [
    { item: 'cat', locale: 'en', name: 'moggy', players: 5, nameOf: [] },
  ])
})

test('the name of another item is listed with that item', () => {
  const [name] = listed([missed('cat', 'Dög')], [item('cat', 'cat'), item('dog', 'dog'), item('hound', 'dog')])
  assert.deepEqual(name?.nameOf, ['dog', 'hound'])
})

test('a name that the item has by now is not listed, and a label is no name', () => {
  const guesses = [missed('cat', 'the moggy cat'), missed('cat', 'moggy-cat'), missed('cat', 'label only')]
  const names = listed(guesses, [item('cat', 'cat', 'Moggy Cat')]).map(({ name }) => name)
  assert.deepEqual(names, ['the moggy cat', 'label only'])
})

test('spellings of one name are listed once, and a guess without letters never', () => {
  const guesses = [missed('cat', 'mog gy', 9), missed('cat', 'moggy', 5), missed('cat', '??', 5)]
  assert.deepEqual(
    listed(guesses, []).map(({ name, players }) => [name, players]),
    [['mog gy', 9]],
  )
})
