import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NEW_RATING, type Rating, type Round } from '@pd/core'
import type { FirstAttempt, RatePeriod, Store } from '@pd/store'
import { found, game, round } from './stock.ts'

const HARDER: Rating = { ...NEW_RATING, value: 1600.25 }

/** Gives all who took part the same rating. */
const rateAll =
  (rating: Rating, seen: FirstAttempt[][] = []): RatePeriod =>
  (attempts) => {
    seen.push([...attempts])
    return {
      items: new Map(attempts.map(({ itemId }) => [itemId, rating])),
      players: new Map(attempts.map(({ playerId }) => [playerId, rating])),
    }
  }

/** Each first attempt of a player at an item counts once. */
export const ratingContract = (store: () => Store): void => {
  const play = async (id: string, player: string, end: (open: Round) => Round): Promise<void> => {
    await store().games.create({ ...game(id, player), rounds: [round(1, 'cat')] })
    await store().games.change({ id, playerId: player, now: 5 }, ({ rounds: [open] }) => ({
      ok: true,
      value: end(open ?? round(1, 'cat')),
    }))
  }
  const missed = (open: Round): Round => ({ ...open, outcome: 'missed', level: 4, hints: ['letters'] })

  test('the first attempt of each player at an item is rated, once, and no later one', async () => {
    await play('g1', 'ann', found)
    await play('g2', 'ann', missed)
    await play('g3', 'bob', missed)
    await play('g4', 'cem', (open) => ({ ...open, level: 2 }))
    const seen: FirstAttempt[][] = []
    assert.equal(await store().ratings.rateWaiting(9, rateAll(HARDER, seen)), 2)
    assert.deepEqual(
      seen[0]?.toSorted((a, b) => a.playerId.localeCompare(b.playerId)),
      [
        { playerId: 'ann', itemId: 'cat', level: found(round(1, 'cat')).level, levels: 4, hints: 0 },
        { playerId: 'bob', itemId: 'cat', level: 0, levels: 4, hints: 1 },
      ],
    )
    assert.equal(await store().ratings.rateWaiting(9, rateAll(HARDER)), 0)
  })

  test('ratings and counts of levels are kept, and read by the period', async () => {
    await play('g1', 'ann', found)
    assert.deepEqual([await store().ratings.plays('cat'), await store().ratings.player('ann')], [null, null])
    await store().ratings.rateWaiting(9, rateAll(NEW_RATING))
    await play('g2', 'bob', missed)
    await play('g3', 'cem', missed)
    assert.equal(await store().ratings.rateWaiting(1, rateAll(NEW_RATING)), 1)
    await store().ratings.rateWaiting(9, (attempts, before) => {
      assert.deepEqual(before.items.get('cat'), NEW_RATING)
      return rateAll(HARDER)(attempts, before)
    })
    assert.deepEqual(await store().ratings.itemsSince(0), [
      { itemId: 'cat', value: 1600.25, plays: 3, levels: [2, 1], period: 3 },
    ])
    assert.deepEqual(await store().ratings.itemsSince(3), [])
    assert.deepEqual(await store().ratings.plays('cat'), { levels: [2, 1] })
    assert.deepEqual([await store().ratings.player('cem'), await store().ratings.player('ann')], [HARDER, NEW_RATING])
  })

  test('of periods at the same time each attempt is in one', async () => {
    await play('g1', 'ann', found)
    await play('g2', 'bob', found)
    const rated = await Promise.all([1, 2, 3].map(() => store().ratings.rateWaiting(9, rateAll(HARDER))))
    assert.deepEqual(rated.toSorted(), [0, 0, 2])
  })
}
