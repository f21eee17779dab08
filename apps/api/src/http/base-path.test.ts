import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setUp } from '@pd/testing/set-up'
import { openTestApp } from '../testing/test-app.ts'
import { asBasePath, withoutBase } from './base-path.ts'

const read = (text: string) => {
  const reading = asBasePath(text)
  return reading.ok ? reading.value : reading.complaint
}

test('a base path has one spelling, and / is the root of the site', () => {
  assert.deepEqual(['/', '/game', '/game/', '/apps/pixel-game_2'].map(read), [
    '',
    '/game',
    '/game',
    '/apps/pixel-game_2',
  ])
})

test('a base path that is none is refused with an example of one', () => {
  for (const wrong of ['game', '//game', '/a b', '/game//', '/..', '/a/../b', '/g?x', 'https://x/game', '/"><b>'])
    assert.match(read(wrong), /^must look like \/game: .+, not ".*"\.$/, wrong)
})

test('a base path is no path of the game', () => {
  for (const taken of ['/api', '/play', '/rooms', '/room/x', '/renders', '/docs', '/assets', '/desk/'])
    assert.match(read(taken), /^must not begin with \/\w+, which the game has below it/, taken)
})

test('a request is the same with and without the base path', () => {
  const paths = ['/game/play?x=/game/', '/play', '/game/', '/game', '/games', '/game?x']
  assert.deepEqual(
    paths.map((url) => withoutBase(url, '/game')),
    ['/play?x=/game/', '/play', '/', '/game', '/games', '/game?x'],
  )
  assert.equal(withoutBase('/game/', ''), '/game/')
})

describe('an API below a base path', () => {
  const world = setUp(() => openTestApp({ basePath: '/game' }))

  const ask = (url: string, headers = {}) => world.app.inject({ url, headers })
  const start = (headers = {}) =>
    world.app.inject({ method: 'POST', url: '/game/api/games', payload: { plan: 'solo', rounds: 1 }, headers })
  const cookieOf = async (headers = {}) => String((await start(headers)).headers['set-cookie'])

  test('answers there, below its /api, and to a proxy that takes the base path off', async () => {
    for (const url of ['/game/packs', '/game/api/packs', '/packs', '/api/packs'])
      assert.equal((await ask(url)).statusCode, 200, url)
    assert.equal((await ask('/gamepacks')).statusCode, 404)
  })

  test('sends the address without the slash at its end to the one with it', async () => {
    const { statusCode, headers } = await ask('/game')
    assert.deepEqual([statusCode, headers.location], [308, '/game/'])
  })

  test('sets cookies for this path alone, over HTTPS with the prefix that allows one', async () => {
    assert.match(await cookieOf(), /^pd_player=[^;]+; Max-Age=\d+; Path=\/game; HttpOnly/)
    assert.match(await cookieOf({ 'x-forwarded-proto': 'https' }), /^__Secure-pd_player=[^;]+; .*Path=\/game; .*Secure/)
  })

  test('knows the player by that cookie', async () => {
    for (const headers of [{}, { 'x-forwarded-proto': 'https' }]) {
      const made = await start(headers)
      const cookie = String(made.headers['set-cookie']).split(';')[0] ?? ''
      const { statusCode } = await ask(`/game/api/games/${made.json().id}`, { ...headers, cookie })
      assert.equal(statusCode, 200)
    }
  })

  test('describes itself there', async () => {
    const { servers } = (await ask('/game/openapi.json')).json()
    assert.deepEqual(
      servers.map(({ url }: { url: string }) => url),
      ['/game/api', '/game/'],
    )
    for (const url of ['/game/docs', '/game/api/docs'])
      assert.match((await ask(url)).body, /src="\/game\/docs\/static\/swagger-ui-bundle\.js"/, url)
    assert.deepEqual((await ask('/game/')).json().links.docs, '/game/docs')
  })
})
