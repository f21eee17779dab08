import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasCommand, tryCommand } from '../run-command.ts'
import { compareDebian } from './debian-version.ts'

const VERSIONS = [
  '~~',
  '~~a',
  '~',
  '0.9',
  '1.0~beta1~svn1245',
  '1.0~beta1',
  '1.0~rc1-1',
  '1.0',
  '1.0-1~deb13u1',
  '1.0-1',
  '1.0-1+b1',
  '1.0-1+deb13u1',
  '1.0-1ubuntu1~',
  '1.0-2',
  '1.0-10',
  '1.0a',
  '1.0a-1',
  '1.0+dfsg',
  '1.0+dfsg1-1',
  '1.0.',
  '1.0.1',
  '1.2-3-4',
  '1.2-10-1',
  '1.18',
  '20260101',
  '20260101.1',
  '20260101120000123456789012345678901',
  '20260101120000123456789012345678902',
  '1:0.1',
  '2:0~1',
]
const EQUAL = [
  ['1.0', '1.0-0'],
  ['1.0', '0:1.0'],
  ['1.01', '1.1'],
  ['1.0-00', '1.0'],
] as const

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

test('dpkg itself orders them so', async (context) => {
  if (!(await hasCommand('dpkg'))) return context.skip('this machine has no dpkg')
  for (const [at, one] of sorted.entries())
    for (const [, other] of [...sorted.entries()].slice(at + 1, at + 4)) {
      if (!/^\d/.test(one) || !/^\d/.test(other)) continue
      const relation = compareDebian(one, other) === 0 ? 'eq' : 'lt'
      const { code } = await tryCommand('dpkg', ['--compare-versions', one, relation, other])
      assert.equal(code, 0, `dpkg says that ${one} is not ${relation} ${other}`)
    }
  for (const [one, other] of EQUAL)
    assert.equal((await tryCommand('dpkg', ['--compare-versions', one, 'eq', other])).code, 0)
})
