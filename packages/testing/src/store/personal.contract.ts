import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NEW_RATING } from '@pd/core'
import type { Store } from '@pd/store'
import { found, game, round } from './stock.ts'

const ENTRY = { points: 500, durationMs: 9, isAside: false }

/** What is kept of a player can be read and deleted whole, and nothing of another player goes with it. */
export const personalContract = (store: () => Store): void => {
  const play = async (id: string, playerId: string, startedAt = 1_000): Promise<void> => {
    await store().games.create({ ...game(id, playerId, startedAt), rounds: [round(1, 'cat')] })
    await store().games.change({ id, playerId, now: 5 }, ({ rounds: [open] }) => ({
      ok: true,
      value: found(open ?? round(1, 'cat')),
    }))
  }
  const rate = () =>
    store().ratings.rateWaiting(9, (attempts) => ({
      items: new Map(attempts.map(({ itemId }) => [itemId, NEW_RATING])),
      players: new Map(attempts.map(({ playerId }) => [playerId, NEW_RATING])),
    }))
  const fill = async (): Promise<void> => {
    for (const [id, player] of [
      ['g1', 'ann'],
      ['g2', 'ann'],
      ['g3', 'bob'],
    ] as const)
      await play(id, player)
    await rate()
    await store().duels.open({ id: 'duel', name: 'Ann', game: game('g1', 'ann') })
    await store().duels.join({ id: 'duel', name: 'Bob', game: game('g4', 'bob', 2_000) }, 3)
    for (const player of ['ann', 'bob']) {
      await store().boards.name(player, player)
      await store().boards.enter(player, ['2026-11-28'], () => new Map([['2026-11-28', ENTRY]]))
    }
    await store().devices.offer({ playerId: 'ann', hash: 'h', now: 1, endsAt: 9 })
    const opener = { player: 'ann', address: null, since: 0, most: { ofPlayer: 9, ofAddress: 9 } }
    await store().rooms.open({ id: 'room1', code: 'AB34CD', openedAt: 3 }, [{ type: 'paused', seq: 1, at: 3 }], opener)
  }

  test('the record of a player has what tables keep of the player, and games come page by page', async () => {
    await fill()
    const { id, createdAt, name, rating, boards, duels, rooms } =
      (await store().personal.record('ann')) ?? assert.fail()
    assert.deepEqual(
      { id, createdAt, name, plays: rating?.plays, boards, duels, rooms },
      {
        id: 'ann',
        createdAt: 1_000,
        name: 'ann',
        plays: 1,
        boards: [{ board: '2026-11-28', points: 500, durationMs: 9 }],
        duels: [{ duelId: 'duel', gameId: 'g1', name: 'Ann' }],
        rooms: [{ code: 'AB34CD', openedAt: 3 }],
      },
    )
    const pages = [await store().personal.gamesAfter('ann', '', 1), await store().personal.gamesAfter('ann', 'g1', 9)]
    assert.deepEqual(
      pages.map((games) => games.map((each) => each.id)),
      [['g1'], ['g2']],
    )
    assert.equal(await store().personal.record('nemo'), null)
  })

  test('a player who is forgotten is in no table, and the other one in all', async () => {
    await fill()
    const before = await store().personal.record('bob')
    await store().personal.forget('ann')
    await store().personal.forget('ann')
    assert.deepEqual(
      [
        await store().personal.record('ann'),
        await store().personal.gamesAfter('ann', '', 9),
        await store().ratings.player('ann'),
        await store().boards.own('ann', '2026-11-28'),
        await store().devices.take('h', 2),
        await store().games.seenItems('ann'),
      ],
      [null, [], null, null, null, []],
    )
    assert.deepEqual(await store().personal.record('bob'), before)
    const { rows, players } = await store().boards.top('2026-11-28', 9)
    assert.deepEqual([rows.map((row) => row.playerId), players], [['bob'], 1])
    assert.deepEqual(
      (await store().duels.find('duel')).map((each) => each.name),
      ['Bob'],
    )
  })

  test('a duel goes on without its challenger, and one without players is full', async () => {
    await fill()
    await store().personal.forget('ann')
    const join = (id: string, player: string) =>
      store().duels.join({ id: 'duel', name: null, game: game(id, player, 3_000) }, 3)
    assert.equal((await join('g5', 'cem'))?.id, 'g5')
    for (const player of ['bob', 'cem']) await store().personal.forget(player)
    assert.equal(await join('g6', 'dan'), null)
  })

  test('a player who is forgotten can begin anew', async () => {
    await fill()
    await store().personal.forget('ann')
    await play('g9', 'ann', 7_000)
    assert.equal((await store().personal.record('ann'))?.createdAt, 7_000)
  })

  test('players are active from the start of their last game on', async () => {
    await play('g1', 'ann', 1_000)
    await play('g2', 'ann', 5_000)
    await play('g3', 'bob', 2_000)
    const page = (after: string, since: number, limit = 9) => store().personal.activityAfter(after, { since, limit })
    assert.deepEqual(await page('', 5_000), [
      { id: 'ann', isActive: true },
      { id: 'bob', isActive: false },
    ])
    assert.deepEqual(await page('ann', 2_000), [{ id: 'bob', isActive: true }])
    assert.deepEqual(await page('', 0, 1), [{ id: 'ann', isActive: true }])
  })
}
