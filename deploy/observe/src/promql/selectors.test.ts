import assert from 'node:assert/strict'
import { test } from 'node:test'
import { selectorsOf } from './selectors.ts'

test('every selector is found once, with its labels and without its range', () => {
  assert.deepEqual(selectorsOf('sum(rate(a{b="c"}[5m])) / sum by (d) (a{b="c"}) or e offset 5m'), ['a{b="c"}', 'e'])
  assert.deepEqual(selectorsOf('vector(0)'), [])
})
