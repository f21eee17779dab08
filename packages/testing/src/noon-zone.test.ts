import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { noonZone } from './noon-zone.ts'

test('at every hour there is a time zone in which it is noon', () => {
  for (let hour = 0; hour < 24; hour++) {
    const now = new Date(Date.UTC(2026, 10, 29, hour, 59))
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: noonZone(now), timeStyle: 'short' })
    assert.equal(time.format(now), '12:59', noonZone(now))
  }
})

test('a process has one such zone, also when an hour of it has passed', () => {
  const zone = noonZone()
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_000 })
  assert.equal(noonZone(), zone)
  mock.timers.reset()
})
