import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardEntry } from '@pd/core'
import type { Store } from '@pd/store'
import { found, game, round } from './stock.ts'

const DAY = '2026-11-28'
const BOARD = '2026-W48'
const entry = (points: number, durationMs = 9_000, isAside = false): BoardEntry => ({ points, durationMs, isAside })

/** Players with a nickname have places on boards. */
export const boardContract = (store: () => Store): void => {
  const join = async (player: string, name: string | null = player): Promise<void> => {
    await store().games.create(game(`game of ${player}`, player))
    await store().boards.name(player, name)
  }
  const enter = (player: string, result: BoardEntry) =>
    store().boards.enter(player, [DAY], () => new Map([[BOARD, result]]))
  const places = async (...players: string[]) =>
    Promise.all(players.map(async (player) => (await store().boards.own(player, BOARD))?.own?.place))

  test('a board has those with a nickname, by points and then by time; equal results share a place', async () => {
    for (const player of ['ann', 'bob', 'cem', 'dot', 'eve']) await join(player, player === 'eve' ? null : player)
    await enter('ann', entry(500))
    await enter('bob', entry(500, 8_000))
    await enter('cem', entry(700, 60_000))
    await enter('dot', entry(500))
    await enter('eve', entry(1_000))
    const { rows, players, aside } = await store().boards.top(BOARD, 3)
    assert.deepEqual([rows.map(({ name }) => name).slice(0, 2), rows.length, players, aside], [['cem', 'bob'], 3, 4, 0])
    assert.deepEqual(await places('cem', 'bob', 'ann', 'dot', 'eve'), [1, 2, 3, 3, undefined])
    assert.equal(await store().boards.own('eve', BOARD), null)
    assert.deepEqual(await store().boards.top('2026-W47', 3), { rows: [], players: 0, aside: 0 })
  })

  test('a better result replaces the one before, and leaving takes all of a player off', async () => {
    for (const player of ['ann', 'bob']) await join(player)
    await enter('ann', entry(500))
    await enter('bob', entry(600))
    await enter('ann', entry(700))
    assert.deepEqual(await places('ann', 'bob'), [1, 2])
    assert.equal((await store().boards.top(BOARD, 9)).players, 2)
    await store().boards.name('ann', null)
    const { rows, players } = await store().boards.top(BOARD, 9)
    assert.deepEqual([rows.map(({ name }) => name), players], [['bob'], 1])
    assert.deepEqual(await places('bob'), [1])
  })

  test('a result that is set aside has no place, and is counted apart', async () => {
    for (const player of ['ann', 'bob']) await join(player)
    await enter('ann', entry(1_000, 10, true))
    assert.deepEqual(await store().boards.top(BOARD, 9), { rows: [], players: 0, aside: 1 })
    await enter('bob', entry(600))
    const { rows, players, aside } = await store().boards.top(BOARD, 9)
    assert.deepEqual([rows.length, players, aside], [1, 1, 1])
    assert.deepEqual(await places('ann', 'bob'), [null, 1])
  })

  test('entries are decided by the rated dailies that a player has found, with their times', async () => {
    await store().daily.draw(DAY, () => [{ day: DAY, itemId: 'cat', pictureId: 'cat-1' }])
    const daily = { ...game('g1', 'ann', 1_000), plan: 'daily' as const, rounds: [round(1, 'cat')] }
    await store().daily.begin({ day: DAY, isRated: true, game: daily })
    await store().games.change({ id: 'g1', playerId: 'ann', now: 31_000 }, () => ({
      ok: true,
      value: found(round(1, 'cat')),
    }))
    await store().boards.enter('ann', [DAY], () => assert.fail('ann has no nickname'))
    await store().boards.name('ann', 'Ann')
    await store().boards.enter('ann', [DAY], (finds) => {
      assert.deepEqual(finds, [{ day: DAY, points: 1_000, durationMs: 30_000, letters: 4 }])
      return new Map([[BOARD, null]])
    })
    await store().boards.enter('ann', ['2026-11-27'], (finds) => {
      assert.deepEqual(finds, [])
      return new Map()
    })
    assert.deepEqual(await store().boards.own('ann', BOARD), { name: 'Ann', own: null })
  })
}
