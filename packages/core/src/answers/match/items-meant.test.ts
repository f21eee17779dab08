import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CORPUS } from '@pd/testing/corpora/corpus'
import { namesOf } from '@pd/testing/corpora/corpus-row'
import { buildNameIndex, type NamedItem } from '../name-index/name-index.ts'
import { itemsMeant } from './items-meant.ts'

const named = (itemId: string, ...texts: string[]): NamedItem => ({
  itemId,
  names: texts.map((text) => ({ locale: 'en', text })),
})
const index = buildNameIndex([named('cat', 'cat'), named('elephant', 'elephant'), named('bear', 'polar bear')])
const meant = (guess: string) => [...itemsMeant(guess, { locales: ['en'], index })]

test('a guess that is right for an item means it, in all languages of the corpus', () => {
  for (const [language, table] of Object.entries(CORPUS))
    for (const [answer, guess, verdict, others] of table) {
      if (verdict !== 'correct') continue
      const other = others === undefined ? [] : namesOf(others, language)
      const items = [
        { itemId: 'item', names: namesOf(answer, language) },
        { itemId: 'other', names: other },
      ]
      const found = itemsMeant(guess, { locales: [language], index: buildNameIndex(items) })
      assert.ok(found.has('item'), `${language}: ${answer} · ${guess}`)
    }
})

test('one item is meant however it is said, and none by a word that names none', () => {
  for (const guess of ['elephant', 'Elephants', 'an elepant', "it's an elepant", 'elephnat please'])
    assert.deepEqual(meant(guess), ['elephant'], guess)
  assert.deepEqual(meant('cat or cats'), ['cat'])
  for (const guess of ['cat / polar bear', 'lantern', 'bear', 'polar zzz', 'qwzx'])
    assert.deepEqual(meant(guess), [], guess)
})
