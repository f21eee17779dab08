import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { openStore, putSnapshot } from '@pd/store'
import { linesOf, onLine, start, work } from '@pd/testing/process/worker-process'
import { createTestDatabase, queryServer, type TestDatabase } from '@pd/testing/store/test-database'
import { entriesOf, from, gameAt, playIn, stateOf } from '../testing/test-backup.ts'
import { type Fixture, openFixture, quietTools } from '../testing/test-fixture.ts'
import { writeBackup } from './backup-job.ts'
import type { GamePlace } from './game.ts'
import { restoreBackup } from './restore-job.ts'
import { decide, prepare, stagingOf } from './staging.ts'
import { unpack } from './unpack.ts'

const GUESSES = 2_000

describe('a backup of a game in MySQL', () => {
  let fixture: Fixture
  let database: TestDatabase
  let file: string
  let embedded: GamePlace
  let place: GamePlace
  let played: unknown
  let empty: unknown

  /** An embedded game and its backup, and a place for it in MySQL, with a folder and a secret of its own. */
  beforeEach(async () => {
    fixture = await openFixture()
    database = await createTestDatabase()
    file = join(fixture.home, 'game.tar')
    embedded = gameAt(fixture.data.root)
    for (const [seed, name] of ['cat', 'dog', 'horse'].entries()) await fixture.card(`${name}.png`, seed + 1)
    await fixture.importAll()
    await writeFile(embedded.secret, 'the secret of the embedded game, long enough\n')
    playIn(embedded.database, 'ann', GUESSES)
    played = await stateOf(embedded)
    await writeBackup(embedded, file, quietTools())
    const root = join(fixture.home, 'stack')
    await mkdir(join(root, 'images'), { recursive: true })
    await mkdir(join(fixture.home, 'secret-game'))
    place = { ...gameAt(root, database.url), secret: join(fixture.home, 'secret-game', 'secret') }
    await writeFile(place.secret, 'the secret that the place began with, long enough\n', { mode: 0o444 })
    assert.equal((await work(['migrate'], env())).code, 0)
    empty = await stateOf(place)
  })
  afterEach(async () => {
    await database.drop()
    await fixture.close()
  })

  const env = () => ({ DATABASE_URL: database.url, DATA_DIR: place.root, SECRET_FILE: place.secret })
  const restore = (replace = false) => restoreBackup(place, { open: from(file), replace }, quietTools())
  const leftovers = async () =>
    (await readdir(fixture.home, { recursive: true })).filter((name) => /restoring/.test(name))

  test('is the way up from an embedded game, and the way back', async () => {
    assert.equal((await work(['restore', file], env())).code, 0)
    assert.deepEqual(await stateOf(place), played)
    assert.equal((await stat(place.secret)).mode & 0o777, 0o444)
    const [up, home] = [join(fixture.home, 'up.tar'), gameAt(join(fixture.home, 'home'))]
    assert.equal((await work(['backup', up], env())).code, 0)
    assert.equal((await work(['restore', up, '--data', home.root])).code, 0)
    assert.deepEqual(await stateOf(home), played)
    assert.deepEqual(await leftovers(), [])
  })

  test('goes through a pipe, told of beside it; it names the passwords and holds none', async () => {
    assert.equal((await work(['restore', file], env())).code, 0)
    const url = new URL(database.url)
    const password = decodeURIComponent(url.password)
    url.password = ''
    const out = await open(join(fixture.home, 'piped.tar'), 'w')
    const main = join(import.meta.dirname, '..', 'main.ts')
    const child = spawn(process.execPath, [main, 'backup', '-'], {
      stdio: ['ignore', out.fd, 'pipe'],
      env: { PATH: process.env.PATH, ...env(), DATABASE_URL: url.href, DATABASE_PASSWORD: password },
    })
    let told = ''
    child.stderr?.on('data', (chunk) => {
      told += chunk
    })
    assert.deepEqual(await once(child, 'close'), [0, null])
    await out.close()
    assert.equal(linesOf({ code: 0, out: told, err: '' }).at(-1)?.msg, 'The backup is written')
    const entries = await entriesOf(join(fixture.home, 'piped.tar'))
    const manifest = JSON.parse(`${entries.at(-1)?.[1]}`)
    assert.deepEqual(manifest.secrets, { game: true, 'database passwords': false })
    assert.equal(manifest.rows.guess, GUESSES)
    assert.equal((await readFile(join(fixture.home, 'piped.tar'))).includes(password), false)
    const back = await open(join(fixture.home, 'piped.tar'))
    const again = spawn(process.execPath, [main, 'restore', '-', '--replace'], {
      stdio: [back.fd, 'ignore', 'ignore'],
      env: { PATH: process.env.PATH, ...env() },
    })
    assert.deepEqual(await once(again, 'close'), [0, null])
    await back.close()
    assert.deepEqual(await stateOf(place), played)
  })

  test('is not restored over a game, unless that one is backed up first; then there is a way back', async () => {
    await restore()
    playIn(embedded.database, 'bob', 3)
    const later = await stateOf(embedded)
    await writeBackup(embedded, file, quietTools())
    const refused = await work(['restore', file], env())
    assert.deepEqual([refused.code, / holds a game already: .+--replace/.test(refused.err)], [1, true])
    assert.deepEqual(await stateOf(place), played)
    const { before } = await restore(true)
    assert.deepEqual(await stateOf(place), later)
    await restoreBackup(place, { open: from(before ?? ''), replace: true }, quietTools())
    assert.deepEqual(await stateOf(place), played)
  })

  test('is not restored while the game runs', async () => {
    const store = await openStore(database.url)
    await store.ping()
    const refused = await work(['restore', file], env())
    assert.match(`${refused.code} ${refused.err}`, /^1 The database .+ is in use: stop the game first\.$/)
    await store.close()
    assert.deepEqual(await stateOf(place), empty)
  })

  test('whose restore is killed half-way leaves what was there, and the next one succeeds', async () => {
    await queryServer(async (server) => {
      // a held lock on the guesses: the restore waits there
      await server.query('set session transaction isolation level repeatable read')
      await server.query('begin')
      await server.query(`select * from ${database.name}.guess for update`)
      const child = start(['restore', file], env())
      await onLine(
        child,
        ({ msg }) => msg === 'Putting back the rows',
        () => child.kill('SIGKILL'),
      )
      assert.equal(child.signalCode, 'SIGKILL')
    })
    assert.deepEqual(await stateOf(place), empty)
    assert.equal((await work(['restore', file], env())).code, 0)
    assert.deepEqual([await stateOf(place), await leftovers()], [played, []])
  })

  test('whose rows can not be put back in the end leaves what was there', async () => {
    await queryServer(async (server) => {
      await server.query('set session transaction isolation level repeatable read')
      await server.query('begin')
      await server.query(`select * from ${database.name}.guess for update`)
      const refused = await work(['restore', file], env())
      assert.equal(refused.code, 1)
    })
    assert.deepEqual([await stateOf(place), await leftovers()], [empty, []])
  })

  test('whose restore is killed when it was decided is finished by the next run, before or after its commit', async () => {
    const staging = stagingOf(place)
    const kill = new Error('killed')
    for (const isCommitted of [false, true]) {
      await prepare(place)
      const manifest = await unpack(from(file)(), place, quietTools())
      const ready = async () => {
        await decide(staging, manifest)
        if (!isCommitted) throw kill
      }
      const put = putSnapshot(staging.database, database.url, { ready })
      await put.catch((error: unknown) => assert.equal(error, kill))
      const refused = await work(['import', fixture.folder], env())
      assert.deepEqual([refused.code, /was cut short at its end: run it again/.test(refused.err)], [1, true])
      const ended = await work(['restore', file], env())
      assert.equal(linesOf(ended).at(-1)?.msg, 'The restore that was cut short is finished')
      assert.deepEqual([await stateOf(place), await leftovers()], [played, []])
      await queryServer((server) => server.query(`delete from ${database.name}.guess`))
    }
  })
})
