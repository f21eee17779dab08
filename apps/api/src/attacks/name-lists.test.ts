import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { GameView, GuessAnswer, Problem } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { listNames, openAttackWorld, roundOf } from '../testing/attack-world.ts'
import { createPlayer, type Player } from '../testing/test-app.ts'

const ITEMS = 438
const GAMES = 438
/** Guesses in three seconds that a player may make. */
const BURST = 5

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2)

/** The names by how many others share a word with them: those first whose `almost` says most. */
const byShared = (names: readonly string[]): string[] => {
  const holders = new Map<string, number>()
  for (const word of names.flatMap(wordsOf)) holders.set(word, (holders.get(word) ?? 0) + 1)
  const shared = (name: string) => Math.max(0, ...wordsOf(name).map((word) => holders.get(word) ?? 0))
  return [...names].sort((a, b) => shared(b) - shared(a))
}

describe('a script that types the public list of names and never looks', () => {
  const world = setUp(() => openAttackWorld(ITEMS))
  let names: string[]
  before(async () => {
    const listed = await listNames(world)
    assert.equal(listed.length, ITEMS)
    names = byShared(listed)
  })

  const guess = async (player: Player, game: GameView, text: string) => {
    const { round, level } = { round: 1, level: roundOf(game).level }
    const { body } = await player.post<GuessAnswer & Problem>(`/games/${game.id}/guesses`, { round, level, text })
    return body
  }

  /** Guesses at level 1 until it is over; after an `almost` only names that share a word with it. */
  const solveAtFirstLevel = async (firstGuess: string): Promise<boolean> => {
    const player = createPlayer(world)
    world.clock.aheadMs += 1_000
    const game = await player.newGame({ rounds: 1 })
    let left: readonly string[] = [firstGuess, ...names]
    for (let made = 0; made < BURST * 4 && left.length > 0; made++) {
      if (made % BURST === BURST - 1) world.clock.aheadMs += 4_000
      const [text = '', ...rest] = left
      const { verdict } = await guess(player, game, text)
      if (verdict === 'correct') return true
      if (verdict !== 'almost') return false
      const words = wordsOf(text)
      left = rest.filter((name) => wordsOf(name).some((word) => words.includes(word)))
    }
    return false
  }

  test('finds few items at level 1 by names that share words', async (t) => {
    let found = 0
    for (let game = 0; game < GAMES; game++) if (await solveAtFirstLevel(names[0] ?? '')) found++
    t.diagnostic(`${found} of ${GAMES} rounds at level 1, of ${ITEMS} items`)
    assert.ok(found <= GAMES / 10, `${found} of ${GAMES}`)
  })
})
