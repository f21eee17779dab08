import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, daysFrom, isDay } from './day.ts'
import { streakOf } from './streak.ts'

const FIRST = '2026-11-23'
/** The days of a text in which each `x` is a day that was played. */
const daysOf = (text: string) => [...text].flatMap((sign, at) => (sign === 'x' ? [addDays(FIRST, at)] : []))
const streakAfter = (text: string) => streakOf(daysOf(text), addDays(FIRST, text.length - 1)).days

test('a day is one that the calendar has', () => {
  assert.deepEqual(['2026-11-28', '2028-02-29', '2026-02-29', '2026-13-01', '26-11-28', 'today'].map(isDay), [
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  assert.deepEqual([addDays('2026-12-31', 1), daysFrom('2026-11-28', '2027-01-01')], ['2027-01-01', 34])
})

test('a streak counts the days played one after the other, today or up to yesterday', () => {
  assert.deepEqual(['', 'x', 'xxx', 'xxx.', '.'].map(streakAfter), [0, 1, 3, 3, 0])
})

test('one missed day is forgiven in the first week of a streak, and no second one', () => {
  assert.deepEqual(['xx.x', 'xx..', 'x.x.x', 'xx..x', 'xxxxxx.x'].map(streakAfter), [3, 2, 1, 1, 7])
})

test('a miss after the first week ends a streak', () => {
  assert.deepEqual(['xxxxxxx..', 'xxxxxxx.x', 'xxxxxxx.'].map(streakAfter), [0, 1, 7])
})

test('the longest streak is kept when it ends, and a day that was played twice counts once', () => {
  const days = daysOf('xxxxxxxx..x')
  assert.deepEqual(streakOf([...days, ...days].reverse(), addDays(FIRST, 10)), { days: 1, longest: 8 })
})
