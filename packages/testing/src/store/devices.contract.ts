import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'

const NOW = 1_000
const END = 2_000
const code = (playerId: string, hash: string) => ({ playerId, hash, now: NOW, endsAt: END })

/** A code hands one player to one other device, while it holds. */
export const deviceContract = (store: () => Store): void => {
  const take = (hash: string, now = NOW) => store().devices.take(hash, now)

  test('a code gives its player once', async () => {
    await store().devices.offer(code('ann', 'h1'))
    await store().devices.offer(code('bob', 'h2'))
    assert.deepEqual([await take('h1'), await take('h1'), await take('h3')], ['ann', null, null])
    assert.equal(await take('h2'), 'bob')
  })

  test('of several takers at once one gets the player', async () => {
    await store().devices.offer(code('ann', 'h1'))
    const taken = await Promise.all(Array.from({ length: 8 }, () => take('h1')))
    assert.deepEqual(
      taken.filter((player) => player !== null),
      ['ann'],
    )
  })

  test('a code holds before its end, and is gone with the next new one', async () => {
    await store().devices.offer(code('ann', 'h1'))
    assert.equal(await take('h1', END), null)
    await store().devices.offer({ ...code('bob', 'h2'), now: END, endsAt: END + 1 })
    assert.equal(await take('h1', NOW), null)
    assert.equal(await take('h2', END), 'bob')
  })

  test('a new code of a player replaces the earlier one', async () => {
    await store().devices.offer(code('ann', 'h1'))
    await store().devices.offer(code('ann', 'h2'))
    assert.deepEqual([await take('h1'), await take('h2')], [null, 'ann'])
  })

  test('two new codes of a player at once leave one of them', async () => {
    await Promise.all(['h1', 'h2'].map((hash) => store().devices.offer(code('ann', hash))))
    const taken = [await take('h1'), await take('h2')]
    assert.deepEqual(taken.toSorted(), ['ann', null])
  })
}
