import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isBackupDue } from './backup-due.ts'

const at = (time: string): number => Date.parse(`${time}:00Z`)
const due = (now: string, last: string | null, startedAt = '2026-01-01T00:00'): boolean =>
  isBackupDue(at(now), { last: last === null ? null : at(last), startedAt: at(startedAt) }, 3)

test('a backup is made once a night, at its hour', () => {
  assert.equal(due('2026-02-02T02:59', '2026-02-01T03:00'), false)
  assert.equal(due('2026-02-02T03:00', '2026-02-01T03:00'), true)
  assert.equal(due('2026-02-02T03:02', '2026-02-02T03:01'), false)
})

test('a machine that was off at night makes it when it starts', () => {
  assert.equal(due('2026-02-02T08:00', '2026-02-01T08:00'), true)
  assert.equal(due('2026-02-02T08:00', '2026-02-02T07:00'), false)
})

test('the first backup waits for an hour after the start', () => {
  assert.equal(due('2026-01-01T00:59', null), false)
  assert.equal(due('2026-01-01T01:00', null), true)
})
