import assert from 'node:assert/strict'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, test } from 'node:test'
import { Fault } from '@pd/runtime'
import { lockFolder } from '@pd/store'
import { linesOf, work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { contentsOf, from, gameAt, playIn, stateOf } from '../testing/test-backup.ts'
import { openFixture, quietTools } from '../testing/test-fixture.ts'
import { writeBackup } from './backup-job.ts'
import type { GamePlace } from './game.ts'
import { restoreBackup } from './restore-job.ts'
import { decide, prepare, stagingOf } from './staging.ts'
import { unpack } from './unpack.ts'

const fill = async (file: string, from: number, bytes: number): Promise<void> => {
  const content = await readFile(file)
  await writeFile(file, content.fill(7, from, from + bytes))
}

/** Each way in which a database can't be read any more. */
const DAMAGES: Readonly<Record<string, (file: string) => Promise<unknown>>> = {
  'a page overwritten': (file) => fill(file, 4096, 40_000),
  'its header overwritten': (file) => fill(file, 0, 100),
  'cut short': (file) => truncate(file, 5_000),
  'without content': (file) => truncate(file, 0),
  'no database': (file) => writeFile(file, 'something else '.repeat(500)),
  'of a later version': async (file) => {
    const database = new DatabaseSync(file)
    database.exec("insert into schema_migration values ('9999-later.sql', 1); pragma journal_mode = delete")
    database.close()
  },
}

describe('a restore over a database that can not be read', () => {
  const fixture = setUpEach(openFixture)
  let file: string
  let game: GamePlace
  let backedUp: unknown
  beforeEach(async () => {
    ;[file, game] = [join(fixture.home, 'backup.tar'), gameAt(fixture.data.root)]
    for (const [seed, name] of ['cat', 'dog'].entries()) await fixture.card(`${name}.png`, seed + 1)
    await fixture.importAll()
    await writeFile(game.secret, 'the secret of the backup, which is long enough\n')
    playIn(game.database, 'ann', 300)
    await writeBackup(game, file, quietTools())
    backedUp = await stateOf(game)
    await fixture.card('later.png', 9)
    await fixture.importAll()
    await writeFile(game.secret, 'the secret of later, which is long enough too\n')
  })

  const restore = (replace: boolean) => restoreBackup(game, { open: from(file), replace }, quietTools())
  const withoutLog = (contents: Record<string, string>) =>
    Object.fromEntries(Object.entries(contents).filter(([name]) => !/\.db-(wal|shm)$|\.tar$/.test(name)))

  for (const [what, damage] of Object.entries(DAMAGES))
    test(`${what}: refused, and with --replace done, with all that was there kept`, async () => {
      await damage(game.database)
      const damaged = withoutLog(await contentsOf(game.root))
      await assert.rejects(
        restore(false),
        (error) => error instanceof Fault && /is damaged, empty or .+ --replace \(REPLACE=yes\)\.$/.test(error.message),
      )
      assert.deepEqual(withoutLog(await contentsOf(game.root)), damaged)
      const { before, isAside } = await restore(true)
      assert.deepEqual([isAside, await stateOf(game)], [true, backedUp])
      const kept = withoutLog(await contentsOf(before ?? ''))
      const isKept = ([name]: [string, string]) => /^\/(pixel-detective\.db|secret|images\/[\w-]+\.jpg)$/.test(name)
      assert.deepEqual(kept, Object.fromEntries(Object.entries(damaged).filter(isKept)))
    })

  test('whose rows refer to nothing, so that it can not be backed up, is done too', async () => {
    const database = new DatabaseSync(game.database)
    database.exec('pragma foreign_keys = off; delete from item')
    database.close()
    const { isAside } = await restore(true)
    assert.deepEqual([isAside, await stateOf(game)], [true, backedUp])
  })

  test('keeps its log as it was, for what may still be read from it', async () => {
    const writer = new DatabaseSync(game.database)
    writer.exec('pragma wal_autocheckpoint = 0')
    writer.exec("insert into player values ('zoe', 1)")
    const log = await readFile(`${game.database}-wal`)
    const copy = await readFile(game.database)
    writer.close()
    await writeFile(game.database, copy.fill(7, 0, 100))
    await writeFile(`${game.database}-wal`, log)
    await fill(`${game.database}-wal`, 0, 32)
    const damagedLog = await readFile(`${game.database}-wal`)
    const { before } = await restore(true)
    assert.ok(damagedLog.length > 4_096)
    assert.ok((await readFile(join(before ?? '', 'pixel-detective.db-wal'))).equals(damagedLog))
    assert.deepEqual(await stateOf(game), backedUp)
  })

  test('that is killed when it was decided is finished by the next run', async () => {
    await fill(game.database, 0, 100)
    await prepare(game)
    await decide(stagingOf(game), await unpack(from(file)(), game, quietTools()))
    assert.equal((await restore(true)).isFinished, true)
    assert.deepEqual(await stateOf(game), backedUp)
  })

  test('with a backup that is not whole changes nothing', async () => {
    await fill(game.database, 0, 100)
    const damaged = withoutLog(await contentsOf(game.root))
    await truncate(file, 10_000)
    await assert.rejects(restore(true), /is not a whole backup/)
    assert.deepEqual(withoutLog(await contentsOf(game.root)), damaged)
  })

  test('says what it did, and where the damaged game is kept', async () => {
    await fill(game.database, 0, 100)
    const words = ['restore', file, '--data', game.root]
    const refused = await work(words)
    assert.deepEqual([refused.code, /is damaged.+--replace \(REPLACE=yes\)\.$/.test(refused.err)], [1, true])
    const done = await work([...words, '--replace'])
    assert.deepEqual([done.code, done.err], [0, ''])
    const before = String(linesOf(done).at(-1)?.before)
    assert.ok((await readdir(before)).includes('pixel-detective.db'))
  })

  test('is refused while a game holds the folder, in a sentence that says which', async () => {
    await fill(game.database, 0, 100)
    const lock = lockFolder(game.root, 'game')
    lock.announce('http://localhost:8080')
    const { code, err } = await work(['restore', file, '--replace', '--data', game.root])
    lock.release()
    assert.equal(code, 1)
    assert.match(
      err,
      new RegExp(`^A game already runs in .+ \\(process ${process.pid}, .+ http://localhost:8080\\): .+\\.$`),
    )
  })
})
