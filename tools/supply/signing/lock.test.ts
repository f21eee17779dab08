import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pin } from './lock.ts'

const [A, B] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`)

test('an image is pinned to the digest of its own registry and repository', () => {
  assert.equal(pin('mysql:9.7', [`127.0.0.1:5000/mysql@${A}`, `mysql@${B}`]), `mysql:9.7@${B}`)
  assert.equal(
    pin('127.0.0.1:5000/mysql:9.7', [`mysql@${B}`, `127.0.0.1:5000/mysql@${A}`]),
    `127.0.0.1:5000/mysql:9.7@${A}`,
  )
  assert.equal(pin(`mysql:9.7@${A}`, [`mysql@${B}`]), `mysql:9.7@${A}`)
})

test('an image that came from no registry is refused', () => {
  assert.throws(() => pin('mysql:9.7', []), /docker pull it first/)
  assert.throws(() => pin('mysql:9.7', [`other/mysql@${A}`]), /docker pull it first/)
})
