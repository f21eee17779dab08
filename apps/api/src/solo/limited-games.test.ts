import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BestScore, GameList, GameView, GuessAnswer, Problem } from '@pd/contract'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'

const ITEMS = 7
const MINUTES_2 = 120_000
const RENDERS = '/renders/'
const TOKEN_LENGTH = 52

describe('a game that draws its pictures as it goes', () => {
  let world: TestApp
  before(async () => {
    world = await openTestApp()
  })
  after(() => world.close())

  type Player = ReturnType<typeof createPlayer>
  const open = async (plan: 'sprint' | 'endless') => {
    const player = createPlayer(world)
    return { player, game: (await player.post<GameView>('/games', { plan })).body }
  }
  const last = ({ rounds }: GameView) => rounds.at(-1) ?? assert.fail('no round')
  const itemOf = (game: GameView): string => {
    const token = last(game).picture.slice(RENDERS.length, RENDERS.length + TOKEN_LENGTH)
    const pictureId = world.sealer.unseal(token)?.pictureId ?? ''
    const snapshot = world.catalogue.current()
    return snapshot.itemIds(null).find((id) => snapshot.pictureIds(id).includes(pictureId)) ?? ''
  }
  const answerOf = (game: GameView): string => {
    const snapshot = world.catalogue.current()
    const itemId = itemOf(game)
    return snapshot.subject(itemId, snapshot.pictureIds(itemId)[0] ?? '')?.names[0]?.text ?? ''
  }
  const find = async (player: Player, game: GameView) => {
    const { number: round, level } = last(game)
    const body = { round, level, text: answerOf(game) }
    return (await player.post<GuessAnswer & Problem>(`/games/${game.id}/guesses`, body)).body
  }
  const giveUp = async (player: Player, game: GameView) =>
    (await player.post<GameView & Problem>(`/games/${game.id}/give-up`, { round: last(game).number })).body

  /** The words of a round's values: a field or a token of random letters may spell a short name. */
  const wordsIn = (round: object): string => {
    const values: string[] = []
    JSON.stringify(round, (_, value) => {
      if (typeof value === 'string') values.push(value.replaceAll(/[\w-]{16,}/g, ''))
      return value
    })
    return ` ${values.join(' ').replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `
  }

  test('goes on to another picture with each find, and shows nothing of it but its first level', async () => {
    const { player, game } = await open('endless')
    assert.deepEqual([game.roundCount, game.missesLeft, game.endsInMs], [1, 3, null])
    const { game: second } = await find(player, game)
    assert.deepEqual(
      [second.state, second.score, second.rounds.map(({ state }) => state)],
      ['playing', 1_000, ['closed', 'open']],
    )
    const { reveal, level } = last(second)
    assert.deepEqual([reveal, level], [null, 1])
    assert.notEqual(itemOf(second), itemOf(game))
    const { choices, hints } = last(second)
    assert.deepEqual([choices, hints, wordsIn(last(second)).includes(` ${answerOf(second)} `)], [null, {}, false])
    const { game: third } = await find(player, second)
    assert.deepEqual(
      third.rounds.map(({ number }) => number),
      [2, 3],
    )
  })

  test('that is endless ends with the third miss, and shows all its pictures then', async () => {
    const { player, game } = await open('endless')
    let now: GameView = (await find(player, game)).game
    for (let miss = 1; miss <= 3; miss++) now = await giveUp(player, now)
    assert.deepEqual([now.state, now.missesLeft, now.roundCount], ['finished', 0, 4])
    assert.deepEqual(
      now.rounds.map(({ outcome }) => outcome),
      ['found', 'given_up', 'given_up', 'given_up'],
    )
    assert.equal((await giveUp(player, now)).code, 'round_closed')
  })

  test('has no picture twice, and ends when there is no other', async () => {
    const { player, game } = await open('endless')
    const items = [itemOf(game)]
    let now = game
    for (let number = 1; number <= ITEMS; number++) {
      now = (await find(player, now)).game
      if (now.state === 'playing') items.push(itemOf(now))
    }
    assert.deepEqual([now.state, now.score, new Set(items).size], ['finished', ITEMS * 1_000, ITEMS])
  })

  test('of two minutes ends by the clock of the server: then no guess counts, and the last picture may be looked at', async () => {
    const { player, game } = await open('sprint')
    assert.ok((game.endsInMs ?? 0) > MINUTES_2 - 10_000 && (game.endsInMs ?? 0) <= MINUTES_2)
    assert.deepEqual(last(game).prices, {})
    const { game: second } = await find(player, game)
    world.clock.aheadMs += MINUTES_2 + 5_000
    assert.equal((await find(player, second)).code, 'time_up')
    const { body: over } = await player.get<GameView>(`/games/${game.id}`)
    assert.deepEqual([over.state, over.endsInMs, over.roundCount, over.score], ['finished', 0, 1, 1_000])
    assert.equal((await player.get<GameList>('/games')).body.games[0]?.state, 'finished')
    const ended = await giveUp(player, second)
    assert.deepEqual([ended.state, last(ended).outcome, ended.score], ['finished', 'given_up', 1_000])
    assert.ok(last(ended).reveal?.name)
  })

  test('is compared with the best other one of its kind, however many pictures that had', async () => {
    const { player, game } = await open('sprint')
    await find(player, (await find(player, game)).game)
    const { body: again } = await player.post<GameView>('/games', { plan: 'sprint' })
    assert.equal((await player.get<BestScore>(`/games/${again.id}/best`)).body.score, 2_000)
    const { body: other } = await player.post<GameView>('/games', { plan: 'endless' })
    assert.equal((await player.get<BestScore>(`/games/${other.id}/best`)).body.score, null)
  })

  test('goes on after its draw was cut short', async () => {
    const { player, game } = await open('endless')
    const id = decodeURIComponent(player.cookie().split('=')[1] ?? '').split('.')[0] ?? ''
    const end = { id: game.id, playerId: id, now: 1 }
    await world.store.games.change(end, ({ rounds: [round] }) => ({
      ok: true,
      value: { ...(round ?? assert.fail()), outcome: 'missed' },
    }))
    const views = await Promise.all([1, 2, 3].map(() => player.get<GameView>(`/games/${game.id}`)))
    assert.deepEqual(
      views.map(({ body }) => [body.state, body.roundCount]),
      Array(3).fill(['playing', 2]),
    )
  })
})
