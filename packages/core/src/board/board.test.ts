import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '../daily/day.ts'
import { type DailyFind, dayEntry, weekEntry, weekName, weekOf } from './board.ts'

const find = (day: string, changes: Partial<DailyFind> = {}): DailyFind => ({
  day,
  points: 550,
  durationMs: 20_000,
  letters: 6,
  ...changes,
})

test('a week begins on Monday, and belongs to the year of its Thursday', () => {
  assert.deepEqual([weekOf('2026-11-28')[0], weekOf('2026-11-28')[6]], ['2026-11-23', '2026-11-29'])
  assert.deepEqual(weekOf('2026-11-23'), weekOf('2026-11-29'))
  const named = ['2026-11-28', '2026-01-01', '2027-01-01', '2024-12-30', '2021-01-03'].map(weekName)
  assert.deepEqual(named, ['2026-W48', '2026-W01', '2026-W53', '2025-W01', '2020-W53'])
})

test('the days of a week are those of one name, whatever the year', () => {
  for (let at = 0; at < 3_000; at++) {
    const day = addDays('2020-01-01', at)
    assert.deepEqual([...new Set(weekOf(day).map(weekName))], [weekName(day)], day)
  }
})

test('a day has the points and the time of its daily, and no entry where it was not found', () => {
  assert.deepEqual(dayEntry([find('2026-11-28')], '2026-11-28'), { points: 550, durationMs: 20_000, isAside: false })
  assert.equal(dayEntry([find('2026-11-27')], '2026-11-28'), null)
})

test('a result is set aside that took less time than a person looks and types, or has more points than there are', () => {
  const isAside = (changes: Partial<DailyFind>) => dayEntry([find('2026-11-28', changes)], '2026-11-28')?.isAside
  assert.deepEqual([isAside({ durationMs: 1_299 }), isAside({ durationMs: 1_300 })], [true, false])
  assert.deepEqual([isAside({ points: 1_001 }), isAside({ points: 1_000 })], [true, false])
})

test('a week adds the dailies that people have, and is set aside without any, or with five at the first level', () => {
  const week = weekOf('2026-11-28')
  const [monday = '', tuesday = ''] = week
  const fast = find(tuesday, { durationMs: 10 })
  const sunday = [find('2026-11-22')]
  assert.deepEqual(weekEntry([find(monday), fast, ...sunday], monday), {
    points: 550,
    durationMs: 20_000,
    isAside: false,
  })
  assert.equal(weekEntry([fast], monday)?.isAside, true)
  assert.equal(weekEntry(sunday, monday), null)
  const firsts = (count: number) => week.slice(0, count).map((day) => find(day, { points: 1_000 }))
  assert.deepEqual([weekEntry(firsts(4), monday)?.isAside, weekEntry(firsts(5), monday)?.isAside], [false, true])
})
