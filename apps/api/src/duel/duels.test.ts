import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DuelOfGame, DuelView, GameView, Problem } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { createPlayer, openTestApp, type Player } from '../testing/test-app.ts'

const RENDERS = '/renders/'

describe('duels', () => {
  const world = setUp(openTestApp)

  const post = <T>(player: Player, url: string, body: object) => player.post<T>(url, body)
  const pictureOf = ({ rounds }: GameView) =>
    world.sealer.unseal(rounds.at(-1)?.picture.slice(RENDERS.length).slice(0, 52) ?? '')?.pictureId
  const answerOf = (game: GameView): string => {
    const snapshot = world.catalogue.current()
    const pictureId = pictureOf(game) ?? ''
    const itemId = snapshot.itemIds(null).find((id) => snapshot.pictureIds(id).includes(pictureId)) ?? ''
    return snapshot.subject(itemId, pictureId)?.names.find(({ locale }) => locale === 'en')?.text ?? ''
  }
  /** Plays a game to its end, and returns its pictures in their order. */
  const play = async (player: Player, game: GameView, finds: boolean) => {
    const pictures: unknown[] = []
    for (let round = 1; round <= game.roundCount; round++) {
      const { body: now } = await player.get<GameView>(`/games/${game.id}`)
      pictures.push(pictureOf(now))
      if (finds) await post(player, `/games/${game.id}/guesses`, { round, level: 1, text: answerOf(now) })
      else await post(player, `/games/${game.id}/give-up`, { round })
    }
    return pictures
  }
  const challenge = async (name = 'Ann') => {
    const ann = createPlayer(world)
    const { body: game } = await ann.post<GameView>('/games', { plan: 'solo', difficulty: 'hard', rounds: 3 })
    const pictures = await play(ann, game, true)
    return { ann, game, pictures, duel: (await post<DuelView>(ann, `/games/${game.id}/duel`, { name })).body }
  }

  test('give a friend the same pictures in the same order by the same rules, at addresses of their own', async () => {
    const { game, pictures, duel } = await challenge()
    const bob = createPlayer(world)
    const { body: own } = await post<GameView>(bob, `/duels/${duel.id}`, { name: 'Bob', language: 'fr' })
    assert.deepEqual([own.plan, own.difficulty, own.language, own.roundCount], ['solo', 'hard', 'fr', 3])
    assert.notEqual(own.rounds[0]?.picture, game.rounds[0]?.picture)
    assert.deepEqual(await play(bob, own, false), pictures)
  })

  test('say nothing about the pictures to a guest, and all rounds to each who has finished', async () => {
    const { ann, game, duel } = await challenge()
    const bob = createPlayer(world)
    const { body: guest } = await bob.get<DuelView>(`/duels/${duel.id}`)
    const challenger = { name: 'Ann', isYou: false, state: 'finished', score: 3_000, rounds: [] }
    assert.deepEqual([guest.game, guest.players], [null, [challenger]])
    const { body: own } = await post<GameView>(bob, `/duels/${duel.id}`, { name: 'Bob' })
    const { body: begun } = await ann.get<DuelOfGame>(`/games/${game.id}/duel`)
    assert.deepEqual(begun.duel?.players[1], { name: 'Bob', isYou: false, state: 'playing', score: null, rounds: [] })
    assert.deepEqual((await bob.get<DuelView>(`/duels/${duel.id}`)).body.players[0]?.rounds, [])
    await play(bob, own, false)
    const { body: ended } = await bob.get<DuelView>(`/duels/${duel.id}`)
    assert.deepEqual(
      ended.players.map(({ rounds }) => rounds.map(({ outcome, points }) => `${outcome} ${points}`)),
      [Array(3).fill('found 1000'), Array(3).fill('given_up 0')],
    )
    assert.deepEqual(
      ended.players.map(({ isYou }) => isYou),
      [false, true],
    )
  })

  test('are played once by each player, and never by the challenger', async () => {
    const { ann, game, duel } = await challenge()
    assert.equal((await post<GameView>(ann, `/duels/${duel.id}`, {})).body.id, game.id)
    const bob = createPlayer(world)
    await bob.newGame()
    const begun = await Promise.all([1, 2].map(() => post<GameView>(bob, `/duels/${duel.id}`, {})))
    assert.equal(begun[0]?.body.id, begun[1]?.body.id)
    await play(bob, begun[0]?.body as GameView, true)
    const { body: again } = await post<GameView>(bob, `/duels/${duel.id}`, {})
    assert.deepEqual([again.id, again.state], [begun[0]?.body.id, 'finished'])
  })

  test('are one a game, also for a friend who passes the link on', async () => {
    const { ann, game, duel } = await challenge()
    assert.equal((await post<DuelView>(ann, `/games/${game.id}/duel`, {})).body.id, duel.id)
    const bob = createPlayer(world)
    const { body: own } = await post<GameView>(bob, `/duels/${duel.id}`, {})
    await play(bob, own, true)
    assert.equal((await post<DuelView>(bob, `/games/${own.id}/duel`, {})).body.id, duel.id)
  })

  test('hide a name that is the name of an item until the caller has finished', async () => {
    const { duel, ann } = await challenge('Polar Bear')
    assert.equal((await createPlayer(world).get<DuelView>(`/duels/${duel.id}`)).body.players[0]?.name, null)
    assert.equal((await ann.get<DuelView>(`/duels/${duel.id}`)).body.players[0]?.name, 'Polar Bear')
  })

  test('are made of finished games alone, by their players, with names that are fit to be shown', async () => {
    const ann = createPlayer(world)
    const { body: game } = await ann.post<GameView>('/games', { plan: 'solo', rounds: 1 })
    const codeOf = async (player: Player, url: string, body: object) =>
      (await post<Problem>(player, url, body)).body.code
    assert.equal(await codeOf(ann, `/games/${game.id}/duel`, {}), 'no_duel')
    await play(ann, game, true)
    assert.equal(await codeOf(ann, `/games/${game.id}/duel`, { name: 'Connard' }), 'name_not_allowed')
    const bob = createPlayer(world)
    await bob.newGame()
    assert.equal(await codeOf(bob, `/games/${game.id}/duel`, {}), 'game_not_found')
    assert.equal(await codeOf(bob, '/duels/AAAAAAAAAAAAAAAA', {}), 'duel_not_found')
    const { body: daily } = await ann.post<GameView>('/dailies/today', {})
    await post(ann, `/games/${daily.id}/give-up`, { round: 1 })
    assert.equal(await codeOf(ann, `/games/${daily.id}/duel`, {}), 'no_duel')
  })
})
