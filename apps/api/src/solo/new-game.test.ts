import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noneWithheld, openTestApp, type TestApp } from '../testing/test-app.ts'
import { startGame } from './new-game.ts'

describe('a new game', () => {
  let world: TestApp
  before(async () => {
    world = await openTestApp()
  })
  after(() => world.close())

  test('a small pack played again and again has all its items in every game, in another order each time', async () => {
    // the fractional parts of multiples of the golden ratio, so that every run draws the same
    let drawn = 0
    const random = () => (++drawn * 0.618_034) % 1
    let time = 0
    const tools = {
      store: world.store,
      catalogue: world.catalogue,
      random,
      now: () => (time += 60_000),
      withheld: noneWithheld,
      ratings: { of: () => undefined },
    }
    const orders: string[][] = []
    for (let game = 0; game < 12; game++) {
      const started = await startGame({ plan: 'solo', rounds: 7 }, 'ann', tools)
      assert.ok(started.ok)
      orders.push(started.value.rounds.map(({ itemId }) => itemId))
    }
    for (const [game, order] of orders.entries()) {
      assert.equal(new Set(order).size, 7)
      assert.notEqual(order[0], orders[game - 1]?.at(-1), 'the last item of a game is the first of the next')
    }
    assert.ok(new Set(orders.map((order) => order.join(' '))).size > 9, String(orders))
  })
})
