import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { Fault } from '@pd/runtime'
import { openStore } from '@pd/store'
import { setUpEach } from '@pd/testing/set-up'
import { game, stock } from '@pd/testing/store/stock'
import { forgetPlayers } from './forget-players.ts'

const DAY_MS = 86_400_000
const PLAYERS = 501

describe('players who left long ago', () => {
  const store = setUpEach(() => openStore(':memory:'))
  beforeEach(async () => {
    await stock(store)
  })

  const play = (id: string, player: string, day: number) => store.games.create(game(id, player, day * DAY_MS))
  const forget = (stop = new AbortController().signal) => forgetPlayers(store.personal, { since: 400 * DAY_MS, stop })

  test('are deleted with their games, and those who came back are not', async () => {
    await play('g1', 'ann', 1)
    await play('g2', 'ann', 400)
    await play('g3', 'bob', 399)
    assert.equal(await forget(), 1)
    assert.equal(await store.personal.record('bob'), null)
    assert.equal((await store.personal.gamesAfter('ann', '', 9)).length, 2)
    assert.equal(await forget(), 0)
  })

  test('are looked for page by page', async () => {
    for (let at = 0; at < PLAYERS; at++) await play(`g${at}`, `player${at}`, 1)
    assert.equal(await forget(), PLAYERS)
  })

  test('stay where the job is stopped, which says how many went', async () => {
    await play('g1', 'ann', 1)
    await assert.rejects(forget(AbortSignal.abort('SIGTERM')), (error) => {
      assert.ok(error instanceof Fault)
      assert.match(error.message, /after 0 players were deleted\./)
      return true
    })
    assert.notEqual(await store.personal.record('ann'), null)
  })
})
