import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import { createAesSiv, nativeAesSiv, portableAesSiv } from './aes-siv.ts'

const associated = Buffer.from('renders/1')

describe('AES-256-SIV', () => {
  test('gives the same bytes by OpenSSL and in JavaScript, and each opens what the other sealed', () => {
    for (let length = 1; length <= 40; length++) {
      const [key, text] = [randomBytes(64), randomBytes(length)]
      const [native, portable] = [nativeAesSiv(key, associated), portableAesSiv(key, associated)]
      const sealed = Buffer.from(native.encrypt(text))
      assert.deepEqual(Buffer.from(portable.encrypt(text)), sealed)
      assert.deepEqual(Buffer.from(portable.decrypt(sealed) ?? ''), text)
      assert.deepEqual(Buffer.from(native.decrypt(portable.encrypt(text)) ?? ''), text)
    }
  })

  test('opens nothing that was altered, sealed under another key or for another purpose', () => {
    const key = randomBytes(64)
    for (const create of [nativeAesSiv, portableAesSiv]) {
      const siv = create(key, associated)
      const sealed = siv.encrypt(randomBytes(14))
      for (let bit = 0; bit < sealed.length * 8; bit++) {
        const altered = Buffer.from(sealed)
        altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        assert.equal(siv.decrypt(altered), null)
      }
      assert.equal(create(randomBytes(64), associated).decrypt(sealed), null)
      assert.equal(create(key, Buffer.from('renders/2')).decrypt(sealed), null)
    }
  })

  test('is done by OpenSSL where Node has it', () => {
    assert.equal(createAesSiv, nativeAesSiv)
  })
})
