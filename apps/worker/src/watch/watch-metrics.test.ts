import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { createWatchMetrics } from './watch-metrics.ts'

const sampleOf = async (
  { registry }: ReturnType<typeof createWatchMetrics>,
  series: string,
): Promise<string | undefined> =>
  (await registry.metrics())
    .split('\n')
    .find((line) => line.startsWith(`${series} `))
    ?.slice(series.length + 1)

const countOf = (surface: string, status: number): string =>
  `pixel_door_request_duration_seconds_count{surface="${surface}",status="${status}"}`

test('every answer of the door counts, and a stream only when it fails', async () => {
  const metrics = createWatchMetrics()
  assert.equal(await sampleOf(metrics, countOf('api', 503)), '0')
  metrics.doorAnswered({ surface: 'api', status: 503, seconds: 0.01 })
  metrics.doorAnswered({ surface: 'long', status: 200, seconds: 3_000 })
  metrics.doorAnswered({ surface: 'long', status: 502, seconds: 1 })
  assert.equal(await sampleOf(metrics, countOf('api', 503)), '1')
  assert.equal(await sampleOf(metrics, countOf('long', 200)), undefined)
  assert.equal(await sampleOf(metrics, countOf('long', 502)), '1')
})

test('a check of /health that is asked for no more has no sample', async () => {
  const metrics = createWatchMetrics()
  const series = 'pixel_health_check_succeeded{check="images"}'
  metrics.healthRead(new Map([['images', false]]))
  assert.equal(await sampleOf(metrics, series), '0')
  metrics.healthRead(new Map())
  assert.equal(await sampleOf(metrics, series), undefined)
})

test('a trial game shows how it went, and a certificate when it ends', async () => {
  const metrics = createWatchMetrics()
  metrics.gamePlayed({ seconds: 0.2, failed: null })
  assert.equal(await sampleOf(metrics, 'pixel_trial_game_succeeded'), '1')
  metrics.gamePlayed({ seconds: 10, failed: 'page: no answer' })
  assert.equal(await sampleOf(metrics, 'pixel_trial_game_succeeded'), '0')
  assert.equal(await sampleOf(metrics, 'pixel_trial_games_total{result="failed"}'), '1')
  metrics.certificateRead('play.example', 2_000_000)
  const series = 'pixel_certificate_expiry_timestamp_seconds{host="play.example"}'
  assert.equal(await sampleOf(metrics, series), '2000')
  metrics.certificateRead('play.example', null)
  assert.equal(await sampleOf(metrics, series), undefined)
})

test('docs/telemetry.md says what the watch tells, name by name', async () => {
  const page = await readFile(new URL('../../../../docs/telemetry.md', import.meta.url), 'utf8')
  const [, ofTheWatch = ''] = page.split('`watch` of the supervision')
  const rows = ofTheWatch.split('\n').filter((line) => line.startsWith('| `pixel_'))
  const said = rows.flatMap((row) => [...row.matchAll(/`(pixel_\w+)`/g)].map(([, name]) => name))
  const told = (await createWatchMetrics().registry.metrics()).matchAll(/^# TYPE (\S+)/gm)
  assert.deepEqual(said.sort(), [...told].map(([, name]) => name).sort())
})
