import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { createLog } from '@pd/runtime'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'

type Line = Readonly<Record<string, unknown>>

describe('the telemetry of the API', () => {
  let world: TestApp
  let written: string
  let paper: Writable
  beforeEach(async () => {
    written = ''
    paper = new Writable({
      write: (chunk, _encoding, done) => {
        written += chunk
        paper.emit('request', JSON.parse(chunk))
        done()
      },
    })
    world = await openTestApp({ log: createLog('debug', 'api', paper) })
  })
  afterEach(() => world.close())

  const lines = (): Line[] =>
    written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  const lineOf = (requestId: unknown): Line | undefined => lines().find(({ request_id }) => request_id === requestId)
  const scrape = async (): Promise<string> => (await world.app.inject({ url: '/metrics' })).body
  const sample = async (series: string): Promise<number> => {
    const found = (await scrape()).split('\n').find((line) => line.startsWith(`${series} `))
    return Number(found?.slice(series.length + 1))
  }

  test('has one line for each request, under the id of its answer and its problem', async () => {
    const answer = await world.app.inject({ url: '/games/ab12?x=1' })
    const id = answer.headers['x-request-id']
    assert.match(String(id), /^[0-9a-f]{32}$/)
    assert.equal(answer.json().request_id, id)
    const { time, duration_ms, ...line } = lineOf(id) ?? {}
    assert.ok(Number(duration_ms) >= 0 && !Number.isNaN(Date.parse(String(time))))
    assert.deepEqual(line, {
      level: 'info',
      service: 'api',
      log: 'request',
      request_id: id,
      method: 'GET',
      route: '/games/:id',
      status: 401,
      problem: 'session_missing',
      msg: 'request',
    })
    assert.equal(lines().filter(({ log }) => log === 'request').length, 1)
  })

  test('has a line for a request that is answered before any route too', async () => {
    for (const [url, status] of [
      ['/%zz', 400],
      ['/no/such/place', 404],
    ] as const) {
      const answer = await world.app.inject({ url })
      const line = lineOf(answer.headers['x-request-id'])
      assert.deepEqual([line?.route, line?.status], ['(none)', status], url)
    }
  })

  test('keeps the id that a proxy gave, and takes none that could be anything', async () => {
    const idFor = async (given: string) =>
      (await world.app.inject({ url: '/items', headers: { 'x-request-id': given } })).headers['x-request-id']
    assert.equal(await idFor('0123456789abcdef0123456789abcdef'), '0123456789abcdef0123456789abcdef')
    for (const given of ['short', 'x'.repeat(65), 'a b c d e f g h', '{"a":"bcdefgh"}'])
      assert.match(String(await idFor(given)), /^[0-9a-f]{32}$/, given)
  })

  test('names a player by a hash, and neither address, cookie, token, guess nor game', async () => {
    const player = createPlayer(world)
    const game = await player.newGame()
    await player.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text: 'hippopotamus' })
    const render = game.rounds[0]?.picture ?? assert.fail()
    await world.app.inject({ url: render })
    const guessed = lines().find(({ route }) => route === '/games/:id/guesses')
    assert.equal(guessed?.player, 'hash of 16')
    for (const secret of [game.id, 'hippopotamus', /renders\/(.+)\./.exec(render)?.[1] ?? '', '127.0.0.1', 'pd_player'])
      assert.ok(secret.length > 3 && !written.includes(secret), secret)
  })

  test('has the requests of supervision at debug only', async () => {
    for (const url of ['/health/live', '/health/ready', '/health', '/status', '/metrics'])
      await world.app.inject({ url })
    assert.deepEqual(
      lines().map(({ route, level }) => [route, level]),
      ['/health/live', '/health/ready', '/health', '/status', '/metrics'].map((route) => [route, 'debug']),
    )
  })

  test('counts games, guesses by verdict, rounds by outcome, and renders made and kept', async () => {
    const player = createPlayer(world)
    const game = await player.newGame({ rounds: 3 })
    await player.post(`/games/${game.id}/guesses`, { round: 1, level: 1, text: 'hippopotamus' })
    await player.post(`/games/${game.id}/give-up`, { round: 1 })
    await player.post(`/games/${game.id}/give-up`, { round: 1 })
    const url = game.rounds[0]?.picture ?? assert.fail()
    for (let time = 0; time < 3; time++) await world.app.inject({ url })
    for (const [series, value] of [
      ['pixel_games_started_total{kind="solo"}', 1],
      ['pixel_guesses_total{verdict="wrong"}', 1],
      ['pixel_guesses_total{verdict="correct"}', 0],
      ['pixel_rounds_ended_total{outcome="given_up"}', 1],
      ['pixel_renders_total{source="made"}', 1],
      ['pixel_renders_total{source="kept"}', 2],
      ['pixel_render_duration_seconds_count', 1],
      ['pixel_renders_in_flight', 0],
      ['http_requests_in_flight', 1],
      ['http_request_duration_seconds_count{method="POST",route="/games/:id/give-up",status="409"}', 1],
    ] as const)
      assert.equal(await sample(series), value, series)
  })

  test('has no series that a request could create', async () => {
    await world.app.inject({ url: '/nowhere' })
    const seriesOf = async () => (await scrape()).split('\n').filter((line) => line.startsWith('http_request')).length
    await scrape()
    const before = await seriesOf()
    for (let n = 0; n < 20; n++) await world.app.inject({ url: `/nowhere/${n}?${n}` })
    assert.equal(await seriesOf(), before)
  })

  test('has a line for a client that left before its answer too', async () => {
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = world.app.server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    const head = 'POST /games HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{'
    const told = once(paper, 'request')
    socket.write(head, () => setImmediate(() => socket.destroy()))
    const [line] = await told
    assert.deepEqual([line.route, line.status], ['/games', 499])
    assert.equal(await sample('http_requests_in_flight'), 1)
  })

  test("shows the worker's last runs, and nothing of them while the database is away", async () => {
    const run = { job: 'housekeeping', endedAt: 5_000, durationMs: 1_500, exitCode: 3, succeeded: true }
    await world.store.jobs.keep({ ...run, figures: { findings_error: 2, findings_warning: 7, freed_bytes: 1e9 } })
    for (const [series, value] of [
      ['pixel_database_up', 1],
      ['pixel_job_last_run_timestamp_seconds{job="housekeeping"}', 5],
      ['pixel_job_last_success_timestamp_seconds{job="housekeeping"}', 5],
      ['pixel_job_last_run_duration_seconds{job="housekeeping"}', 1.5],
      ['pixel_job_last_run_exit_code{job="housekeeping"}', 3],
      ['pixel_job_findings{severity="error"}', 2],
      ['pixel_job_freed_bytes', 1e9],
    ] as const)
      assert.equal(await sample(series), value, series)
    for (const place of ['images', 'temp'])
      assert.ok((await sample(`pixel_disk_free_bytes{place="${place}"}`)) > 0, place)
    await world.store.close()
    assert.equal(await sample('pixel_database_up'), 0)
    assert.doesNotMatch(await scrape(), /^pixel_job_last/m)
  })

  test('is what docs/telemetry.md says, name by name', async () => {
    const page = await readFile(join(import.meta.dirname, '../../../../docs/telemetry.md'), 'utf8')
    const [ofTheApi = ''] = page.split('`watch` of the supervision')
    const rows = ofTheApi.split('\n').filter((line) => /^\| `(http|pixel)_/.test(line))
    const said = rows.flatMap((row) => [...row.matchAll(/`((?:http|pixel)_\w+)`/g)].map(([, name]) => name))
    const told = (await scrape()).matchAll(/^# TYPE (\S+)/gm)
    assert.deepEqual([...new Set(said)].sort(), [...told].map(([, name]) => name).sort())
  })
})

test('metrics that are not offered are not found', async () => {
  const world = await openTestApp({ offersMetrics: false })
  assert.equal((await world.app.inject({ url: '/metrics' })).statusCode, 404)
  await world.close()
})
