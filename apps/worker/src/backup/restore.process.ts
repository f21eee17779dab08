import assert from 'node:assert/strict'
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { openDataFolder } from '@pd/runtime'
import { openStore, putSnapshot } from '@pd/store'
import { onLine, start, work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { from, gameAt, playIn, stateOf } from '../testing/test-backup.ts'
import { openFixture, quietTools } from '../testing/test-fixture.ts'
import { writeBackup } from './backup-job.ts'
import type { GamePlace } from './game.ts'
import { restoreBackup } from './restore-job.ts'
import { decide, prepare, stagingOf } from './staging.ts'
import { unpack } from './unpack.ts'

const CUT_SHORT = /A restore into .+ was cut short at its end: run it again, which finishes it, before anything else\.$/

describe('a restore', () => {
  const fixture = setUpEach(openFixture)
  let file: string
  let game: GamePlace
  let before: unknown
  let after: unknown

  /** A backup, and a game that went on after it: another player, a picture more and one less, another secret. */
  beforeEach(async () => {
    ;[file, game] = [join(fixture.home, 'backup.tar'), gameAt(fixture.data.root)]
    for (const [seed, name] of ['cat', 'dog', 'horse'].entries()) await fixture.card(`${name}.png`, seed + 1)
    await fixture.importAll()
    await writeFile(game.secret, 'the secret of the backup, which is long enough\n', { mode: 0o640 })
    playIn(game.database, 'ann', 3)
    await writeBackup(game, file, quietTools())
    after = await stateOf(game)
    await goOn()
    before = await stateOf(game)
  })

  const goOn = async () => {
    playIn(game.database, 'bob', 5)
    await fixture.card('later.png', 9)
    await fixture.importAll()
    const [gone = ''] = (await readdir(game.images)).filter((name) => name.endsWith('.jpg'))
    await rm(join(game.images, gone))
    await writeFile(game.secret, 'the secret of later, which is long enough too\n')
  }
  const restore = () => restoreBackup(game, { open: from(file), replace: true }, quietTools())
  const leftovers = async () =>
    (await readdir(game.root, { recursive: true })).filter((name) => name.includes('restoring'))

  /** All that a restore does until it is decided; as if it were killed then. */
  const killedWhenDecided = async () => {
    await prepare(game)
    const manifest = await unpack(from(file)(), game, quietTools())
    await decide(stagingOf(game), manifest)
  }

  test('gives back every row, picture and secret, and leaves nothing behind', async () => {
    await restore()
    assert.deepEqual(await stateOf(game), after)
    assert.deepEqual(await leftovers(), [])
  })

  test('that was decided and killed is finished by the next run, and the game does not open before', async () => {
    await killedWhenDecided()
    await assert.rejects(openDataFolder(game.root), CUT_SHORT)
    for (const words of [['import', fixture.folder], ['backup', join(fixture.home, 'half.tar')], []]) {
      const { code, err } = await work([...words, '--data', game.root])
      assert.deepEqual([code, CUT_SHORT.test(err)], [1, true], err)
    }
    const done = await restore()
    assert.deepEqual([done.isFinished, await stateOf(game), await leftovers()], [true, after, []])
    await openDataFolder(game.root)
  })

  test('that was killed while it moved the files is finished too, wherever that was', async () => {
    const staging = stagingOf(game)
    const moves = [
      () => putSnapshot(staging.database, game.database),
      () => rename(staging.secret, game.secret),
      async () => {
        const [name = ''] = (await readdir(staging.images)).filter((each) => each.endsWith('.jpg'))
        await rename(join(staging.images, name), join(game.images, name))
      },
    ]
    for (let done = 1; done <= moves.length; done++) {
      await killedWhenDecided()
      for (const move of moves.slice(0, done)) await move()
      assert.equal((await restore()).isFinished, true)
      assert.deepEqual([await stateOf(game), await leftovers()], [after, []], `after ${done} moves`)
      await writeFile(join(game.images, 'stray.jpg'), 'what an import left')
    }
  })

  test('that is killed at any of its steps leaves the old game or, with the next run, the new one', async () => {
    const aside = join(fixture.home, 'aside')
    await cp(game.root, aside, { recursive: true, preserveTimestamps: true })
    const words = ['restore', file, '--replace', '--data', game.root]
    for (const step of ['Checking and unpacking', 'Backing up', 'The backup is restored']) {
      await rm(game.root, { recursive: true })
      await cp(aside, game.root, { recursive: true, preserveTimestamps: true })
      const isStep = ({ msg }: Readonly<Record<string, unknown>>) => msg === step
      await onLine(start(words), isStep, (child) => child.kill('SIGKILL'))
      const isWhole = await openDataFolder(game.root).then(
        () => true,
        () => false,
      )
      const found = await stateOf(game)
      if (isWhole) assert.deepEqual(found, isDeepStrictEqual(found, after) ? after : before, `killed at "${step}"`)
      const again = await work(words)
      assert.deepEqual([again.code, again.err, await stateOf(game), await leftovers()], [0, '', after, []])
    }
  })

  test('of an older schema is followed by the migrations, and loses nothing', async () => {
    const database = new DatabaseSync(game.database)
    // what imports read of files is read again
    database.exec('delete from file_text')
    // a process reads all items when it starts, whenever they changed, and judges their names again
    database.exec('update item set revision = 0, trust = 10')
    const kept = await stateOf(game)
    const later = database.prepare("select name from schema_migration where name > '0001'").all()
    for (const table of [
      'upload_lease',
      'upload',
      'dismissed_name',
      'desk_change',
      'item_edit',
      'pack_edit',
      'board_player',
      'board_entry',
      'board_count',
      'first_attempt',
      'item_rating',
      'player_rating',
      'rating_period',
      'duel_game',
      'desk_factor',
      'desk_recovery',
      'desk_identity',
      'desk_used_state',
      'desk_session',
      'desk_token',
      'desk_account',
      'desk_event',
      'device_code',
      'guest_picture',
      'notice',
      'daily_game',
      'daily_item',
      'file_text',
      'pack_state',
      'import_file',
      'alias_proposal',
      'room_result',
      'room_opener',
      'room_watch',
      'room_event',
      'room',
      'job_run',
      'picture_audit',
    ])
      database.exec(`drop table ${table}`)
    for (const index of ['item_in_pack', 'item_by_standing', 'item_by_trust', 'item_judged'])
      database.exec(`drop index ${index}`)
    for (const column of ['played_in', 'standing', 'trust', 'page', 'story'])
      database.exec(`alter table item drop column ${column}`)
    for (const column of ['visibility', 'place']) database.exec(`alter table pack drop column ${column}`)
    database.exec('drop index item_changed')
    database.exec('alter table item drop column revision')
    database.exec('alter table game rename column plan to mode')
    database.exec('drop index game_started')
    database.exec('drop index player_created')
    database.exec('alter table round drop column choices')
    database.exec('alter table round add column variant integer not null default 0')
    database.exec("delete from schema_migration where name > '0002'")
    database.close()
    const { migrations } = await writeBackup(game, file, quietTools())
    assert.deepEqual([migrations, later.length > 1], [['0001-baseline.sql'], true])
    const there = gameAt(join(fixture.home, 'there'))
    await restoreBackup(there, { open: from(file), replace: false }, quietTools())
    assert.deepEqual(await stateOf(there), kept)
    const store = await openStore(there.database)
    assert.deepEqual(await store.jobs.last(), [])
    await store.close()
  })
})
