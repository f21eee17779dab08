import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { seeded } from '@pd/testing/random'
import { type BackupFile, keptBackups } from './kept-backups.ts'

const RULE = { days: 7, weeks: 4, months: 12 }
const at = (day: string): number => Date.parse(`${day}T03:00:00Z`)
const file = (madeAt: number, bytes = 1): BackupFile => ({
  name: new Date(madeAt).toISOString().slice(0, 10),
  madeAt,
  bytes,
})
const daily = (from: string, nights: number): BackupFile[] =>
  Array.from({ length: nights }, (_, night) => file(at(from) + night * 86_400_000))
const namesOf = (files: readonly BackupFile[]): string[] => files.map(({ name }) => name)

describe('of the backups', () => {
  test('the newest of seven days, four weeks and twelve months stay', () => {
    assert.deepEqual(namesOf(keptBackups(daily('2025-01-01', 420), RULE)), [
      ...['2026-02-24', '2026-02-23', '2026-02-22', '2026-02-21', '2026-02-20', '2026-02-19', '2026-02-18'],
      ...['2026-02-15', '2026-02-08'],
      ...['2026-01-31', '2025-12-31', '2025-11-30', '2025-10-31', '2025-09-30', '2025-08-31', '2025-07-31'],
      ...['2025-06-30', '2025-05-31', '2025-04-30', '2025-03-31'],
    ])
  })

  test('a machine that was off for long loses none by that', () => {
    const old = daily('2025-03-01', 3)
    assert.deepEqual(namesOf(keptBackups([...old, file(at('2026-03-01'))], RULE)), [
      '2026-03-01',
      '2025-03-03',
      '2025-03-02',
      '2025-03-01',
    ])
  })

  test('the newest of a day stays, and none is no trouble', () => {
    const [morning, evening] = [file(at('2026-02-01')), { ...file(at('2026-02-01') + 3_600_000), name: 'evening' }]
    assert.deepEqual(namesOf(keptBackups([morning, evening], RULE)), ['evening'])
    assert.deepEqual(keptBackups([], RULE), [])
  })

  test('the oldest go where they are too large together, and the newest stays in any case', () => {
    const nights = daily('2026-02-01', 3).map((each) => ({ ...each, bytes: 40 }))
    assert.deepEqual(namesOf(keptBackups(nights, RULE, 100)), ['2026-02-03', '2026-02-02'])
    assert.deepEqual(namesOf(keptBackups(nights, RULE, 1)), ['2026-02-03'])
    assert.deepEqual(namesOf(keptBackups(nights, { days: 0, weeks: 0, months: 0 })), ['2026-02-03'])
  })

  test('the newest stays whatever there is, and thinning twice changes nothing', () => {
    const random = seeded(1)
    for (let round = 0; round < 200; round++) {
      const files = Array.from({ length: 1 + random(60) }, () => file(random(2_000_000_000) * 1_000))
      const kept = keptBackups(files, RULE)
      assert.equal(Math.max(...kept.map(({ madeAt }) => madeAt)), Math.max(...files.map(({ madeAt }) => madeAt)))
      assert.ok(kept.length <= RULE.days + RULE.weeks + RULE.months)
      assert.deepEqual(keptBackups(kept, RULE), kept)
    }
  })
})
