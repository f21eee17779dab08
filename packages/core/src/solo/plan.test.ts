import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { refuse } from '../result.ts'
import { PLANS } from './plan.ts'

const randomOf = (seed: number) => {
  const next = seeded(seed)
  return () => next(1_000_000) / 1_000_000
}

test('solo draws items that the player never seen first, then those seen longest ago', () => {
  const seen = [
    { itemId: 'cat', gameStartedAt: 1 },
    { itemId: 'dog', gameStartedAt: 2 },
  ]
  for (let seed = 1; seed <= 50; seed++) {
    const drawn = PLANS.solo.draw({ candidates: ['dog', 'cat', 'cow', 'owl'], seen, random: randomOf(seed) }, 4)
    assert.ok(drawn.ok)
    assert.deepEqual(drawn.value.slice(0, 2).sort(), ['cow', 'owl'])
    assert.deepEqual(drawn.value.slice(2), ['cat', 'dog'])
  }
})

test('solo does not begin with the item that was seen last while there is another', () => {
  const seen = [
    { itemId: 'cat', gameStartedAt: 1 },
    { itemId: 'dog', gameStartedAt: 1 },
  ]
  for (let seed = 1; seed <= 50; seed++)
    assert.deepEqual(PLANS.solo.draw({ candidates: ['dog', 'cat'], seen, random: randomOf(seed) }, 1), {
      ok: true,
      value: ['cat'],
    })
})

test('solo draws fewer items where there are fewer, and refuses an empty stock', () => {
  const drawn = PLANS.solo.draw({ candidates: ['cat'], seen: [], random: randomOf(1) }, 5)
  assert.deepEqual(drawn, { ok: true, value: ['cat'] })
  assert.deepEqual(PLANS.solo.draw({ candidates: [], seen: [], random: randomOf(1) }, 5), refuse('not_enough_items'))
})
