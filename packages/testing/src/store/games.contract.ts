import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Game, refuse, type Verdict } from '@pd/core'
import type { Store } from '@pd/store'
import { found, game, pack, round } from './stock.ts'

/** Games are stored whole, changed one at a time, and belong to their player. */
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

  test('what was played since a moment counts games alone, guesses there and in rooms, finds, and new players', async () => {
    const { games, rooms } = store()
    for (const [id, at] of [
      ['old', 1_000],
      ['new', 5_000],
    ] as const) {
      await games.create({ ...game(id, id), startedAt: at })
      await games.change({ id, playerId: id, now: at }, ({ rounds: [first] }) => ({
        ok: true,
        value: found(first ?? round(1, 'cat')),
      }))
    }
    const guess = { type: 'guessed', player: 'ann', level: 1, worth: 0 } as const
    await rooms.open({ id: 'r1', code: 'ABC234', openedAt: 1 }, [
      { ...guess, seq: 1, at: 4_999, text: 'cat', verdict: 'correct' },
      { ...guess, seq: 2, at: 5_000, text: '"verdict":"correct"', verdict: 'wrong' },
      { ...guess, seq: 3, at: 5_001, text: 'cat', verdict: 'correct' },
      { seq: 4, at: 5_002, type: 'guess_accepted', player: 'bob', guess: 0, kept: false },
    ])
    assert.deepEqual(await games.since(5_000), { games: 1, players: 1, newPlayers: 1, guesses: 3, finds: 3 })
    await rooms.end('r1', 4_000)
    assert.deepEqual(await games.since(5_000), { games: 1, players: 1, newPlayers: 1, guesses: 1, finds: 1 })
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

  const missed = (search: { since?: number; players?: number; limit?: number } = {}) =>
    store().games.missed({ since: 0, players: 2, limit: 9, ...search })

  const guess = async (playerId: string, text: string, { verdict = 'wrong' as Verdict, at = 1_000 } = {}) => {
    const id = `${playerId} ${text} ${at}`
    await store().games.create(game(id, playerId, at))
    const guessed = { ...round(1, 'cat'), guesses: [{ text, verdict, level: 1 }] }
    await store().games.change({ id, playerId, now: at }, () => ({ ok: true, value: guessed }))
  }

  test('what several players missed is listed with their number, those of most players first', async () => {
    for (const player of ['ann', 'bob', 'eve']) await guess(player, 'Moggy')
    for (const player of ['ann', 'bob']) await guess(player, 'tom', { verdict: 'almost' })
    for (const at of [1, 2]) await guess('ann', 'tiger', { at })
    for (const player of ['ann', 'bob']) await guess(player, 'feline', { verdict: 'correct' })
    assert.deepEqual(await missed(), [
      { itemId: 'cat', locale: game('g').language, text: 'moggy', players: 3 },
      { itemId: 'cat', locale: game('g').language, text: 'tom', players: 2 },
    ])
    assert.deepEqual((await missed({ limit: 1 })).length, 1)
    assert.deepEqual(await missed({ players: 4 }), [])
  })

  test('what was missed in older games, or of an item out of play, is not listed', async () => {
    for (const player of ['ann', 'bob']) await guess(player, 'moggy', { at: 5 })
    assert.deepEqual(await missed({ since: 6 }), [])
    assert.equal((await missed({ since: 5 })).length, 1)
    await store().imports.retire(pack.id, ['cat-1'], 9)
    assert.deepEqual(await missed(), [])
  })

  test('seen items come with those seen longest ago first, in the order of the rounds within a game', async () => {
    await store().games.create({ ...game('g1', 'ann', 100), rounds: [round(1, 'dog'), round(2, 'cat')] })
    await store().games.create({ ...game('g2', 'ann', 200), rounds: [round(1, 'cat'), round(2, 'bee')] })
    await store().games.create({ ...game('g3', 'bob', 300), rounds: [round(1, 'dog')] })
    assert.deepEqual(await store().games.seenItems('ann'), [
      { itemId: 'dog', gameStartedAt: 100 },
      { itemId: 'cat', gameStartedAt: 200 },
      { itemId: 'bee', gameStartedAt: 200 },
    ])
  })

  test('the best score is that of other finished games of the same kind, difficulty and length', async () => {
    const { games } = store()
    const finished = (id: string, points: number, changes: Partial<Game> = {}): Game => {
      const rounds = game(id).rounds.map((open) => ({ ...found(open), points }))
      return { ...game(id), ...changes, rounds: changes.rounds ?? rounds }
    }
    const ownGame = finished('g1', 900)
    await games.create(ownGame)
    assert.equal(await games.bestScore(ownGame), null)
    await games.create(finished('g2', 400))
    await games.create(finished('g3', 500))
    await games.create({ ...finished('g4', 800), playerId: 'bob' })
    await games.create(finished('g5', 800, { difficulty: 'easy' }))
    await games.create(finished('g6', 800, { packId: pack.id }))
    await games.create(finished('g7', 800, { rounds: [{ ...found(round(1, 'cat')), points: 2_000 }] }))
    await games.create({ ...game('g8'), rounds: [{ ...found(round(1, 'cat')), points: 1_900 }, round(2, 'dog')] })
    assert.equal(await games.bestScore(ownGame), 1_000)
  })

  test('the last score is that of the latest finished game before, of those that are like it', async () => {
    const { games } = store()
    const finished = (id: string, startedAt: number, points: number): Game => ({
      ...game(id, 'ann', startedAt),
      rounds: game(id).rounds.map((open) => ({ ...found(open), points })),
    })
    const own = finished('g1', 500, 1)
    for (const each of [own, finished('g2', 200, 300), finished('g3', 300, 200), finished('g4', 600, 900)])
      await games.create(each)
    await games.create(game('g5', 'ann', 400))
    assert.equal(await games.lastScore(own), 400)
    assert.equal(await games.lastScore(finished('g2', 200, 300)), null)
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
    assert.deepEqual(
      (await games.foundItems('ann')).map(({ itemId }) => itemId),
      ['cat'],
    )
    assert.deepEqual(await games.foundItems('bob'), [])
    const history = await games.itemHistory('ann', 'cat')
    assert.deepEqual([history?.rounds, history?.found.level], [2, 1])
    assert.deepEqual([await games.itemHistory('ann', 'dog'), await games.itemHistory('bob', 'cat')], [null, null])
    assert.deepEqual(await games.roundCounts('ann'), [{ packId: pack.id, found: 1, rounds: 2 }])
    assert.deepEqual([await games.gameCount('ann'), await games.gameCount('bob')], [2, 0])
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
