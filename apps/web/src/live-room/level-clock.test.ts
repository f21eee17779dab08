import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelClockOf, spentCells } from './level-clock.ts'
import { roomView, round } from './testing/room-view.ts'

test('a clock shows what is left of a level by the server’s time, and a paused one has none', () => {
  assert.deepEqual(levelClockOf(roomView, 0), { endsAt: 6000, totalMs: 5000 })
  assert.deepEqual(levelClockOf(roomView, 5500), { endsAt: 500, totalMs: 5000 })
  assert.equal(levelClockOf({ round: null }, 0), undefined)
  assert.equal(levelClockOf({ round: { ...round, phase: 'paused', levelEndsAt: null } }, 0), undefined)
})

test('the cells of the clock fill until the level ends', () => {
  const clock = { key: '1:1', endsAt: 6000, totalMs: 5000 }
  assert.deepEqual(
    [1000, 3500, 5999, 7000].map((now) => spentCells(clock, now)),
    [0, 6, 11, 12],
  )
})
