import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BoardName, BoardView, GameView, Problem } from '@pd/contract'
import { createZone } from '@pd/core'
import { noonZone } from '@pd/testing/noon-zone'
import { setUp } from '@pd/testing/set-up'
import { createPlayer, openTestApp, type Player } from '../testing/test-app.ts'

describe('boards', () => {
  const world = setUp(openTestApp)

  const today = () => createZone(noonZone()).dayAt(Date.now() + world.clock.aheadMs)
  /** Finds the daily after a number of seconds. */
  const find = async (player: Player, seconds: number): Promise<void> => {
    const { body: game } = await player.post<GameView>('/dailies/today', {})
    const item = await world.store.daily.on(today())
    const subject = item && world.catalogue.current().subject(item.itemId, item.pictureId)
    world.clock.aheadMs += seconds * 1_000
    await player.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text: subject?.names[0]?.text ?? '' })
  }
  const name = (player: Player, called: string | null, language?: string) =>
    player.post<BoardName & Problem>('/boards', { name: called, language })
  const board = async (player: Player, period = 'day') => (await player.get<BoardView>(`/boards/${period}`)).body

  test('players are on the boards once they give a nickname, before or after they play', async () => {
    const [ann, bob, cem] = [createPlayer(world), createPlayer(world), createPlayer(world)]
    await find(ann, 30)
    assert.deepEqual(await board(ann), { board: today(), rows: [], players: 0, aside: 0, name: null, own: null })
    assert.deepEqual((await name(ann, ' Ann  B. ')).body, { name: 'Ann B.' })
    await bob.newGame()
    await name(bob, 'Bob')
    await find(bob, 20)
    await find(cem, 10)
    const { rows, own, players } = await board(ann)
    assert.deepEqual(
      rows.map(({ place, name: called, points, isOwn }) => [place, called, points, isOwn]),
      [
        [1, 'Bob', 1_000, false],
        [2, 'Ann B.', 1_000, true],
      ],
    )
    assert.deepEqual([own?.place, players], [2, 2])
    assert.deepEqual((await board(ann, 'week')).own?.points, 1_000)
    await name(ann, null)
    assert.deepEqual((await board(ann)).rows.length, 1)
  })

  test('a result that came faster than a person looks and types is set aside, and the board says so', async () => {
    const eve = createPlayer(world)
    await eve.newGame()
    await name(eve, 'Eve')
    await find(eve, 0)
    const { aside, own, rows } = await board(eve)
    assert.deepEqual([aside, own?.place], [1, null])
    assert.ok(rows.every(({ name: called }) => called !== 'Eve'))
  })

  test('a nickname that is obscene, unreadable or the name of a picture is refused', async () => {
    const player = createPlayer(world)
    await player.newGame()
    for (const refused of ['fuck', '\u200b', 'the polar bear', 'l’ours polaire'])
      assert.equal((await name(player, refused)).body.code, 'name_not_allowed', refused)
    assert.equal((await name(player, 'Gros con', 'fr')).body.code, 'name_not_allowed')
    assert.equal((await name(player, 'Pan con queso', 'es')).body.name, 'Pan con queso')
    assert.equal((await player.get<Problem>('/boards/year')).body.code, 'board_not_found')
  })
})
