import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isExcepted, judgeExceptions, readExceptions } from './exceptions.ts'
import type { Finding } from './finding.ts'

const FINDING: Finding = {
  id: 'GHSA-1',
  aliases: ['CVE-2026-1'],
  severity: 'high',
  package: 'a',
  version: '1.0.0',
  fixedIn: null,
  summary: '',
  source: 'osv',
}
const YAML = '- id: CVE-2026-1\n  reason: The parser that it is about is never called here.\n  expires: 2026-12-31\n'

test('an exception lets its finding pass, by any of its names, until its day', () => {
  const exceptions = readExceptions(YAML)
  assert.equal(isExcepted(FINDING, exceptions, '2026-12-30'), true)
  assert.equal(isExcepted(FINDING, exceptions, '2026-12-31'), false)
  assert.equal(isExcepted({ ...FINDING, aliases: [] }, exceptions, '2026-12-30'), false)
  assert.deepEqual(judgeExceptions(exceptions, [FINDING], '2026-12-30'), [])
})

test('an expired exception is a complaint, and so is one that nothing needs', () => {
  const exceptions = readExceptions(YAML)
  assert.match(judgeExceptions(exceptions, [FINDING], '2026-12-31').join(), /expired on 2026-12-31/)
  assert.match(judgeExceptions(exceptions, [], '2026-12-30').join(), /nothing needs/)
})

test('an exception without its id, a sentence of a reason or a day is refused', () => {
  for (const yaml of [
    '- id: CVE-2026-1',
    YAML.replace(/reason: .*/, 'reason: no'),
    YAML.replace(/expires: .*/, 'expires: some day'),
    'id: CVE-2026-1',
  ])
    assert.throws(() => readExceptions(yaml), /exception/, yaml)
  assert.deepEqual(readExceptions('# none\n'), [])
})
