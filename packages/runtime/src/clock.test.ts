import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClock } from './clock.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

test('the clock of a process runs on evenly, however the wall clock is set', () => {
  const machine = { wall: 1_795_000_000_000, monotonic: 40.6 }
  const now = createClock({ wallMs: () => machine.wall, monotonicMs: () => machine.monotonic })
  const startedAt = now()
  assert.ok(Math.abs(startedAt - machine.wall) <= 1)
  for (const [seconds, jumpMs] of [-HOUR_MS, HOUR_MS, -DAY_MS, DAY_MS, 0].entries()) {
    machine.wall += jumpMs
    assert.equal(now(), startedAt + seconds * 1_000)
    machine.monotonic += 1_000
  }
})

test('the clock of a process tells whole milliseconds', () => {
  let monotonic = 0.3
  const now = createClock({ wallMs: () => 1_000, monotonicMs: () => monotonic })
  const told = Array.from({ length: 40 }, () => {
    monotonic += 0.37
    return now()
  })
  for (const [index, at] of told.entries()) assert.ok(Number.isInteger(at) && at >= (told[index - 1] ?? 0))
})
