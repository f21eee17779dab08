import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import type { Package } from '../inventory/package.ts'
import { ROOT } from '../stack/root.ts'
import { judgeLicences } from './judge-licences.ts'

const policy = parse(readFileSync(join(ROOT, 'security/licences.yaml'), 'utf8'))

const named = (type: Package['type'], ...licences: string[]): Package => ({
  type,
  name: 'one',
  version: '1.0.0',
  licences,
})

test('what npm brings may be shipped under the licences of the policy, or when one of a choice is', () => {
  for (const licence of ['MIT', 'ISC', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'])
    assert.deepEqual(judgeLicences([named('npm', licence)], policy), [], licence)
})

test('a copyleft licence, an unknown one or none stops a package of npm', () => {
  for (const licence of [
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'SSPL-1.0',
    'MIT AND GPL-2.0-only',
    'UNLICENSED',
    'SEE LICENSE IN X',
  ])
    assert.equal(judgeLicences([named('npm', licence)], policy).length, 1, licence)
  assert.deepEqual(judgeLicences([named('npm')], policy), ['one@1.0.0 names no licence'])
})

test('a package of the system may be under the GPL, but not under what reaches over the network', () => {
  assert.deepEqual(judgeLicences([named('deb', 'GPL-2+', 'LGPL-2.1+'), named('apk', 'GPL-2.0-only')], policy), [])
  for (const [type, licence] of [
    ['deb', 'AGPL-3+'],
    ['apk', 'MIT AND (SSPL-1.0 OR GPL-2.0-only)'],
    ['deb', 'BUSL-1.1'],
  ] as const)
    assert.equal(judgeLicences([named(type, licence)], policy).length, 1, licence)
})
