import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryCommand } from '../run-command.ts'
import { compareDebian } from './debian-version.ts'
import { EQUAL, VERSIONS } from './try-versions.ts'

test('dpkg itself orders them so', async () => {
  const sorted = VERSIONS.toSorted(compareDebian)
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
