import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rateVector, readSeverity } from './severity.ts'

test('a vector of any CVSS has the severity of its score', () => {
  for (const [vector, severity] of [
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 'critical'],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', 'high'],
    ['CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N', 'medium'],
    ['CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N', 'low'],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 'critical'],
    ['AV:N/AC:L/Au:N/C:P/I:P/A:P', 'high'],
    ['what?', 'unknown'],
  ] as const)
    assert.equal(rateVector(vector), severity, vector)
})

test('the words of databases for severities are understood, others are unknown', () => {
  assert.deepEqual(
    ['MODERATE', 'Critical', 'unimportant', 'medium**', 'not yet assigned', undefined].map(readSeverity),
    ['medium', 'critical', 'low', 'medium', 'unknown', 'unknown'],
  )
})
