import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asKeepRule } from './keep-rule.ts'

test('a rule says days, weeks and months, and nothing else is one', () => {
  assert.deepEqual(asKeepRule('7d,4w,12m'), { ok: true, value: { days: 7, weeks: 4, months: 12 } })
  for (const text of ['', '7', '7d', '7d,4w', '7d,4w,12y', '7d,4w,12m,1', '-1d,4w,12m'])
    assert.equal(asKeepRule(text).ok, false, text)
})
