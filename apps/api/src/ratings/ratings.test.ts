import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DeskToDo, GameView, GuessAnswer } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { addAccount, openSession } from '../testing/desk-accounts.ts'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

const PLAYERS = 20

describe('ratings', () => {
  const world = setUp(openTestApp)

  const itemOf = async (game: GameView, player: ReturnType<typeof createPlayer>, number: number) => {
    const id = decodeURIComponent(player.cookie().split('=')[1] ?? '').split('.')[0] ?? ''
    const kept = await world.store.games.find(game.id, id)
    const round = kept?.rounds[number - 1] ?? assert.fail('no such round')
    const subject = world.catalogue.current().subject(round.itemId, round.pictureId)
    return { itemId: round.itemId, name: subject?.names[0]?.text ?? '' }
  }

  /** Plays a game in which the cat is found at once and nothing else is. */
  const play = async (): Promise<GameView> => {
    const player = createPlayer(world)
    let game = await player.newGame({ rounds: 7 })
    for (let round = 1; round <= 7; round++) {
      const { name } = await itemOf(game, player, round)
      const { body } =
        name === 'cat'
          ? await player.post<GuessAnswer>(`/games/${game.id}/guesses`, { round, level: 1, text: name })
          : await player.post<GameView>(`/games/${game.id}/give-up`, { round })
      game = 'game' in body ? body.game : body
    }
    return game
  }

  test('an item is shown as easy or hard with its number of plays once twenty players have tried it, and not before', async () => {
    for (let at = 1; at < PLAYERS; at++) await play()
    await world.books.ratings.refresh()
    const early = await play()
    assert.ok(early.rounds.every(({ reveal }) => reveal && reveal.hardness === undefined))
    await world.books.ratings.refresh()
    const { rounds } = await play()
    for (const { reveal } of rounds)
      assert.deepEqual(reveal?.hardness, { level: reveal?.name === 'cat' ? 'easy' : 'hard', plays: PLAYERS })
    const usual = rounds.map(({ reveal }) => [reveal?.name, reveal?.usualLevel])
    assert.deepEqual(
      usual.filter(([, level]) => level !== undefined),
      [['cat', 1]],
    )
  })

  test('the desk lists what nobody finds and what everybody finds at once', async () => {
    await addAccount(world, { name: 'ann', role: 'curator', password: 'a long password' })
    const headers = await openSession(world, 'ann')
    const { nobody, everybody } = (await world.app.inject({ url: '/desk/to-do', headers })).json() as DeskToDo
    assert.deepEqual(
      everybody.map(({ name }) => name),
      ['cat'],
    )
    assert.equal(nobody.length, 6)
    assert.ok(nobody.every(({ name, plays }) => name !== 'cat' && plays >= PLAYERS))
  })

  test('a player who knows the pictures does not change their ratings', async () => {
    const player = createPlayer(world)
    for (let game = 1; game <= 2; game++) {
      const { id } = await player.newGame({ rounds: 7 })
      for (let round = 1; round <= 7; round++) await player.post(`/games/${id}/give-up`, { round })
      await world.books.ratings.refresh()
    }
    const [cat = ''] = world.catalogue.itemIds(null)
    const plays = await world.store.ratings.plays(cat)
    // twenty-one games of the test before, and one of this player
    assert.equal(
      plays?.levels.reduce((sum, count) => sum + count, 0),
      PLAYERS + 2,
    )
  })

  test('a game near the level of a player has the items whose rating is nearest', async () => {
    const player = createPlayer(world)
    const game = await player.newGame({ rounds: 1, near: true })
    const { itemId } = await itemOf(game, player, 1)
    const distance = (id: string) => Math.abs((world.books.ratings.of(id)?.value ?? 0) - 1500)
    const nearest = world.catalogue.itemIds(null).toSorted((a, b) => distance(a) - distance(b))
    assert.ok(nearest.slice(0, 4).includes(itemId))
  })
})
