import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Answer, Client } from '@pd/contract/client'
import { migrateStore } from '@pd/store'
import { type FlakyProxy, openFlakyProxy } from '@pd/testing/flaky-proxy'
import { createPlayerAt, startApi, urlOf, writeThreePictures } from '@pd/testing/process/api-process'
import { createTestDatabase, type TestDatabase } from '@pd/testing/store/test-database'

/** The checks of the health take two seconds at most, what waits for a silent database eight. */
const LOOK_MS = 6_000
const AWAY = { code: 'database_unavailable', retryAfterMs: 2_000 }

/** A player's game, and the guesses of it that were acknowledged. */
type Play = { readonly client: Client; readonly id: string; readonly acknowledged: string[] }

describe('an API whose database goes away', () => {
  let home: string
  let database: TestDatabase
  let proxy: FlakyProxy
  let api: ChildProcess
  let url: string
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-away-'))
    database = await createTestDatabase()
    await migrateStore(database.url)
    proxy = await openFlakyProxy(database.url)
    const pictures = await writeThreePictures(join(home, 'pictures'))
    const options = ['--data', join(home, 'data'), '--pictures', pictures, '--rate-limit', '0', '--log-level', 'silent']
    api = startApi(options, { DATABASE_URL: proxy.url })
    url = await urlOf(api)
  })
  after(async () => {
    api.kill()
    await once(api, 'exit')
    await proxy.close()
    await database.drop()
    await rm(home, { recursive: true })
  })

  const sitDown = async (): Promise<Play> => {
    const client = createPlayerAt(url)
    const made = await client.newGame({ plan: 'solo', rounds: 1, difficulty: 'hard' })
    return { client, id: made.ok ? made.value.id : assert.fail(made.problem.code), acknowledged: [] }
  }
  const problemOf = (answer: Answer<unknown>) => (answer.ok ? null : answer.problem)

  /** One guess at the level that the server is at; what it acknowledges is noted. */
  const guess = async ({ client, id, acknowledged }: Play, text: string) => {
    const seen = await client.game(id)
    if (!seen.ok) return seen.problem
    const answer = await client.guess(id, { round: 1, level: seen.value.rounds[0]?.level ?? 0, text })
    if (answer.ok) acknowledged.push(text)
    return problemOf(answer)
  }
  const assertKept = async ({ client, id, acknowledged }: Play) => {
    const game = await client.game(id)
    const wrong = game.ok ? (game.value.rounds[0]?.wrong ?? []) : assert.fail(game.problem.code)
    for (const text of acknowledged) assert.ok(wrong.includes(text), text)
  }
  /** How long a request takes at the most, whatever it answers. */
  const inTime = async <T>(limitMs: number, ask: Promise<T>): Promise<T> => {
    const began = performance.now()
    const answer = await ask
    const tookMs = performance.now() - began
    assert.ok(tookMs < limitMs, `${tookMs} ms`)
    return answer
  }
  /** Waits until the health is such, as it is of the last second; no look takes long. */
  const healthIs = async (health: number, status: number) => {
    while ((await inTime(LOOK_MS, fetch(`${url}/health`))).status !== health);
    assert.equal((await inTime(LOOK_MS, fetch(`${url}/status`))).status, status)
  }

  test('answers so while it restarts, and continues every game afterwards', async () => {
    const play = await sitDown()
    assert.equal(await guess(play, 'qwzx'), null)
    await proxy.cut()
    assert.deepEqual(await inTime(LOOK_MS, guess(play, 'vrtpk')), AWAY)
    assert.deepEqual(problemOf(await createPlayerAt(url).newGame({ plan: 'solo' })), AWAY)
    await healthIs(500, 503)
    await proxy.restore()
    assert.equal(await guess(play, 'vrtpk'), null)
    await assertKept(play)
    await healthIs(200, 200)
  })

  test('answers so within seconds when it stops answering, and /health sooner', async () => {
    const play = await sitDown()
    proxy.stall()
    const [problem] = await Promise.all([inTime(10_000, guess(play, 'qwzx')), healthIs(500, 503)])
    assert.deepEqual(problem, AWAY)
    proxy.resume()
    assert.equal(await guess(play, 'qwzx'), null)
    await assertKept(play)
  })

  test('keeps every guess that it acknowledged, however often it restarts under play', async () => {
    const plays = await Promise.all(Array.from({ length: 6 }, sitDown))
    const problems = new Set<string>()
    let isOver = false
    const playing = plays.map(async (play) => {
      for (let n = 0; !isOver && play.acknowledged.length < 6; n++) {
        const problem = await guess(play, `qwzx${'abcdefghijklmnopqrst'[n % 20]}`)
        if (problem) problems.add(problem.code)
      }
    })
    for (let restarts = 0; restarts < 5; restarts++) {
      await fetch(`${url}/rooms/ABC234`)
      await proxy.cut()
      await fetch(`${url}/rooms/ABC234`)
      await proxy.restore()
    }
    isOver = true
    await Promise.all(playing)
    for (const play of plays) await assertKept(play)
    // a guess whose acknowledgement got lost was kept, so that the same one again is a repeated one, or of a level that has passed
    for (const code of problems)
      assert.ok(['database_unavailable', 'guess_repeated', 'level_passed', 'round_closed'].includes(code), code)
  })
})
