import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layOutCode } from './code-signs.ts'

/** What the server draws its codes from. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

test('every sign of a code is drawn, of one size, and no two are within three cells of each other', () => {
  const drawn = layOutCode(SIGNS).signs.map(({ rows }) => rows.join(''))
  for (const [at, sign] of drawn.entries()) {
    assert.equal(sign.length, 6 * 7, SIGNS.charAt(at))
    for (const [other, rows] of drawn.entries()) {
      const differing = [...sign].filter((cell, place) => cell !== rows[place]).length
      assert.ok(at === other || differing >= 3, `${SIGNS.charAt(at)} and ${SIGNS.charAt(other)}: ${differing}`)
    }
  }
})
