import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeAt, factorAddress, stepAt, stepOf, toBase32 } from './totp.ts'

const SECRET = Buffer.from('12345678901234567890')

describe('a code of the time', () => {
  test('is that of RFC 6238, appendix B', () => {
    const vectors = [
      [59, '94287082'],
      [1111111109, '07081804'],
      [1111111111, '14050471'],
      [1234567890, '89005924'],
      [2000000000, '69279037'],
      [20000000000, '65353130'],
    ] as const
    for (const [seconds, code] of vectors) assert.equal(codeAt(SECRET, stepAt(seconds * 1000), 8), code, code)
  })

  test('is that of RFC 4226, appendix D', () => {
    const codes = Array.from({ length: 10 }, (_, step) => codeAt(SECRET, step))
    const given = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'
    assert.equal(codes.join(' '), given)
  })

  test('is taken one step early or late, and no more', () => {
    const now = 1_000_000_000_000
    const steps = [-2, -1, 0, 1, 2].map((by) => stepOf(SECRET, codeAt(SECRET, stepAt(now) + by), now))
    assert.deepEqual(steps, [null, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, null])
  })
})

test('a secret is written in base 32 as RFC 4648 writes it', () => {
  const written = ['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => toBase32(Buffer.from(text)))
  assert.deepEqual(written, ['MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'])
})

test('the address for an app names the game and the account', () => {
  const address = new URL(factorAddress(SECRET, 'ann', 'play.example'))
  assert.equal(decodeURIComponent(address.pathname), '/Pixel Detective (play.example):ann')
  assert.deepEqual(
    [address.searchParams.get('secret'), address.searchParams.get('issuer')],
    ['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'Pixel Detective (play.example)'],
  )
})
