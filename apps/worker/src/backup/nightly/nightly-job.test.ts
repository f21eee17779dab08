import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { setUpEach } from '@pd/testing/set-up'
import { from, gameAt, playIn, stateOf } from '../../testing/test-backup.ts'
import { openFixture, quietTools } from '../../testing/test-fixture.ts'
import { restoreBackup } from '../restore-job.ts'
import { backupName, listBackups, madeAtOf } from './backup-folder.ts'
import { checkBackup } from './check-backup.ts'
import { backUpNow, type Nights } from './nightly-job.ts'

const NIGHT = Date.parse('2026-02-03T03:00:00Z')
const DAY_MS = 86_400_000

describe('the nightly job', () => {
  const fixture = setUpEach(openFixture)
  let nights: Nights
  beforeEach(async () => {
    await fixture.card('a.png', 1)
    await fixture.importAll()
    const folder = join(fixture.home, 'backups')
    await mkdir(folder)
    nights = { game: gameAt(fixture.data.root), folder, rule: { days: 2, weeks: 0, months: 0 }, mostBytes: 1e12 }
  })

  test('the backup of a night is whole, and restored in a second place it is the same game', async () => {
    playIn(fixture.data.database, 'player-of-a-night', 3)
    const file = await backUpNow(nights, NIGHT, quietTools())
    assert.equal(file, join(nights.folder, 'game-2026-02-03T03-00-00Z.tar'))
    const second = gameAt(join(fixture.home, 'second'))
    await mkdir(second.root)
    await restoreBackup(second, { open: from(file), replace: false }, quietTools())
    assert.deepEqual(await stateOf(second), await stateOf(nights.game))
  })

  test('older ones go once a newer one is read back, and files of other names stay', async () => {
    await writeFile(join(nights.folder, 'game.tar'), 'mine')
    for (const night of [0, 1, 2]) await backUpNow(nights, NIGHT + night * DAY_MS, quietTools())
    assert.deepEqual((await readdir(nights.folder)).sort(), [
      'game-2026-02-04T03-00-00Z.tar',
      'game-2026-02-05T03-00-00Z.tar',
      'game.tar',
    ])
  })

  test('a night whose backup fails deletes nothing, and leaves nothing half', async () => {
    await backUpNow(nights, NIGHT, quietTools())
    await backUpNow(nights, NIGHT + DAY_MS, quietTools())
    await writeFile(fixture.data.database, 'no database')
    await assert.rejects(backUpNow(nights, NIGHT + 2 * DAY_MS, quietTools()))
    const files = await listBackups(nights.folder)
    assert.deepEqual(files.map(({ madeAt }) => madeAt).sort(), [NIGHT, NIGHT + DAY_MS])
    assert.equal((await readdir(nights.folder)).length, 2)
  })

  test('a backup with one byte changed, or cut short, is not whole', async () => {
    const file = await backUpNow(nights, NIGHT, quietTools())
    const bytes = await readFile(file)
    await checkBackup(file)
    // a byte of the first picture: its entry has a head of 512 bytes
    const at = bytes.indexOf('images/') + 1_000
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(file, bytes)
    await assert.rejects(checkBackup(file), /is not a whole backup: images\/.+ is not as it was written/)
    await writeFile(file, bytes.subarray(0, bytes.length - 5_000))
    await assert.rejects(checkBackup(file), /is not a whole backup/)
  })

  test('the name of a backup says when it was made, and other names say nothing', () => {
    assert.equal(madeAtOf(backupName(NIGHT)), NIGHT)
    for (const name of ['game.tar', 'unchecked.tar', 'replaced-2026-02-03T03-00-00-000Z.tar', `.${backupName(NIGHT)}`])
      assert.equal(madeAtOf(name), null, name)
  })
})
