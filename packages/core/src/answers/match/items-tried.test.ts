import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildNameIndex, type NamedItem } from '../name-index/name-index.ts'
import { itemsTried } from './items-tried.ts'

const named = (itemId: string, ...texts: string[]): NamedItem => ({
  itemId,
  names: texts.map((text) => ({ locale: 'en', text })),
})
const balls = ['basket', 'volley', 'base', 'snow', 'crystal', 'disco', 'soccer', 'golf', 'tennis'].map((kind) =>
  named(kind, `${kind} ball`),
)
const index = buildNameIndex([
  named('cat', 'cat'),
  named('bear', 'polar bear'),
  named('crocodile', 'crocodile'),
  ...balls,
])
const tried = (guess: string) => [...itemsTried(guess, { locales: ['en'], index })]

test('a guess that names an item tries that one', () => {
  assert.deepEqual(
    [tried('crocodile'), tried("it's a crocodlie"), tried('polar bears')],
    [['crocodile'], ['crocodile'], ['bear']],
  )
})

test('a guess that names none tries the items with one of its words, in either number, and those it is almost', () => {
  assert.deepEqual([tried('polar qzx'), tried('bears'), tried('zzz polar')], [['bear'], ['bear'], ['bear']])
  assert.deepEqual(tried('crocxyile'), ['crocodile'])
  assert.deepEqual([tried('qwzx'), tried('lantern'), tried('the of')], [[], [], []])
})

test('a word of many names tries eight of their items at most', () => {
  assert.equal(tried('ball qzx').length, 8)
})
