import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { GameView, GuessAnswer } from '@pd/contract'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'

describe('a game of four choices', () => {
  let world: TestApp
  before(async () => {
    world = await openTestApp()
  })
  after(() => world.close())

  const last = ({ rounds }: GameView) => rounds.at(-1) ?? assert.fail('no round')
  const open = async (language = 'en') => {
    const player = createPlayer(world)
    return { player, game: (await player.post<GameView>('/games', { plan: 'choices', language, rounds: 7 })).body }
  }
  const pick = async (player: ReturnType<typeof createPlayer>, game: GameView, text: string) => {
    const { number: round, level } = last(game)
    return (await player.post<GuessAnswer>(`/games/${game.id}/guesses`, { round, level, text })).body
  }

  test('offers four names in each round, in the language of the game, the same however often it is asked for', async () => {
    const { player, game } = await open('fr')
    assert.deepEqual(
      [game.answers, last(game).level, last(game).prices, last(game).choices?.length],
      ['choices', 3, {}, 4],
    )
    const { body: again } = await player.get<GameView>(`/games/${game.id}`)
    assert.deepEqual(last(again).choices, last(game).choices)
  })

  test('lets a child try again, a level sharper, until the right one is found', async () => {
    const { player, game } = await open()
    const wrong: string[] = []
    let now = game
    for (const choice of last(game).choices ?? []) {
      const { verdict, game: after } = await pick(player, now, choice)
      now = after
      if (verdict === 'correct') break
      wrong.push(choice)
      assert.deepEqual([last(now).state, last(now).level, last(now).wrong], ['open', 3 + wrong.length, wrong])
    }
    const [closed] = now.rounds
    assert.deepEqual([closed?.outcome, closed?.wrong], ['found', wrong])
    assert.ok((closed?.points ?? 0) > 0)
  })

  test('counts no name but the offered ones', async () => {
    const { player, game } = await open()
    assert.equal((await pick(player, game, 'a teapot')).verdict, 'wrong')
  })
})
