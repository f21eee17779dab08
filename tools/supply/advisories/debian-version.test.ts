import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareDebian } from './debian-version.ts'
import { EQUAL, VERSIONS } from './try-versions.ts'

const sorted = VERSIONS.toSorted(compareDebian)

test('versions are ordered as Debian Policy says, whatever order they come in', () => {
  assert.deepEqual(VERSIONS.toReversed().toSorted(compareDebian), sorted)
  for (const [one, other] of EQUAL) assert.equal(compareDebian(one, other), 0, `${one} ${other}`)
  for (const [one, other] of [
    ['1.0~rc1', '1.0'],
    ['2.41-12', '2.41-12+deb13u1'],
    ['1.0-1', '1.0-1+b1'],
    ['9.9', '1:0.1'],
    ['1.2-9', '1.2-10'],
    ['1.0a', '1.0+'],
  ] as const) {
    assert.equal(compareDebian(one, other), -1, `${one} < ${other}`)
    assert.equal(compareDebian(other, one), 1, `${other} > ${one}`)
  }
})
