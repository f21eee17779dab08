import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { migrateStore } from '@pd/store'
import { type FlakyProxy, openFlakyProxy } from '@pd/testing/flaky-proxy'
import { type Ended, linesOf, onLine, onProgress, start, work } from '@pd/testing/process/worker-process'
import { createTestDatabase, queryServer, type TestDatabase } from '@pd/testing/store/test-database'
import { type Fixture, openFixture } from './testing/test-fixture.ts'

describe('the worker on a MySQL', () => {
  let fixture: Fixture
  let database: TestDatabase
  let proxy: FlakyProxy
  beforeEach(async () => {
    fixture = await openFixture()
    database = await createTestDatabase()
    proxy = await openFlakyProxy(database.url)
  })
  afterEach(async () => {
    await proxy.close()
    await database.drop()
    await fixture.close()
  })

  const data = () => ['--data', fixture.data.root]
  const byProxy = () => ({ DATABASE_URL: proxy.url })
  const jobs = () => [['migrate', ...data()], ['import', fixture.folder, ...data()], data()]
  const leftovers = async () =>
    (await readdir(fixture.home, { recursive: true })).filter((name) => name.endsWith('.tmp'))
  const putCards = async (count: number) => {
    for (let n = 0; n < count; n++) await fixture.card(`thing ${n} of many.png`, n + 1, 640)
  }
  const assertFailed = ({ code, err }: Ended, sentence: RegExp) => assert.match(`${code} ${err}`, sentence)

  test('migrates, imports and keeps house there, and makes no database of its own', async () => {
    for (const [seed, name] of ['cat', 'dog'].entries()) await fixture.card(`${name}.png`, seed + 1)
    const messages = ['The database is up to date', `${fixture.folder} is imported`, 'The items are checked']
    for (const [at, words] of jobs().entries()) {
      const ended = await work(words, { DATABASE_URL: database.url })
      assert.deepEqual([ended.code, ended.err, linesOf(ended).at(-1)?.msg], [0, '', messages[at]])
    }
    assert.equal(linesOf(await work(data(), { DATABASE_URL: database.url })).at(-1)?.measured, 0)
    assert.equal(JSON.parse(await readFile(join(fixture.data.root, 'catalog.json'), 'utf8')).items.length, 2)
    assert.ok(!(await readdir(fixture.data.root)).includes('pixel-detective.db'))
  })

  test('refuses one that was never migrated', async () => {
    await fixture.card('cat.png', 1)
    for (const words of jobs().slice(1))
      assertFailed(
        await work(words, { DATABASE_URL: database.url }),
        /^1 The database .+ run the worker's migrate first\.$/,
      )
  })

  test('ends at once with a wrong password, and never repeats it', async () => {
    await fixture.card('cat.png', 1)
    const url = new URL(database.url)
    url.password = ''
    for (const words of jobs()) {
      const ended = await work(words, { DATABASE_URL: url.href, DATABASE_PASSWORD: 'mistaken' })
      assertFailed(ended, /^1 The database .+ refuses the login: check .+\.$/)
      assert.ok(!`${ended.out}${ended.err}`.includes('mistaken'))
    }
  })

  test('migrates nothing for a user who may only write rows', async () => {
    const url = new URL(database.url)
    await queryServer(async (server) => {
      await server.query(`create user ${database.name}@'%' identified by 'hush'`)
      await server.query(`grant select, insert, update, delete on ${database.name}.* to ${database.name}@'%'`)
    })
    ;[url.username, url.password] = [database.name, 'hush']
    assertFailed(
      await work(['migrate'], { DATABASE_URL: url.href }),
      /^1 The database .+ does not let its user do this: .+\.$/,
    )
    await queryServer(async (server) => {
      assert.deepEqual((await server.query(`show tables from ${database.name}`))[0], [])
      await server.query(`drop user ${database.name}@'%'`)
    })
  })

  test('waits for one that does not answer yet, and says so in its log', async () => {
    await proxy.cut()
    const ended = await onLine(
      start(['migrate', ...data()], byProxy()),
      ({ msg }) => /^It does not answer yet/.test(String(msg)),
      () => proxy.restore(),
    )
    assert.deepEqual([ended.code, ended.err, linesOf(ended).at(-1)?.msg], [0, '', 'The database is up to date'])
  })

  test('that goes away under an import says so, and the next one takes up what is left', async () => {
    const pictures = 120
    await putCards(pictures)
    await migrateStore(database.url)
    const cut = await onProgress(start(['import', fixture.folder, ...data()], byProxy()), () => proxy.cut())
    assertFailed(cut, /^1 The database .+ does not answer: .+\.$/)
    assert.deepEqual(await leftovers(), [])
    const report = linesOf(await work(['import', fixture.folder, ...data()], { DATABASE_URL: database.url })).at(-1)
    assert.equal(Number(report?.imported) + Number(report?.unchanged), pictures)
  })

  test('that goes away under the housekeeping leaves no catalogue, and the next one takes up what is left', async () => {
    const pictures = 120
    await putCards(pictures)
    for (const words of jobs().slice(0, 2)) await work(words, { DATABASE_URL: database.url })
    const cut = await onProgress(start(data(), byProxy()), () => proxy.cut())
    assertFailed(cut, /^1 The database .+ does not answer: .+\.$/)
    assert.deepEqual([await leftovers(), (await readdir(fixture.data.root)).includes('catalog.json')], [[], false])
    const report = linesOf(await work(data(), { DATABASE_URL: database.url })).at(-1)
    assert.deepEqual([report?.items, report?.pictures], [pictures, pictures])
  })
})
