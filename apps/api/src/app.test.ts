import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { ENDPOINT_NAMES, endpointOf, PROBLEM_CODES } from '@pd/contract'
import { UnreachableDatabase } from '@pd/store'
import { setUp } from '@pd/testing/set-up'
import { createPlayer, openTestApp } from './testing/test-app.ts'

type Ask = {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly headers?: Record<string, string>
  readonly payload?: string
}

describe('the API', () => {
  const world = setUp(openTestApp)

  const problemOf = async (request: Ask) => {
    const response = await world.app.inject(request)
    assert.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8')
    return [response.statusCode, response.json().code]
  }

  test('alone it says its name, version and links at the root', async () => {
    const { name, links } = (await world.app.inject({ url: '/' })).json()
    assert.deepEqual([name, links.docs], ['Pixel Detective', '/docs'])
  })

  test('answers the same below /api', async () => {
    const at = async (url: string) => (await world.app.inject({ url })).json()
    assert.deepEqual(await at('/api/items?limit=2'), await at('/items?limit=2'))
    assert.deepEqual(await at('/api/status'), { status: 'OK' })
  })

  test('every failure is a problem of the closed set', async () => {
    const json = { 'content-type': 'application/json' }
    assert.deepEqual(await problemOf({ url: '/nowhere' }), [404, 'route_not_found'])
    assert.deepEqual(await problemOf({ url: '/%zz' }), [400, 'request_invalid'])
    assert.deepEqual(await problemOf({ method: 'POST', url: '/games', headers: json, payload: '{' }), [
      400,
      'request_invalid',
    ])
    assert.deepEqual(
      await problemOf({ method: 'POST', url: '/games', headers: json, payload: `"${'x'.repeat(70_000)}"` }),
      [413, 'body_too_large'],
    )
    assert.deepEqual(
      await problemOf({ method: 'POST', url: '/games', headers: { 'content-type': 'text/plain' }, payload: 'x' }),
      [415, 'media_type_unsupported'],
    )
    assert.deepEqual(await problemOf({ method: 'DELETE', url: '/games' }), [404, 'route_not_found'])
  })

  test('a bug is a problem that says nothing of it', async () => {
    const broken = await openTestApp()
    broken.store.rooms.find = async () => {
      throw new Error('a secret detail')
    }
    const response = await broken.app.inject({ url: '/rooms/ABC234' })
    assert.deepEqual(
      [response.statusCode, response.json().code, response.body.includes('secret')],
      [500, 'internal_error', false],
    )
    await broken.close()
  })

  test('a process that stops, or a database that is away, is a problem that says when to retry', async () => {
    const cut = await openTestApp()
    for (const [error, code, seconds] of [
      [Object.assign(new Error(), { statusCode: 503 }), 'stopping', '1'],
      [new UnreachableDatabase(), 'database_unavailable', '2'],
    ] as const) {
      cut.store.rooms.find = async () => {
        throw error
      }
      const { statusCode, headers, body } = await cut.app.inject({ url: '/rooms/ABC234' })
      assert.deepEqual([statusCode, JSON.parse(body).code, headers['retry-after']], [503, code, seconds])
    }
    await cut.close()
  })

  test('documents carry the strict policy, and no answer is sniffed or names the server', async () => {
    for (const [url, isDocument] of [
      ['/', true],
      ['/docs', true],
      ['/nowhere', true],
      ['/items', false],
    ] as const) {
      const { headers } = await world.app.inject({ url })
      const policy = String(headers['content-security-policy'])
      assert.equal(policy.startsWith("default-src 'none';script-src 'self';"), isDocument, url)
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['x-powered-by'], undefined)
    }
  })

  test('/openapi.json describes every endpoint but those of monitors, and /docs shows it', async () => {
    const { openapi, paths } = (await world.app.inject({ url: '/openapi.json' })).json()
    const described = ENDPOINT_NAMES.filter((name) => endpointOf(name).role !== 'monitor')
    const operations = Object.values<Record<string, { operationId: string }>>(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    assert.equal(openapi, '3.1.0')
    assert.deepEqual(operations.sort(), [...described].sort())
    assert.equal((await world.app.inject({ url: '/docs/json' })).json().paths['/items'].get.operationId, 'items')
  })

  test('HEAD answers what GET does, without its body, on every route', async () => {
    const ann = createPlayer(world)
    const game = await ann.newGame()
    const { code } = (await ann.post<{ code: string }>('/rooms', {})).body
    const { paths } = (await world.app.inject({ url: '/openapi.json' })).json()
    const readable = Object.keys(paths).filter((path) => 'get' in paths[path] && !path.endsWith('/events'))
    const file = game.rounds[0]?.picture?.split('/').at(-1) ?? assert.fail()
    const urls = readable.map((path) => path.replace('{id}', game.id).replace('{code}', code).replace('{file}', file))
    for (const url of [...urls, '/', '/docs', '/openapi.json', '/metrics', '/nowhere']) {
      const answers = await Promise.all(
        (['GET', 'HEAD'] as const).map((method) =>
          world.app.inject({ method, url, headers: { cookie: ann.cookie() } }),
        ),
      )
      const [get, head] = answers.map(({ statusCode, headers }) => [statusCode, headers['content-type']])
      assert.deepEqual([head, answers[1]?.body], [get, ''], url)
    }
  })

  test('HEAD on an event stream answers its headers and ends', async () => {
    const { code } = (await createPlayer(world).post<{ code: string }>('/rooms', {})).body
    const { statusCode, headers, body } = await world.app.inject({ method: 'HEAD', url: `/rooms/${code}/events` })
    assert.deepEqual(
      [statusCode, headers['content-type'], headers['cache-control'], body],
      [200, 'text/event-stream; charset=utf-8', 'no-store', ''],
    )
    assert.equal((await world.app.inject({ method: 'HEAD', url: '/rooms/AAAAAA/events' })).statusCode, 404)
  })

  test('the documented problem codes are the closed set', async () => {
    const text = (await world.app.inject({ url: '/openapi.json' })).body
    for (const code of PROBLEM_CODES) assert.ok(text.includes(`"${code}"`), code)
  })

  test('an address with too many requests gets 429 with the time to wait', async () => {
    const limited = await openTestApp({ requestsPerMinute: 5 })
    limited.clock.standsAt = Date.now()
    const statuses = []
    for (let n = 0; n < 6; n++) statuses.push((await limited.app.inject({ url: '/packs' })).statusCode)
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429])
    const refused = await limited.app.inject({ url: '/packs' })
    assert.deepEqual([refused.json().code, Number(refused.headers['retry-after']) > 0], ['rate_limited', true])
    await limited.close()
  })

  test('guesses are limited by player, not by the address that a class shares', async () => {
    const limited = await openTestApp({ requestsPerMinute: 1_000 })
    // no three seconds of the limit are over because the machine is busy
    limited.clock.standsAt = Date.now()
    const [ann, bob] = [createPlayer(limited), createPlayer(limited)]
    const [one, other] = [await ann.newGame(), await bob.newGame()]
    const hurry = { round: 9, level: 1, text: 'x' }
    const statuses = []
    for (let n = 0; n < 6; n++) statuses.push((await ann.post(`/games/${one.id}/guesses`, hurry)).status)
    assert.deepEqual(statuses, [409, 409, 409, 409, 409, 429])
    assert.equal((await bob.post(`/games/${other.id}/guesses`, hurry)).status, 409)
    await limited.close()
  })

  test('serves the built web app at its pages, and its drawn 404 to people elsewhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pd-web-'))
    await writeFile(join(folder, 'index.html'), '<title>the app</title>')
    const withWeb = await openTestApp({ web: { folder, state: async () => 'built' } })
    const at = async (url: string, accept: string) => {
      const { statusCode, body } = await withWeb.app.inject({ url, headers: { accept } })
      return [statusCode, body.includes('the app')]
    }
    for (const url of ['/', '/play', '/play/AAAAAAAAAAAAAAAA', '/room/ABC234/results', '/objects', '/about'])
      assert.deepEqual(await at(url, 'text/html'), [200, true], url)
    assert.deepEqual(await at('/nowhere', 'text/html'), [404, true])
    await mkdir(join(folder, 'pages/fr'), { recursive: true })
    await writeFile(join(folder, 'pages/fr/daily.html'), 'l’image du jour')
    const headers = { accept: 'text/html', 'accept-language': 'ja, fr-CH;q=0.8, en' }
    const french = await withWeb.app.inject({ url: '/daily', headers })
    assert.deepEqual([french.body, french.headers.vary], ['l’image du jour', 'accept-language'])
    assert.deepEqual(await at('/nowhere', '*/*'), [404, false])
    await withWeb.close()
    await rm(folder, { recursive: true })
  })
})
