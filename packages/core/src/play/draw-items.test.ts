import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { refuse } from '../result.ts'
import { type Deck, drawItems } from './draw-items.ts'

const ITEMS = ['a', 'b', 'c', 'd', 'e']

const randomFrom = (seed: number): (() => number) => {
  const next = seeded(seed)
  return () => next(1_000_000) / 1_000_000
}
const draw = (deck: Deck, count: number, random: () => number = randomFrom(1)): string => {
  const drawn = drawItems(deck, count, random)
  return drawn.ok ? drawn.value.join('') : drawn.failure.code
}
/** Every order in which a deck is drawn, with how often it comes in `times` draws. */
const ordersOf = (deck: Deck, times: number): Map<string, number> => {
  const random = randomFrom(7)
  const orders = new Map<string, number>()
  for (let n = 0; n < times; n++) {
    const order = draw(deck, 9, random)
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  return orders
}

test('items without a rank are drawn first, then those of the lowest rank', () => {
  const ranks = new Map([
    ['c', 3],
    ['gone', 2],
    ['a', 1],
  ])
  assert.deepEqual([...ordersOf({ candidates: ['a', 'b', 'c', 'd'], ranks }, 40).keys()].sort(), ['bdac', 'dbac'])
})

test('no item is drawn twice, and never more than there are', () => {
  for (let count = 1; count <= 7; count++) {
    const drawn = draw({ candidates: ITEMS, ranks: new Map([['b', 1]]), latest: 'b' }, count)
    assert.deepEqual([drawn.length, new Set(drawn).size], [Math.min(count, 5), Math.min(count, 5)])
  }
})

test('a small pack that was played comes in every order that does not begin with its last item, each as often', () => {
  const DRAWS = 9_600
  const orders = ordersOf({ candidates: ITEMS, ranks: new Map(ITEMS.map((item) => [item, 1])), latest: 'e' }, DRAWS)
  assert.equal(orders.size, 96)
  for (const [order, times] of orders) {
    assert.notEqual(order[0], 'e')
    // 100 expected; six standard deviations
    assert.ok(Math.abs(times - DRAWS / 96) < 60, `${order}: ${times}`)
  }
})

test('the latest item is not drawn first even when it alone has the lowest rank', () => {
  const ranks = new Map([
    ['a', 2],
    ['b', 2],
    ['c', 1],
  ])
  const orders = ordersOf({ candidates: ['a', 'b', 'c'], ranks, latest: 'c' }, 40)
  assert.deepEqual([...orders.keys()].sort(), ['abc', 'acb', 'bac', 'bca'])
  assert.equal(draw({ candidates: ['c'], ranks, latest: 'c' }, 3), 'c')
})

test('a pack without items is refused', () => {
  assert.deepEqual(
    drawItems({ candidates: [] }, 5, () => 0),
    refuse('not_enough_items'),
  )
})
