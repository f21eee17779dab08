import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createAesSiv } from './aes-siv.ts'
import { createSealer, EPOCH } from './token.ts'

const key = Buffer.from(Array.from({ length: 64 }, (_, i) => i * 3))
const sealer = createSealer(key)
const wish = { pictureId: 'AbCdEfGh-_012345', cells: 3 }
const use = 'round 1 of a game'
const token = sealer.seal(wish, use)
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

test('a token is 52 url-safe characters and opens to its wish', () => {
  assert.match(token, /^[A-Za-z0-9_-]{52}$/)
  assert.deepEqual(sealer.unseal(token), wish)
})

test('equal wishes and uses give equal tokens, other wishes, uses or keys give others', () => {
  assert.equal(createSealer(key).seal({ ...wish }, use), token)
  const others = [
    { ...wish, cells: 4 },
    { ...wish, pictureId: 'AbCdEfGh-_012346' },
  ]
  const tokens = others.map((other) => sealer.seal(other, use))
  const ofOtherKey = createSealer(randomBytes(64)).seal(wish, use)
  assert.equal(new Set([token, ofOtherKey, sealer.seal(wish, 'round 2 of a game'), ...tokens]).size, 5)
})

test('ten thousand uses of one render share no token, nor the beginning of one', () => {
  const tokens = Array.from({ length: 10_000 }, (_, n) => sealer.seal(wish, `round ${n}`))
  assert.equal(new Set(tokens.map((each) => each.slice(0, 20))).size, 10_000)
  assert.equal(new Set(tokens.map((each) => each.slice(-20))).size, 10_000)
  for (const each of tokens.slice(0, 100)) assert.deepEqual(sealer.unseal(each), wish)
})

test('every picture and number of cells comes back', () => {
  for (let cells = 0; cells < 256; cells++) {
    const other = { pictureId: randomBytes(12).toString('base64url'), cells }
    assert.deepEqual(sealer.unseal(sealer.seal(other, `${cells}`)), other)
  }
})

test('no flipped bit opens', () => {
  const bytes = Buffer.from(token, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    assert.equal(sealer.unseal(flipped.toString('base64url')), null)
  }
})

test('no altered, missing or added character opens', () => {
  for (let at = 0; at < token.length; at++) {
    for (const letter of alphabet.replace(token.charAt(at), ''))
      assert.equal(sealer.unseal(token.slice(0, at) + letter + token.slice(at + 1)), null)
    assert.equal(sealer.unseal(token.slice(0, at) + token.slice(at + 1)), null)
  }
  for (const other of [
    '',
    ' ',
    `${token}=`,
    `${token}A`,
    ` ${token}`,
    `${token}\n`,
    token.slice(0, 51),
    '../'.repeat(17),
  ])
    assert.equal(sealer.unseal(other), null)
  assert.equal(sealer.unseal(token.replaceAll('-', '+').replaceAll('_', '/').padEnd(53, '=')), null)
})

test('none of ten thousand random strings opens', () => {
  for (let i = 0; i < 10_000; i++) assert.equal(sealer.unseal(randomBytes(39).toString('base64url')), null)
})

test('a token of another key or epoch does not open', () => {
  assert.equal(createSealer(randomBytes(64)).unseal(token), null)
  const plain = Buffer.concat([Buffer.from(wish.pictureId, 'base64url'), Buffer.from([wish.cells]), randomBytes(10)])
  const ofNextEpoch = createAesSiv(key, Buffer.from(`renders/${EPOCH + 1}`)).encrypt(plain)
  assert.equal(sealer.unseal(Buffer.from(ofNextEpoch).toString('base64url')), null)
})

test('what is no wish or no key throws', () => {
  const wrong = [
    { ...wish, pictureId: 'short' },
    { ...wish, pictureId: 'AbCdEfGh+/012345' },
    { ...wish, cells: 256 },
    { ...wish, cells: -1 },
    { ...wish, cells: 0.5 },
  ]
  for (const other of wrong) assert.throws(() => sealer.seal(other, use), RangeError)
  for (const length of [0, 32, 63, 65]) assert.throws(() => createSealer(randomBytes(length)), RangeError)
})
