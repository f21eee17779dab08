import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeEach, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { Fault } from '@pd/runtime'
import { setUpEach } from '@pd/testing/set-up'
import { gameAt } from '../testing/test-backup.ts'
import { openFixture, quietTools } from '../testing/test-fixture.ts'
import { backup } from './backup-job.ts'
import { explainBackupError, putInPlace } from './backup-target.ts'
import { restore } from './restore-job.ts'

const MAIN = join(import.meta.dirname, '../main.ts')
const NOBODY = 65_534

describe('the place of a backup', () => {
  const fixture = setUpEach(openFixture)
  beforeEach(async () => {
    await fixture.card('cat.png', 1)
    await fixture.importAll()
  })

  const backUp = (file: string, replace?: string) =>
    backup.run({ data: fixture.data.root, replace }, file, quietTools())
  const restoreFrom = (file: string) => restore.run({ data: join(fixture.home, 'there') }, file, quietTools())
  const refuses = (work: Promise<number>, sentence: RegExp) =>
    assert.rejects(work, (error) => {
      assert.ok(error instanceof Fault, String(error))
      assert.match(error.message, sentence)
      return error.exitCode === 1
    })

  test('that is taken is left alone, unless it is to be replaced', async () => {
    const file = join(fixture.home, 'game.tar')
    await writeFile(file, 'something else')
    await refuses(backUp(file), /game\.tar exists already: .+ --replace \(REPLACE=yes\)\.$/)
    assert.equal(await readFile(file, 'utf8'), 'something else')
    assert.equal(await backUp(file, 'yes'), 0)
    assert.ok((await stat(file)).size > 10_000)
  })

  test('that another process takes meanwhile is left alone too', async () => {
    const [made, taken] = [join(fixture.home, 'made'), join(fixture.home, 'taken')]
    for (const file of [made, taken]) await writeFile(file, file)
    await assert.rejects(putInPlace(made, taken), /taken exists already/)
    assert.equal(await readFile(taken, 'utf8'), taken)
    await putInPlace(made, join(fixture.home, 'free'))
    assert.equal(await readFile(join(fixture.home, 'free'), 'utf8'), made)
  })

  test('is named when it is a folder, is missing, or lies in a file', async () => {
    await writeFile(join(fixture.home, 'file'), '')
    await refuses(backUp(fixture.home), /pd-worker-\w+ is a folder: name a file in it, such as .+game\.tar\.$/)
    await refuses(backUp(join(fixture.home, 'none', 'x.tar')), /\/none does not exist: make it first\.$/)
    await refuses(backUp(join(fixture.home, 'file', 'x.tar')), /\/file is not a folder: name a file in a folder\.$/)
  })

  test('is named when it can not be written, and not the data folder', async () => {
    const [locked, own] = [join(fixture.home, 'locked'), process.getuid?.() !== 0]
    await mkdir(locked, { mode: 0o555 })
    await chmod(fixture.home, 0o755)
    if (!own)
      for (const name of ['', ...(await readdir(fixture.data.root, { recursive: true }))])
        await chown(join(fixture.data.root, name), NOBODY, NOBODY)
    const child = spawn(process.execPath, [MAIN, 'backup', join(locked, 'x.tar'), '--data', fixture.data.root], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(!own && { uid: NOBODY, gid: NOBODY }),
    })
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')])
    assert.match(err, /^No permission to use .+\/locked: .+\.$/m)
    assert.equal(child.exitCode, 1)
  })

  test('is named in every failure to write, and a source in every failure to read', () => {
    const game = gameAt('/data')
    const explain = (error: object) => {
      const fault = explainBackupError(Object.assign(new Error('raw words'), error), game, '/backups')
      assert.ok(fault instanceof Fault)
      return fault.message
    }
    assert.match(explain({ errcode: 13 }), /^The disk that holds \/backups is full: /)
    assert.match(explain({ errcode: 14 }), /^No permission to use \/backups: /)
    assert.match(explain({ code: 'ENOSPC', syscall: 'write' }), /^The disk that holds \/backups is full: /)
    assert.match(explain({ code: 'EIO', syscall: 'write' }), /^\/backups can't be read or written /)
    assert.match(
      explain({ code: 'EIO', syscall: 'read', path: '/data/images/x.jpg' }),
      /^\/data\/images\/x\.jpg can't /,
    )
    assert.match(explain({ code: 'EPIPE', syscall: 'write' }), /^What reads the backup ended before .+\.$/)
    assert.match(explain({ errcode: 11 }), /^\/data\/pixel-detective\.db is damaged: .+\.$/)
  })

  test('that is a pipe whose reader goes away is one sentence', async () => {
    for (let n = 0; n < 20; n++) await fixture.card(`thing ${n}.png`, n + 2, 640)
    await fixture.importAll()
    const child = spawn(process.execPath, [MAIN, 'backup', '-', '--data', fixture.data.root, '--log-level', 'silent'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.once('readable', () => child.stdout.destroy())
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')])
    assert.deepEqual(
      [child.exitCode, err],
      [1, 'What reads the backup ended before it was whole: no backup was written.\n'],
    )
  })

  test('a restore says in its own words why it can not read a file', async () => {
    const file = join(fixture.home, 'game.tar')
    await backUp(file)
    await writeFile(`${file}.gz`, gzipSync(await readFile(file)))
    await writeFile(join(fixture.home, 'short.tar'), (await readFile(file)).subarray(0, 20_000))
    await writeFile(join(fixture.home, 'empty.tar'), '')
    await symlink('loop', join(fixture.home, 'loop'))
    for (const [name, sentence] of [
      ['game.tar.gz', /game\.tar\.gz is not a whole backup: it is cut short, compressed, or no tar file\. .+\.$/],
      ['short.tar', /short\.tar is not a whole backup: it is cut short, compressed, or no tar file\. .+\.$/],
      ['empty.tar', /empty\.tar is not a whole backup: it has no manifest\.json\. .+\.$/],
      ['pictures', /pictures has no backup of a night: name a file\.$/],
      ['none.tar', /none\.tar does not exist: .+\.$/],
      ['loop', /loop is a link that leads back to itself: .+\.$/],
    ] as const)
      await refuses(restoreFrom(join(fixture.home, name)), sentence)
  })
})
