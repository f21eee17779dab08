import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addMonths, firstWeekday, placesOf, weekdays, writeMonth } from './month.ts'

test('a month fills whole weeks, which begin as the language says', () => {
  const november = placesOf('2026-11', 1)
  assert.deepEqual([november.length, november[5], november[6], november.at(-1)], [42, null, '2026-11-01', null])
  assert.deepEqual(placesOf('2026-02', 7).filter(Boolean).length, 28)
  assert.equal(placesOf('2026-02', 7)[0], '2026-02-01')
  assert.equal(firstWeekday('fr'), 1)
})

test('months go on over the year', () => {
  assert.deepEqual([addMonths('2026-12', 1), addMonths('2026-01', -1)], ['2027-01', '2025-12'])
  assert.equal(writeMonth('2026-11', 'en'), 'November 2026')
})

test('weekdays are named in the order of the week', () => {
  assert.deepEqual(weekdays('en', 1), ['M', 'T', 'W', 'T', 'F', 'S', 'S'])
  assert.deepEqual(weekdays('en', 7), ['S', 'M', 'T', 'W', 'T', 'F', 'S'])
})
