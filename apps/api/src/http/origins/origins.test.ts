import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setUp } from '@pd/testing/set-up'
import { createPlayer, openTestApp } from '../../testing/test-app.ts'
import { readOrigins, validateOrigins } from './origin-list.ts'

const PAGE = 'http://localhost:8080'
const STRANGER = 'http://localhost:8081'

describe('a page of another origin', () => {
  const world = setUp(() => openTestApp({ origins: [PAGE], requestsPerMinute: 1_000 }))

  const ask = async (url: string, origin?: string) => {
    const { statusCode, headers } = await world.app.inject({ url, headers: origin ? { origin } : {} })
    return { status: statusCode, headers }
  }
  const corsOf = (headers: object) => Object.entries(headers).filter(([name]) => name.startsWith('access-control-'))

  /** What a browser asks before a guess. */
  const preflight = (origin: string, url = '/games') =>
    world.app.inject({
      method: 'OPTIONS',
      url,
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })

  test('may read every answer, with its cookie, the time to retry and the notice', async () => {
    for (const url of ['/packs', '/items', '/health', '/nowhere', '/games/AAAAAAAAAAAAAAAA']) {
      assert.deepEqual(
        corsOf((await ask(url, PAGE)).headers),
        [
          ['access-control-allow-origin', PAGE],
          ['access-control-allow-credentials', 'true'],
          ['access-control-expose-headers', 'retry-after, notice'],
        ],
        url,
      )
    }
  })

  test('gets a preflight answer that a browser caches for two hours', async () => {
    const { statusCode, headers } = await preflight(PAGE)
    assert.deepEqual(
      [statusCode, headers['access-control-allow-methods'], headers['access-control-allow-headers']],
      [204, 'GET,HEAD,POST', 'content-type'],
    )
    assert.equal(headers['access-control-max-age'], '7200')
  })

  test('that is not listed gets no CORS header at all', async () => {
    for (const origin of [STRANGER, 'null', `${PAGE}0`, 'HTTP://LOCALHOST:8080'])
      for (const response of [await ask('/packs', origin), await preflight(origin)])
        assert.deepEqual([corsOf(response.headers), response.headers.vary], [[], 'Origin'], origin)
    assert.equal((await preflight(STRANGER)).statusCode, 404)
  })

  test('varies by origin in every cache, also before another origin has asked', async () => {
    for (const origin of [undefined, undefined, PAGE, STRANGER])
      for (const url of ['/packs', '/nowhere']) assert.equal((await ask(url, origin)).headers.vary, 'Origin', url)
  })

  test('may show a render, and keep it for a year', async () => {
    const game = await createPlayer(world).newGame()
    const { headers } = await ask(game.rounds[0]?.picture ?? '', PAGE)
    assert.deepEqual(
      [headers['access-control-allow-origin'], headers['cross-origin-resource-policy'], headers.vary],
      [PAGE, 'cross-origin', 'Origin'],
    )
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
  })

  test('may do nothing where none is listed, and what is kept of then can not be taken for its own', async () => {
    const alone = await openTestApp()
    const game = await createPlayer(alone).newGame()
    const { headers } = await alone.app.inject({ url: game.rounds[0]?.picture ?? '', headers: { origin: PAGE } })
    assert.deepEqual(
      [corsOf(headers), headers['cross-origin-resource-policy'], headers.vary],
      [[], 'same-origin', 'Origin'],
    )
    await alone.close()
  })

  test('is rate limited like any other, and can read that answer', async () => {
    const hurried = await openTestApp({ origins: [PAGE], requestsPerMinute: 1 })
    const again = () => hurried.app.inject({ url: '/packs', headers: { origin: PAGE } })
    await again()
    const { statusCode, headers } = await again()
    assert.deepEqual([statusCode, headers['access-control-allow-origin']], [429, PAGE])
    await hurried.close()
  })
})

test('a list has one or more origins, as browsers spell them', () => {
  const list = `${PAGE}, https://play.example`
  assert.deepEqual([validateOrigins(list), readOrigins(list)], [null, [PAGE, 'https://play.example']])
  for (const wrong of [
    '*',
    'localhost:8080',
    'null',
    `${PAGE}/`,
    'https://play.example:443',
    'ftp://x',
    'https://*.example',
  ])
    assert.match(validateOrigins(`${PAGE},${wrong}`) ?? '', /^must be origins .+, not ".+"\.$/, wrong)
})
