import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { complaintsOfExceptions } from './exceptions.ts'
import { ROOT } from './stack/root.ts'

const TODAY = '2026-06-15'

const complaints = (rule: string): string[] => complaintsOfExceptions(`ignore: [{ ${rule} }]`, TODAY)

const excuse = (reason: string): string => `vulnerability: CVE-2026-12345, package: { name: a }, reason: "${reason}"`

test('the exceptions that we live with are in order today', () => {
  const yaml = readFileSync(join(ROOT, 'security/grype.yaml'), 'utf8')
  assert.deepEqual(complaintsOfExceptions(yaml, new Date().toISOString().slice(0, 10)), [])
})

test('an exception holds until its last day, at most 180 days ahead', () => {
  assert.deepEqual(complaints(excuse('until 2026-06-15: never called')), [])
  assert.deepEqual(complaints(excuse('until 2026-12-12: never called')), [])
  assert.match(complaints(excuse('until 2026-06-14: never called')).join(), /^CVE-2026-12345 expired on 2026-06-14$/)
  assert.match(complaints(excuse('until 2026-12-13: never called')).join(), /more than 180 days/)
})

test('an exception without a date, a reason, a package or an advisory is refused', () => {
  for (const reason of [
    'never called',
    'until soon: never called',
    'until 2026-13-01: never called',
    'until 2026-06-20:',
  ])
    assert.match(complaints(excuse(reason)).join(), /needs a reason that begins with its last day/)
  assert.match(complaints('vulnerability: CVE-2026-12345').join(), /needs a reason/)
  assert.match(complaints('vulnerability: CVE-2026-12345, reason: "until 2026-06-20: never called"').join(), /package/)
  assert.match(complaints('vulnerability: lodash, package: { name: a }, reason: x').join(), /is no CVE or GHSA id/)
})

test('a rule that excuses more than unfixed packages of a system is refused', () => {
  assert.deepEqual(complaints('fix-state: not-fixed, package: { type: deb }, reason: no fix yet'), [])
  for (const rule of [
    'package: { type: npm }, reason: x',
    'fix-state: not-fixed, package: { type: npm }, reason: x',
    'fix-state: fixed, package: { type: deb }, reason: x',
    'fix-state: not-fixed, reason: x',
  ])
    assert.match(complaints(rule).join(), /names no vulnerability/, rule)
  assert.match(complaints('vulnerabilty: CVE-2026-12345, reason: x').join(), /unknown key vulnerabilty/)
  assert.deepEqual(complaintsOfExceptions('ignore: all', TODAY), ['ignore is not a list'])
})
