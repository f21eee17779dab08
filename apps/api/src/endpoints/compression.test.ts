import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { ENDPOINT_NAMES, endpointOf, type PackList, routeOf } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { openTestApp } from '../testing/test-app.ts'
import { codingFor } from './compression.ts'

test('the smaller coding that a request allows is taken, and none that it refuses', () => {
  const codings = ['gzip, deflate, br, zstd', 'br;q=0, gzip;q=0.5', 'GZIP', 'br; q=1', 'identity', '*', undefined]
  assert.deepEqual(
    codings.map((header) => codingFor({ headers: { 'accept-encoding': header } })),
    ['br', 'gzip', 'gzip', 'br', null, null, null],
  )
})

describe('an answer of the API', () => {
  const world = setUp(openTestApp)

  const ask = async (url: string, encoding: string, headers: Record<string, string> = {}) => {
    const answer = await world.app.inject({ url, headers: { ...headers, 'accept-encoding': encoding } })
    const { vary = '', 'content-encoding': coding, etag, 'content-length': length } = answer.headers
    return { ...answer, raw: answer.rawPayload, vary: String(vary), coding, etag: String(etag), length: Number(length) }
  }

  test('that is the same for every caller is compressed as the request allows, under one ETag', async () => {
    const { packs } = (await world.app.inject('/packs')).json<PackList>()
    const items = [...Array(30).keys()].map((n) => {
      const [id, text] = [`yeti${n}`.padEnd(16, '-'), `yeti ${n}`]
      const names = [{ locale: 'en', kind: 'name', text, folded: text } as const]
      return { id, packId: packs[0]?.id ?? '', slug: id, fingerprint: '', licence: null, credit: null, names }
    })
    await world.store.imports.apply({ items })
    await world.catalogue.refresh()
    const url = '/items'
    const [plain, br, gzip] = [await ask(url, 'identity'), await ask(url, 'gzip, br'), await ask(url, 'gzip')]
    assert.deepEqual([plain.coding, br.coding, gzip.coding], [undefined, 'br', 'gzip'])
    assert.equal(brotliDecompressSync(br.raw).toString(), plain.body)
    assert.equal(gunzipSync(gzip.raw).toString(), plain.body)
    for (const answer of [plain, br, gzip]) {
      assert.match(answer.vary, /accept-encoding/)
      assert.equal(answer.length, answer.raw.length)
    }
    assert.deepEqual([br.etag, gzip.etag], [`W/${plain.etag}`, `W/${plain.etag}`])
    const again = await ask(url, 'br', { 'if-none-match': br.etag })
    assert.deepEqual([again.statusCode, again.body, again.coding], [304, '', undefined])
  })

  test('that is made for one caller is compressed when it is asked for by GET and long', async () => {
    for (const url of ['/schemas/pack-1.json', '/openapi.json']) {
      const [plain, br] = [await ask(url, 'identity'), await ask(url, 'br')]
      assert.deepEqual([plain.coding, br.coding, br.length], [undefined, 'br', br.raw.length])
      assert.ok(br.raw.length < plain.raw.length / 3, url)
      assert.equal(brotliDecompressSync(br.raw).toString(), plain.body)
    }
  })

  test('that is short goes as it is, and so does every answer to POST, which may hold a secret', async () => {
    const short = await ask('/health/live', 'br')
    assert.deepEqual([short.coding, short.vary.includes('accept-encoding')], [undefined, false])
    const payload = { word: 'x'.repeat(2_000) }
    const posted = await world.app.inject({
      method: 'POST',
      url: '/games',
      headers: { 'accept-encoding': 'br' },
      payload,
    })
    assert.deepEqual([posted.statusCode, posted.headers['content-encoding']], [400, undefined])
    for (const name of ENDPOINT_NAMES)
      if (routeOf(name).method === 'POST') assert.notEqual(endpointOf(name).cache, 'shared', name)
  })
})
