import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { GameView } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { ADDRESS_ALLOWANCE, PLAYER_ALLOWANCE } from '../solo/reveal-budget.ts'
import { answerOf, openAttackWorld, roundOf } from '../testing/attack-world.ts'
import { createPlayer } from '../testing/test-app.ts'

const ITEMS = 250
const LEVELS = 8

describe('a script that collects solutions', () => {
  const world = setUp(() => openAttackWorld(ITEMS))
  before(async () => {
    // a minute more is a solution more
    world.clock.standsAt = Date.now()
  })

  /** Loses the only round of a new game level by level; gives the addresses that were shown and the solution, or null when it was refused. */
  const lose = async () => {
    const player = createPlayer(world)
    let game: GameView = await player.newGame({ rounds: 1 })
    const addresses: string[] = []
    for (let level = 1; level < LEVELS; level++) {
      addresses.push(roundOf(game).picture)
      const { status, body } = await player.post(`/games/${game.id}/sharpen`, { round: 1, level })
      if (status !== 200) return null
      game = body
    }
    const { reveal, picture } = roundOf(game)
    return { addresses: [...addresses, picture], name: reveal?.name ?? assert.fail('nothing was revealed') }
  }

  test('gets no address of a later game, and only as many solutions as its budget', async (t) => {
    const table = new Map<string, string>()
    const shown = new Set<string>()
    let lost = 0
    for (;;) {
      const seen = await lose()
      if (seen === null) break
      lost++
      shown.add(seen.name)
      for (const address of seen.addresses) table.set(address, seen.name)
    }
    let hits = 0
    for (let game = 0; game < 100; game++)
      if (table.has(roundOf(await createPlayer(world).newGame({ rounds: 1 })).picture)) hits++
    t.diagnostic(
      `${lost} games lost: ${table.size} addresses, ${shown.size} of ${ITEMS} items; ${hits} of 100 rounds solved by address`,
    )
    assert.deepEqual([table.size, hits], [lost * LEVELS, 0])
    assert.ok(shown.size <= ADDRESS_ALLOWANCE.atOnce + 2, `${shown.size} items`)
  })

  test('gets the time at which to come back, and may still guess', async () => {
    world.clock.aheadMs += 24 * 3_600_000
    const player = createPlayer(world)
    let refused: { game: GameView; response: Awaited<ReturnType<typeof giveUp>> } | null = null
    const giveUp = (game: GameView) =>
      world.app.inject({
        method: 'POST',
        url: `/games/${game.id}/give-up`,
        headers: { cookie: player.cookie() },
        payload: { round: 1 },
      })
    for (let n = 0; n <= PLAYER_ALLOWANCE.atOnce + ADDRESS_ALLOWANCE.atOnce && refused === null; n++) {
      const game = await player.newGame({ rounds: 1 })
      const response = await giveUp(game)
      if (response.statusCode !== 200) refused = { game, response }
    }
    const { game, response } = refused ?? assert.fail('never refused')
    const { code, detail } = response.json()
    assert.deepEqual([response.statusCode, code], [429, 'reveals_used_up'])
    const seconds = Number(response.headers['retry-after'])
    assert.ok(seconds > 0 && seconds <= 60 && detail.includes(`${seconds} seconds`), detail)
    const text = answerOf(world, roundOf(game))
    const { body } = await player.post<{ verdict: string }>(`/games/${game.id}/guesses`, { round: 1, level: 1, text })
    assert.equal(body.verdict, 'correct')
  })
})
