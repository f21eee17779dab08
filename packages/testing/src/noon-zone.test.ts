import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noonZone } from './noon-zone.ts'

test('at every hour there is a time zone in which it is noon', () => {
  for (let hour = 0; hour < 24; hour++) {
    const now = new Date(Date.UTC(2026, 10, 29, hour, 59))
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: noonZone(now), timeStyle: 'short' })
    assert.equal(time.format(now), '12:59', noonZone(now))
  }
})
