import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setUp } from '@pd/testing/set-up'
import { openTestApp } from '../../testing/test-app.ts'

const HERE = 'http://play.example:8080'
const LISTED = 'https://pages.example'

describe('a request that may change something', () => {
  const world = setUp(() => openTestApp({ origins: [LISTED] }))

  const post = async (headers: Record<string, string>) => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/games',
      headers: { host: 'play.example:8080', ...headers },
      payload: { plan: 'solo' },
    })
    return [answer.statusCode, answer.json().code]
  }

  test('is allowed from our own pages, listed ones, and programs', async () => {
    for (const headers of [
      {},
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'same-origin', origin: HERE },
      { 'sec-fetch-site': 'none' },
      { origin: HERE },
      { origin: HERE, host: 'PLAY.example:8080' },
      { origin: LISTED },
      { 'sec-fetch-site': 'cross-site', origin: LISTED },
      { 'sec-fetch-site': 'same-site', origin: LISTED },
    ])
      assert.deepEqual(await post(headers), [201, undefined], JSON.stringify(headers))
  })

  test('is refused from every other page, whichever header its browser sends', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: HERE },
      { 'sec-fetch-site': 'same-site', origin: 'http://play.example' },
      { 'sec-fetch-site': 'something new' },
      { 'sec-fetch-site': '' },
      { origin: 'http://evil.example' },
      { origin: 'http://play.example' },
      { origin: 'http://play.example:8081' },
      { origin: 'http://play.example:8080.evil.example' },
      { origin: 'null' },
      { origin: '' },
      { origin: `${LISTED}.evil.example` },
    ])
      assert.deepEqual(await post(headers), [403, 'cross_site_refused'], JSON.stringify(headers))
  })

  test('is refused by PUT, PATCH and DELETE alike', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      const answer = await world.app.inject({ method, url: '/games', headers: { 'sec-fetch-site': 'cross-site' } })
      assert.equal(answer.statusCode, 403, method)
    }
  })

  test('a request that only reads is not refused', async () => {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await world.app.inject({ method, url: '/packs', headers: { 'sec-fetch-site': 'cross-site' } })
      assert.equal(answer.statusCode, 200, method)
    }
  })
})
