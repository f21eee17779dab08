import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { type FlakyProxy, openFlakyProxy } from '@pd/testing/flaky-proxy'
import { createTestDatabase, type TestDatabase } from '@pd/testing/store/test-database'
import { sql } from 'kysely'
import { migrateStore } from '../../store.ts'
import { isDatabaseAway } from '../errors/errors.ts'
import type { Db } from '../tables.ts'
import { readMysqlTarget } from '../target.ts'
import { transact } from '../transact.ts'
import { openMysql } from './open-mysql.ts'

const SILENCE_MS = 1_000
/** A busy disk takes its time over a commit, where nothing is silent. */
const PATIENCE_MS = 30_000

describe('a database that goes away', () => {
  let database: TestDatabase
  let proxy: FlakyProxy
  let db: Db
  let silenceMs: number
  before(async () => {
    database = await createTestDatabase()
    await migrateStore(database.url)
  })
  after(() => database.drop())
  beforeEach(async () => {
    proxy = await openFlakyProxy(database.url)
    silenceMs = PATIENCE_MS
    db = await openMysql(readMysqlTarget(proxy.url), { connections: 3, silenceMs: () => silenceMs })
  })
  afterEach(async () => {
    await db.destroy()
    await proxy.close()
  })

  const add = (id: string) => db.insertInto('player').values({ id, created_at: 1 }).execute()
  const ids = async () => (await db.selectFrom('player').select('id').orderBy('id').execute()).map(({ id }) => id)

  test('fails what is asked, as one that is away, until it is back', async () => {
    await proxy.cut()
    await assert.rejects(ids(), isDatabaseAway)
    await assert.rejects(add('ann'), isDatabaseAway)
    await proxy.restore()
    await add('ann')
    assert.deepEqual(await ids(), ['ann'])
  })

  test('keeps all that it said it kept, and may keep more', async () => {
    const names = Array.from({ length: 200 }, (_, n) => `kept ${n}`)
    const said = names.map(async (id) => {
      await transact(db, (tx) => tx.insertInto('player').values({ id, created_at: 1 }).execute())
      return id
    })
    await said[20]
    await proxy.cut()
    const outcomes = await Promise.allSettled(said)
    await proxy.restore()
    const kept = new Set(await ids())
    for (const outcome of outcomes)
      assert.ok(outcome.status === 'fulfilled' ? kept.has(outcome.value) : isDatabaseAway(outcome.reason))
    assert.ok(
      outcomes.some(({ status }) => status === 'fulfilled') && outcomes.some(({ status }) => status === 'rejected'),
    )
  })

  test('by falling silent is given up in time, however many wait', async () => {
    await ids()
    silenceMs = SILENCE_MS
    proxy.stall()
    const began = performance.now()
    for (const outcome of await Promise.allSettled(Array.from({ length: 50 }, () => ids())))
      assert.ok(outcome.status === 'rejected' && isDatabaseAway(outcome.reason))
    const waited = performance.now() - began
    // one after the other they would take 17 times as long as the server may be silent
    assert.ok(waited < 10 * SILENCE_MS, `${waited} ms`)
    proxy.resume()
    assert.equal((await ids()).length > 0, true)
  })

  test('is not one that takes its time over a long answer', async () => {
    silenceMs = SILENCE_MS
    const row = sql`select repeat('x', 40000) as text, sleep(0.4) as slept`
    const { rows } = await sql`${sql.join(Array(6).fill(row), sql` union all `)}`.execute(db)
    assert.equal(rows.length, 6)
  })
})
