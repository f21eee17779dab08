import assert from 'node:assert/strict'
import { test } from 'node:test'
import { refuse } from '@pd/core'
import type { Store } from '@pd/store'
import { found, game, pack, round } from './stock.ts'

/** Games are kept whole, in turn, and for their player alone. */
export const gameContract = (store: () => Store): void => {
  test('a game comes back as it was kept', async () => {
    await store().games.create(game('g1'))
    assert.deepEqual(await store().games.find('g1', 'ann'), game('g1'))
  })

  test("another player's game is no game", async () => {
    await store().games.create(game('g1'))
    assert.equal(await store().games.find('g1', 'bob'), null)
    assert.equal(
      await store().games.change({ id: 'g1', playerId: 'bob', now: 1 }, () => assert.fail('was handed the game')),
      null,
    )
    assert.equal(await store().games.find('nothing', 'ann'), null)
  })

  test('a change is kept with its guesses, hints, outcome and points', async () => {
    await store().games.create(game('g1'))
    const wrong = { text: 'chien', verdict: 'wrong', level: 1 } as const
    const first = { ...round(1, 'cat'), level: 2, hints: ['letters'] as const, guesses: [wrong] }
    await store().games.change({ id: 'g1', playerId: 'ann', now: 5 }, () => ({ ok: true, value: first }))
    const changed = await store().games.change({ id: 'g1', playerId: 'ann', now: 6 }, (now) => ({
      ok: true,
      value: found(now.rounds[0] ?? first),
    }))
    const expected = { ...game('g1'), rounds: [found(first), round(2, 'dog')] }
    assert.deepEqual(changed, { ok: true, value: expected })
    assert.deepEqual(await store().games.find('g1', 'ann'), expected)
  })

  test('a refusal changes nothing and comes back', async () => {
    await store().games.create(game('g1'))
    const refusal = refuse('level_passed')
    assert.deepEqual(await store().games.change({ id: 'g1', playerId: 'ann', now: 5 }, () => refusal), refusal)
    assert.deepEqual(await store().games.find('g1', 'ann'), game('g1'))
  })

  test('a rule that throws changes nothing', async () => {
    await store().games.create(game('g1'))
    await assert.rejects(
      store().games.change({ id: 'g1', playerId: 'ann', now: 5 }, () => {
        throw new Error('a bug')
      }),
      /a bug/,
    )
    assert.deepEqual(await store().games.find('g1', 'ann'), game('g1'))
  })

  test('simultaneous changes of one game follow each other', async () => {
    await store().games.create(game('g1'))
    const guess = (n: number) =>
      store().games.change({ id: 'g1', playerId: 'ann', now: n }, (now) => {
        const open = now.rounds[0] ?? round(1, 'cat')
        return {
          ok: true,
          value: { ...open, guesses: [...open.guesses, { text: `${n}`, verdict: 'almost', level: 1 }] },
        }
      })
    await Promise.all(Array.from({ length: 20 }, (_, n) => guess(n)))
    const kept = await store().games.find('g1', 'ann')
    assert.equal(new Set(kept?.rounds[0]?.guesses.map(({ text }) => text)).size, 20)
  })

  test('the latest games come whole, newest first, up to a limit', async () => {
    for (const at of [1, 2, 3]) await store().games.create(game(`g${at}`, 'ann', at))
    await store().games.create(game('other', 'bob', 4))
    const wrong = { text: 'chien', verdict: 'wrong', level: 1 } as const
    const guessed = { ...round(2, 'dog'), guesses: [wrong] }
    await store().games.change({ id: 'g2', playerId: 'ann', now: 5 }, () => ({ ok: true, value: guessed }))
    assert.deepEqual(await store().games.latest('ann', 2), [
      game('g3', 'ann', 3),
      { ...game('g2', 'ann', 2), rounds: [round(1, 'cat'), guessed] },
    ])
  })

  test('met items come with those met longest ago first, in the order of the rounds within a game', async () => {
    await store().games.create({ ...game('g1', 'ann', 100), rounds: [round(1, 'dog'), round(2, 'cat')] })
    await store().games.create({ ...game('g2', 'ann', 200), rounds: [round(1, 'cat'), round(2, 'bee')] })
    await store().games.create({ ...game('g3', 'bob', 300), rounds: [round(1, 'dog')] })
    assert.deepEqual(await store().games.metItems('ann'), [
      { itemId: 'dog', gameStartedAt: 100 },
      { itemId: 'cat', gameStartedAt: 200 },
      { itemId: 'bee', gameStartedAt: 200 },
    ])
  })

  test('an item is found by its player and by no other, as long as it is in play', async () => {
    const { games, imports } = store()
    for (const id of ['g1', 'g2']) {
      await games.create(game(id))
      await games.change({ id, playerId: 'ann', now: 5 }, (now) => ({
        ok: true,
        value: found(now.rounds[0] ?? round(1, 'cat')),
      }))
    }
    assert.deepEqual(await games.foundAmong('ann', ['cat', 'dog', 'nothing']), ['cat'])
    assert.deepEqual([await games.foundAmong('bob', ['cat']), await games.foundAmong('ann', [])], [[], []])
    assert.deepEqual(
      [await games.foundCounts('ann'), await games.foundCounts('bob')],
      [new Map([[pack.id, 1]]), new Map()],
    )
    await imports.retire(pack.id, ['cat-1'], 1)
    assert.deepEqual(await games.foundCounts('ann'), new Map())
  })

  test('a game can be made for a player who has one, and at the same time as another', async () => {
    await Promise.all(['g1', 'g2', 'g3', 'g4'].map((id) => store().games.create(game(id))))
    assert.equal((await store().games.latest('ann', 9)).length, 4)
  })
}
