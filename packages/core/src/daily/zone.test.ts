import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day } from './day.ts'
import { streakOf } from './streak.ts'
import { createZone, type Zone } from './zone.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const FROM = '2020-01-01'
const TO = '2040-12-31'
/** Shorter than any time between two changes of a clock. */
const STEP_DAYS = 14

test('a day ends at midnight of its zone', () => {
  const paris = createZone('Europe/Paris')
  const midnight = Date.parse('2026-11-28T23:00:00Z')
  assert.equal(paris.endOf('2026-11-28'), midnight)
  assert.deepEqual([midnight - 1, midnight].map(paris.dayAt), ['2026-11-28', '2026-11-29'])
})

test('a day whose midnight the clocks skip or repeat ends at one moment', () => {
  const [santiago, havana] = [createZone('America/Santiago'), createZone('America/Havana')]
  assert.equal(santiago.endOf('2026-09-05'), Date.parse('2026-09-06T04:00:00Z'))
  assert.equal(havana.endOf('2026-10-31') - havana.endOf('2026-10-30'), DAY_MS)
  assert.equal(havana.endOf('2026-11-01') - havana.endOf('2026-10-31'), DAY_MS + HOUR_MS)
})

/** The days near which a zone changes its clocks: noon is as far from UTC as it was at another noon on all days between. */
const changesOf = ({ dayAt, endOf }: Zone, zone: string): Day[] => {
  const hour = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', minute: 'numeric', hourCycle: 'h23' })
  const offsetAt = (day: Day) => hour.format(Date.parse(`${day}T12:00:00Z`))
  const changes: Day[] = []
  let before = offsetAt(FROM)
  for (let day = FROM; day < TO; day = addDays(day, STEP_DAYS)) {
    const after = offsetAt(addDays(day, STEP_DAYS))
    for (let at = 0; at < STEP_DAYS && before !== after; at++) {
      const offset = offsetAt(addDays(day, at + 1))
      if (offset !== before) changes.push(addDays(day, at))
      before = offset
    }
  }
  assert.ok(dayAt(endOf(FROM)) > FROM)
  return changes
}

/** Games begun around each midnight of some days in a row belong to the day that the clock shows, and make one streak. */
const checkDays = (zone: Zone, days: readonly Day[]): void => {
  const played = new Set<Day>()
  let start = zone.endOf(addDays(days[0] ?? '', -1))
  for (const day of days) {
    const end = zone.endOf(day)
    const next = addDays(day, 1)
    const begun = [end - 60_000, end - 1, end, end + 60_000].map(zone.dayAt)
    assert.deepEqual(begun, [day, day, next, next], `${zone.name} ${day}`)
    // a station in the Antarctic once changed its clocks by three hours
    assert.ok(end - start >= 21 * HOUR_MS && end - start <= 27 * HOUR_MS, `${zone.name} ${day}: ${end - start} ms`)
    start = end
    for (const each of begun) played.add(each)
  }
  assert.deepEqual([...played], [...days, addDays(days.at(-1) ?? '', 1)], zone.name)
  assert.equal(streakOf([...played], addDays(days.at(-1) ?? '', 1)).days, days.length + 1, zone.name)
}

const around = (day: Day): Day[] => [-1, 0, 1, 2].map((days) => addDays(day, days))

test('every zone has one daily a calendar day from 2020 to 2040, and no clock costs a streak', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  let changed = 0
  for (const name of zones) {
    const zone = createZone(name)
    const changes = changesOf(zone, name)
    changed += changes.length
    for (const day of changes) checkDays(zone, around(day))
    for (let year = 2020; year <= 2040; year += 4) checkDays(zone, around(`${year}-02-28`))
  }
  assert.ok(zones.length > 400 && changed > 3_000, `${zones.length} zones, ${changed} changes`)
})
