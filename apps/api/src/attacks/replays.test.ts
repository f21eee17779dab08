import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GuessAnswer, Problem } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { answerOf, openAttackWorld, roundOf } from '../testing/attack-world.ts'
import { createPlayer } from '../testing/test-app.ts'

const ITEMS = 40

describe('a script that sends again', () => {
  const world = setUp(() => openAttackWorld(ITEMS))

  test('scores once with fifty right guesses at the same moment', async () => {
    const player = createPlayer(world)
    const game = await player.newGame({ rounds: 2 })
    const guess = { round: 1, level: 1, text: answerOf(world, roundOf(game)) }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => player.post<GuessAnswer & Problem>(`/games/${game.id}/guesses`, guess)),
    )
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    for (const { status, body } of answers)
      assert.ok(status === 200 || ['round_closed', 'rate_limited'].includes(body.code), body.code)
    const { score, rounds } = (await player.get<{ score: number; rounds: unknown[] }>(`/games/${game.id}`)).body
    assert.deepEqual([score, rounds.length], [1_000, 2])
  })

  test('changes no round that is closed, nor one that another player plays', async () => {
    const [ann, eve] = [createPlayer(world), createPlayer(world)]
    const game = await ann.newGame({ rounds: 2 })
    await eve.newGame()
    const text = answerOf(world, roundOf(game))
    const orders = [
      ['guesses', { round: 1, level: 1, text }],
      ['give-up', { round: 1 }],
      ['sharpen', { round: 1, level: 1 }],
      ['hints', { round: 1, kind: 'letters' }],
    ] as const
    for (const [path, body] of orders)
      assert.equal((await eve.post(`/games/${game.id}/${path}`, body)).body.code, 'game_not_found')
    await ann.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text })
    const before = (await ann.get(`/games/${game.id}`)).body
    for (const [path, body] of orders)
      assert.equal((await ann.post(`/games/${game.id}/${path}`, body)).body.code, 'round_closed', path)
    assert.deepEqual((await ann.get(`/games/${game.id}`)).body, before)
  })

  test('cannot tell from its own draws what is drawn next: new players draw every item alike', async (t) => {
    const drawn = new Map<string, number>()
    const GAMES = ITEMS * 15
    for (let n = 0; n < GAMES; n++) {
      // an address may open 600 games a minute
      world.clock.aheadMs += 200
      const name = answerOf(world, roundOf(await createPlayer(world).newGame({ rounds: 1 })))
      drawn.set(name, (drawn.get(name) ?? 0) + 1)
    }
    const expected = GAMES / ITEMS
    const counts = [...drawn.values(), ...Array.from({ length: ITEMS - drawn.size }, () => 0)]
    const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    t.diagnostic(`χ² of ${GAMES} draws of ${ITEMS} items: ${chi.toFixed(1)}, ${ITEMS - 1} expected`)
    // by chance exceeded once in more than ten million runs
    assert.ok(chi < 115, `χ² ${chi}`)
  })
})
