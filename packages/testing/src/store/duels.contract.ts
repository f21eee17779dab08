import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'
import { game } from './stock.ts'

const MOST = 3

/** A duel holds one game of each of its players, in the order of joining. */
export const duelContract = (store: () => Store): void => {
  const opened = async (): Promise<string> => {
    const first = game('g1')
    await store().games.create(first)
    return store().duels.open({ id: 'd', name: 'Ann', game: first })
  }
  const join = (id: string, playerId: string) =>
    store().duels.join({ id: 'd', name: null, game: game(id, playerId, 2_000) }, MOST)

  test('a game is in one duel, however often friends are challenged to it', async () => {
    assert.equal(await opened(), 'd')
    assert.equal(await store().duels.open({ id: 'e', name: 'Ann', game: game('g1') }), 'd')
    assert.deepEqual([await store().duels.of('g1'), await store().duels.of('g2')], ['d', null])
    assert.deepEqual(await store().duels.find('e'), [])
  })

  test('the challenger is the first, then the others in the order of joining', async () => {
    await opened()
    for (const [id, player] of [
      ['g2', 'zoe'],
      ['g3', 'bob'],
    ] as const)
      await join(id, player)
    assert.deepEqual(await store().duels.find('d'), [
      { name: 'Ann', game: game('g1') },
      { name: null, game: game('g2', 'zoe', 2_000) },
      { name: null, game: game('g3', 'bob', 2_000) },
    ])
  })

  test('a player has one game of a duel, also of two that begin at once, and a full duel takes no other player', async () => {
    await opened()
    const begun = await Promise.all([join('g2', 'bob'), join('g3', 'bob')])
    assert.equal(begun[0]?.id, begun[1]?.id)
    assert.equal((await join('g4', 'ann'))?.id, 'g1')
    await join('g5', 'cid')
    assert.deepEqual([await join('g6', 'dan'), (await join('g7', 'bob'))?.id], [null, begun[0]?.id])
    assert.equal(await store().games.find('g6', 'dan'), null)
  })
}
