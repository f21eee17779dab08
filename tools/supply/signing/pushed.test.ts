import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPrefix } from './pushed.ts'

test('where to push to is a registry and a folder in it', () => {
  for (const prefix of ['ghcr.io/example/pixel-detective', '127.0.0.1:5000/pd'])
    assert.equal(readPrefix([prefix]), prefix)
  for (const words of [[], ['ghcr.io'], ['ghcr.io/a', 'b'], ['--force'], ['ghcr.io/a;b']])
    assert.throws(() => readPrefix(words), /Say where to/)
})
