import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setUp } from '@pd/testing/set-up'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

type Data = {
  readonly player: string
  readonly note?: string
  readonly name?: string | null
  readonly roomsOpened?: readonly { readonly code: string }[]
  readonly games: readonly {
    readonly id: string
    readonly rounds: readonly {
      readonly answer: string | null
      readonly guesses: readonly { readonly text: string }[]
    }[]
  }[]
}

describe('what the server keeps of a player', () => {
  const world = setUp(openTestApp)

  const played = async () => {
    const ann = createPlayer(world)
    const { id } = await ann.newGame()
    await ann.post(`/games/${id}/guesses`, { round: 1, level: 1, text: 'a lucky guess' })
    return { ann, id }
  }
  const dataOf = async (player: ReturnType<typeof createPlayer>) => (await player.get<Data>('/me/data')).body

  test('is a file with every game and guess, and says no answer of an open round', async () => {
    const { ann, id } = await played()
    await ann.post(`/games/${id}/give-up`, { round: 1 })
    const { headers } = await world.app.inject({ url: '/me/data', headers: { cookie: ann.cookie() } })
    assert.match(String(headers['content-disposition']), /^attachment; filename="pixel-detective-my-data-.+\.json"$/)
    assert.match(String(headers['content-type']), /^application\/json/)
    const [game, ...others] = (await dataOf(ann)).games
    assert.deepEqual([game?.id, others], [id, []])
    const [closed, open] = game?.rounds ?? []
    assert.deepEqual([closed?.guesses.map(({ text }) => text), typeof closed?.answer], [['a lucky guess'], 'string'])
    assert.equal(open?.answer, null)
  })

  test('comes in as many pages as there are games', async () => {
    const ann = createPlayer(world)
    const ids: string[] = []
    for (let game = 0; game < 101; game++) ids.push((await ann.newGame()).id)
    assert.deepEqual((await dataOf(ann)).games.map(({ id }) => id).toSorted(), ids.toSorted())
  })

  test('names the rooms that the player opened', async () => {
    const ann = createPlayer(world)
    await ann.newGame()
    const { code } = (await ann.post<{ code: string }>('/rooms', {})).body
    assert.deepEqual(
      (await dataOf(ann)).roomsOpened?.map((room) => room.code),
      [code],
    )
  })

  test('is deleted when the player says so, with the cookie, and nothing of others', async () => {
    const [{ ann, id }, { ann: bob, id: other }] = [await played(), await played()]
    const before = ann.cookie()
    const { status, cookie } = await ann.post('/me/forget', {})
    assert.equal(status, 200)
    assert.match(cookie ?? '', /^pd_player=;.* Expires=Thu, 01 Jan 1970/)
    const again = (url: string) => world.app.inject({ url, headers: { cookie: before } })
    assert.equal((await again(`/games/${id}`)).statusCode, 404)
    const { note, games } = (await again('/me/data')).json<Data>()
    assert.deepEqual([note, games], ['Nothing is kept of this player.', []])
    assert.equal((await bob.get(`/games/${other}`)).status, 200)
  })

  test('is not asked for without a session', async () => {
    assert.equal((await world.app.inject({ url: '/me/data' })).statusCode, 401)
  })
})
