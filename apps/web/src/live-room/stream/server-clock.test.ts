import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createServerClock } from './server-clock.ts'

const OFFSET = 1_000_000

/** Asks with these delays there and back, at `sentAt` of the page's clock. */
const ask = (clock: ReturnType<typeof createServerClock>, sentAt: number, thereMs: number, backMs: number): void =>
  clock.answered(OFFSET + sentAt + thereMs, sentAt, sentAt + thereMs + backMs)

const errorAt = (clock: ReturnType<typeof createServerClock>, now: number): number =>
  Math.abs(clock.offset(now) - OFFSET)

test('a delay that is the same both ways does not matter', () => {
  const clock = createServerClock()
  ask(clock, 0, 800, 800)
  assert.ok(errorAt(clock, 1_600) < 1)
})

test('an answer that is held up for seconds is made good by anything that comes in time', () => {
  const clock = createServerClock()
  ask(clock, 0, 100, 9_000)
  assert.ok(errorAt(clock, 9_100) > 4_000)
  clock.heard(OFFSET + 9_900, 10_000)
  assert.ok(errorAt(clock, 10_000) < 1)
})

test('a question that is held up, and news that were, change nothing', () => {
  const clock = createServerClock()
  ask(clock, 0, 100, 100)
  ask(clock, 1_000, 7_000, 100)
  clock.heard(OFFSET + 9_000, 14_000)
  assert.ok(errorAt(clock, 14_000) < 2)
})

test('it follows clocks that drift apart by 50 parts in a million for an hour', () => {
  const clock = createServerClock()
  const drift = 0.000_05
  for (let now = 0; now <= 3_600_000; now += 10_000) {
    const server = (local: number) => OFFSET + local * (1 + drift)
    clock.answered(server(now + 50), now, now + 100)
    const error = Math.abs(now + 100 + clock.offset(now + 100) - server(now + 100))
    assert.ok(error < 5, `${error} at ${now}`)
  }
})

test('a server whose clock was set, or another one, is believed at once', () => {
  for (const jump of [3_600_000, -3_600_000]) {
    const clock = createServerClock()
    ask(clock, 0, 50, 50)
    clock.answered(OFFSET + jump + 1_050, 1_000, 1_100)
    assert.ok(Math.abs(clock.offset(1_100) - OFFSET - jump) < 1)
  }
})
