import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { setUp } from '@pd/testing/set-up'
import { openTestApp } from '../testing/test-app.ts'

describe('a query', () => {
  const world = setUp(openTestApp)

  const get = async (url: string) => {
    const { statusCode, body } = await world.app.inject({ url })
    return [statusCode, JSON.parse(body).detail]
  }

  test('has its numbers read from their text, within their bounds', async () => {
    assert.equal((await get('/items?limit=2'))[0], 200)
    assert.deepEqual(await get('/items?limit=0'), [400, 'querystring/limit must be >= 1'])
    assert.equal((await get('/items?limit=999999'))[0], 400)
  })

  test('has no number beyond all others', async () => {
    for (const text of ['1e999', '-1e999', 'Infinity', '-Infinity'])
      assert.deepEqual(await get(`/items?limit=${text}`), [400, 'limit must be finite'], text)
  })
})
