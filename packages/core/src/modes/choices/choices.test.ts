import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '@pd/testing/random'
import type { Choice } from '../../play/mode.ts'
import { choices } from './choices.ts'

const answer: Choice = { itemId: 'cat', name: 'Cat' }
const others: readonly Choice[] = ['Dog', 'Cat', 'Cow', 'Dog', 'Owl', 'Fox'].map((name, at) => ({
  itemId: `${at}`,
  name,
}))
const draw = (seed: number, from: readonly Choice[] = others) => {
  const next = seeded(seed)
  return choices.draw({ answer, others: from, random: () => next(1_000_000) / 1_000_000 }) ?? []
}

test('offers the answer once among others, each by another name', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const drawn = draw(seed)
    assert.deepEqual(drawn.map(({ name }) => name).sort(), ['Cat', 'Cow', 'Dog', 'Owl'])
    assert.equal(drawn.find(({ name }) => name === 'Cat')?.itemId, 'cat')
  }
})

test('the answer stands in every place as often as in any other', () => {
  const places = [0, 0, 0, 0]
  for (let seed = 1; seed <= 4_000; seed++) {
    const place = draw(seed).findIndex(({ itemId }) => itemId === 'cat')
    places[place] = (places[place] ?? 0) + 1
  }
  for (const times of places) assert.ok(times > 850 && times < 1_150, places.join())
})

test('offers fewer where the pack has fewer', () => {
  assert.deepEqual(draw(1, []), [answer])
})

test('takes only the offered name of the item for right, not its other names', () => {
  const judge = choices.judge({ itemId: 'cat', choices: [answer, { itemId: 'dog', name: 'Dog' }] }, () => 'correct')
  assert.deepEqual(['Cat', 'Dog', 'cat', 'Kitty'].map(judge), ['correct', 'wrong', 'wrong', 'wrong'])
  assert.equal(choices.judge({ itemId: 'cat', choices: null }, () => 'correct')('Cat'), 'wrong')
})

test('one pick ends the attempt, for half of the points in tens', () => {
  assert.deepEqual(
    (['correct', 'wrong'] as const).map((verdict) => choices.outcomeOf(verdict)),
    ['found', 'missed'],
  )
  assert.deepEqual([choices.worth({ points: 850, bonus: 0 }), choices.worth({ points: 700, bonus: 31 })], [430, 365])
})

test('players see the names in their order, and no item', () => {
  assert.deepEqual(choices.view([{ itemId: 'dog', name: 'Dog' }, answer]), ['Dog', 'Cat'])
})
