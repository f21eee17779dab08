import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { createSharedBodies, isKnownTo } from './shared-bodies.ts'

test('a body is made once for each key of a revision', () => {
  const bodies = createSharedBodies()
  let made = 0
  const body = (revision: number, key: string) => bodies(revision, key, () => ({ key, made: ++made }))
  assert.equal(body(1, 'a').text, '{"key":"a","made":1}')
  assert.equal(body(1, 'a'), body(1, 'a'))
  assert.equal(body(1, 'b').text, '{"key":"b","made":2}')
  assert.equal(body(2, 'a').text, '{"key":"a","made":3}')
})

test('a body is compressed once for each coding', () => {
  const body = createSharedBodies()(1, 'a', () => 'a'.repeat(2_000))
  assert.equal(body.coded('br'), body.coded('br'))
  assert.equal(brotliDecompressSync(body.coded('br')).toString(), body.text)
  assert.equal(gunzipSync(body.coded('gzip')).toString(), body.text)
})

test('the oldest body gives way to a new one when there are many', () => {
  const bodies = createSharedBodies()
  let made = 0
  for (let key = 0; key <= 500; key++) bodies(1, String(key), () => ++made)
  bodies(1, '500', () => ++made)
  assert.equal(made, 501)
  bodies(1, '0', () => ++made)
  assert.equal(made, 502)
})

test('equal bodies have one ETag, which If-None-Match may name among others', () => {
  const [one, other, third] = [1, 2, 3].map((revision) => createSharedBodies()(revision, 'a', () => revision % 2))
  assert.ok(one && other && third)
  assert.equal(one.etag, third.etag)
  assert.notEqual(one.etag, other.etag)
  const known = [undefined, other.etag, one.etag, `"x", W/${one.etag}`, '*'].map((header) => isKnownTo(header, one))
  assert.deepEqual(known, [false, false, true, true, true])
})
