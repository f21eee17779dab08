import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { migrateStore } from '@pd/store'
import { type Line, openLine } from '@pd/store/try-line'
import { makeDatabase, onServer, type TryDatabase } from '@pd/store/try-mysql'
import { type Ended, linesOf, onLine, onProgress, start, work } from './try-process.ts'
import { openWorld, type World } from './try-world.ts'

describe('the worker on a MySQL', () => {
  let world: World
  let database: TryDatabase
  let line: Line
  beforeEach(async () => {
    world = await openWorld()
    database = await makeDatabase()
    line = await openLine(database.url)
  })
  afterEach(async () => {
    await line.close()
    await database.drop()
    await world.close()
  })

  const data = () => ['--data', world.data.root]
  const byLine = () => ({ DATABASE_URL: line.url })
  const jobs = () => [['migrate', ...data()], ['import', world.folder, ...data()], data()]
  const leftovers = async () => (await readdir(world.home, { recursive: true })).filter((name) => name.endsWith('.tmp'))
  const putCards = async (count: number) => {
    for (let n = 0; n < count; n++) await world.card(`thing ${n} of many.png`, n + 1, 640)
  }
  const assertFailed = ({ code, err }: Ended, sentence: RegExp) => assert.match(`${code} ${err}`, sentence)

  test('migrates, imports and keeps house there, and makes no database of its own', async () => {
    for (const [seed, name] of ['cat', 'dog'].entries()) await world.card(`${name}.png`, seed + 1)
    const messages = ['The database is up to date', `${world.folder} is imported`, 'The items are looked at']
    for (const [at, words] of jobs().entries()) {
      const ended = await work(words, { DATABASE_URL: database.url })
      assert.deepEqual([ended.code, ended.err, linesOf(ended).at(-1)?.msg], [0, '', messages[at]])
    }
    assert.equal(linesOf(await work(data(), { DATABASE_URL: database.url })).at(-1)?.measured, 0)
    assert.equal(JSON.parse(await readFile(join(world.data.root, 'catalog.json'), 'utf8')).items.length, 2)
    assert.ok(!(await readdir(world.data.root)).includes('pixel-detective.db'))
  })

  test('refuses one that was never migrated', async () => {
    await world.card('cat.png', 1)
    for (const words of jobs().slice(1))
      assertFailed(
        await work(words, { DATABASE_URL: database.url }),
        /^1 The database .+ run the worker's migrate first\.$/,
      )
  })

  test('ends at once with a wrong password, and never repeats it', async () => {
    await world.card('cat.png', 1)
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
    await onServer(async (server) => {
      await server.query(`create user ${database.name}@'%' identified by 'hush'`)
      await server.query(`grant select, insert, update, delete on ${database.name}.* to ${database.name}@'%'`)
    })
    ;[url.username, url.password] = [database.name, 'hush']
    assertFailed(
      await work(['migrate'], { DATABASE_URL: url.href }),
      /^1 The database .+ does not let its user do this: .+\.$/,
    )
    await onServer(async (server) => {
      assert.deepEqual((await server.query(`show tables from ${database.name}`))[0], [])
      await server.query(`drop user ${database.name}@'%'`)
    })
  })

  test('waits for one that does not answer yet, and says so in its log', async () => {
    await line.cut()
    const ended = await onLine(
      start(['migrate', ...data()], byLine()),
      ({ msg }) => /^It does not answer yet/.test(String(msg)),
      () => line.mend(),
    )
    assert.deepEqual([ended.code, ended.err, linesOf(ended).at(-1)?.msg], [0, '', 'The database is up to date'])
  })

  test('that goes away under an import says so, and the next one takes up what is left', async () => {
    const pictures = 120
    await putCards(pictures)
    await migrateStore(database.url)
    const cut = await onProgress(start(['import', world.folder, ...data()], byLine()), () => line.cut())
    assertFailed(cut, /^1 The database .+ does not answer: .+\.$/)
    assert.deepEqual(await leftovers(), [])
    const report = linesOf(await work(['import', world.folder, ...data()], { DATABASE_URL: database.url })).at(-1)
    assert.equal(Number(report?.imported) + Number(report?.unchanged), pictures)
  })

  test('that goes away under the housekeeping leaves no catalogue, and the next one takes up what is left', async () => {
    const pictures = 120
    await putCards(pictures)
    for (const words of jobs().slice(0, 2)) await work(words, { DATABASE_URL: database.url })
    const cut = await onProgress(start(data(), byLine()), () => line.cut())
    assertFailed(cut, /^1 The database .+ does not answer: .+\.$/)
    assert.deepEqual([await leftovers(), (await readdir(world.data.root)).includes('catalog.json')], [[], false])
    const report = linesOf(await work(data(), { DATABASE_URL: database.url })).at(-1)
    assert.deepEqual([report?.items, report?.pictures], [pictures, pictures])
  })
})
