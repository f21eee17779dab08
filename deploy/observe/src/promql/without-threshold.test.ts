import assert from 'node:assert/strict'
import { test } from 'node:test'
import { syntaxErrorAt, withoutThreshold } from './without-threshold.ts'

test('a comparison becomes its left side, wherever it stands', () => {
  const written: readonly [string, string][] = [
    ['up == 0', 'up'],
    ['(count(up{job="api"} == 1) or vector(0)) == 0', '(count(up{job="api"}) or vector(0))'],
    ['max by (job) (a != 0 and a != 3)', 'max by (job) (a and a)'],
    ['time() - max(made) > 365 * 86400', 'time() - max(made)'],
    ['(a > 1 and b > 1) or c >= 2', '(a and b) or c'],
  ]
  for (const [expr, left] of written) assert.equal(withoutThreshold(expr), left)
})

test('an expression without a comparison stays as it is', () => {
  const expr = 'histogram_quantile(0.95, sum by (le) (rate(http_bucket{route!~"a|b"}[5m])))'
  assert.equal(withoutThreshold(expr), expr)
})

test('what is no PromQL is found', () => {
  assert.equal(syntaxErrorAt('sum(rate(up[5m]))'), null)
  assert.notEqual(syntaxErrorAt('sum(rate(up[5m])'), null)
})
