import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, test } from 'node:test'
import { lockFolder } from '@pd/store'
import { work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { contentsOf } from '../testing/test-backup.ts'
import { openFixture, quietTools } from '../testing/test-fixture.ts'
import { doctor } from './doctor-job.ts'

describe('the doctor', () => {
  const fixture = setUpEach(openFixture)
  beforeEach(async () => {
    for (const [seed, name] of ['cat', 'dog'].entries()) await fixture.card(`${name}.png`, seed + 1)
    await fixture.importAll()
  })

  const examine = async (settings: Readonly<Record<string, string>> = {}) => {
    let report = ''
    const print = (text: string) => {
      report += text
    }
    const code = await doctor.run({ data: fixture.data.root, ...settings }, undefined, { ...quietTools(), print })
    return { code, report }
  }
  const problemsIn = (report: string) => report.split('\n').filter((line) => line.startsWith('PROBLEM'))
  const withoutLog = async () =>
    Object.entries(await contentsOf(fixture.data.root)).filter(([name]) => !/-(wal|shm)$/.test(name))

  test('finds a game well, says what it is made of, and changes nothing', async () => {
    await writeFile(fixture.data.secret, 'a secret of at least thirty-two characters\n')
    const before = await withoutLog()
    const { code, report } = await examine()
    assert.deepEqual([code, problemsIn(report)], [0, []], report)
    for (const line of [
      /^ok +Version +Pixel Detective 0\.1\.0, Node v26\./m,
      new RegExp(`^ok +Data folder +${fixture.data.root}, of this user \\(mode \\d+\\), can be written$`, 'm'),
      /^ok +Disk +[\d.]+ [GT]B are free$/m,
      /^ok +Game +none runs in this folder$/m,
      /^ok +Addresses +\S/m,
      /^ok +Database +.+pixel-detective\.db is whole, [\d.]+ kB$/m,
      /^ok +Collection +1 packs, 2 items, 2 pictures$/m,
      /^No problem found\.$/m,
    ])
      assert.match(report, line)
    assert.ok(!report.includes('thirty-two characters'))
    assert.deepEqual(await withoutLog(), before)
  })

  test('says what to do about each database that can not be used', async () => {
    const whole = await readFile(fixture.data.database)
    const damages: [string, (file: string) => Promise<unknown>, RegExp][] = [
      ['a page', (file) => writeFile(file, Buffer.from(whole).fill(7, 4_096, 20_000)), /is damaged \(.+\)$/m],
      [
        'the header',
        (file) => writeFile(file, Buffer.from(whole).fill(7, 0, 100)),
        /is damaged \(file is not a database\)$/m,
      ],
      ['the content', (file) => truncate(file, 0), /is empty or cut short$/m],
      ['the file', (file) => rm(file), /does not exist$/m],
    ]
    for (const [what, damage, found] of damages) {
      await damage(fixture.data.database)
      const { code, report } = await examine()
      assert.deepEqual([code, problemsIn(report).length], [3, 1], `${what}: ${report}`)
      assert.match(report, found)
      assert.match(report, /^ {10,}→ .+\.$/m)
      await writeFile(fixture.data.database, whole)
    }
    assert.equal((await examine()).code, 0)
  })

  test('tells a database of a later version, and one that the next start brings up to date', async () => {
    const database = new DatabaseSync(fixture.data.database)
    database.exec("insert into schema_migration values ('9999-later.sql', 1)")
    const later = await examine()
    assert.deepEqual([later.code, /was made by a later version$/m.test(later.report)], [3, true], later.report)
    database.exec("delete from schema_migration where name > '0003'")
    database.close()
    const older = await examine()
    assert.deepEqual(
      [older.code, /is of an earlier version: the next start/.test(older.report)],
      [0, true],
      older.report,
    )
  })

  test('counts the pictures that are missing, and says so of an empty collection', async () => {
    const [name = ''] = (await readdir(fixture.data.images)).filter((each) => each.endsWith('.jpg'))
    await rm(join(fixture.data.images, name))
    const missing = await examine()
    assert.match(
      missing.report,
      /^PROBLEM +Collection +1 packs, 2 items, 2 pictures, of which 1 are missing in .+images$/m,
    )
    const database = new DatabaseSync(fixture.data.database)
    database.exec('update item set retired_at = 1')
    database.close()
    const empty = await examine()
    assert.match(empty.report, /^PROBLEM +Collection +\d packs, 0 items, 0 pictures$/m)
  })

  test('tells who holds the folder, and whether it answers', async () => {
    const server = createServer((request, response) =>
      response.writeHead(request.url === '/health/ready' ? 200 : 404).end(),
    )
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const lock = lockFolder(fixture.data.root, 'game')
    lock.announce(url)
    const runs = await examine()
    assert.match(
      runs.report,
      new RegExp(`^ok +Game +runs and answers \\(process ${process.pid}, .+ on ${url}\\)$`, 'm'),
    )
    server.close()
    server.closeAllConnections()
    const silent = await examine()
    assert.match(silent.report, /^PROBLEM +Game +runs but does not answer \(process/m)
    lock.announceEnd()
    assert.match((await examine()).report, /^ok +Game +stopping \(process/m)
    lock.release()
  })

  test('tells a failed job and a restore that was cut short', async () => {
    const end = { endedAt: 0, durationMs: 1, figures: {} }
    await fixture.withStore(async (store) => {
      await store.jobs.keep({ ...end, job: 'import', exitCode: 1, succeeded: false })
      await store.jobs.keep({ ...end, job: 'backup', exitCode: 0, succeeded: true })
    })
    await mkdir(fixture.data.restoring)
    await writeFile(join(fixture.data.restoring, 'manifest.json'), '{}')
    const { report } = await examine()
    assert.match(report, /^PROBLEM +Restore +A restore into .+ was cut short at its end$/m)
    assert.match(report, /^ok +Job backup +done, 1970-01-01 00:00 UTC$/m)
    assert.match(report, /^PROBLEM +Job import +ended with code 1, 1970-01-01 00:00 UTC$/m)
  })

  test('works without a folder, and makes none', async () => {
    const { code, report } = await examine({ data: join(fixture.home, 'none') })
    assert.deepEqual([code, problemsIn(report).length], [3, 2], report)
    assert.match(report, /^PROBLEM +Data folder +.+none does not exist$/m)
    assert.ok(!(await readdir(fixture.home)).includes('none'))
  })

  test('keeps the login of a MySQL that does not answer to itself', async () => {
    const { code, report } = await examine({
      database: 'mysql://pd:hush@127.0.0.1:1/pixels',
      databasePassword: 'quiet',
    })
    assert.equal(code, 3)
    assert.match(report, /^PROBLEM +Database +The database pixels on 127\.0\.0\.1:1 does not answer$/m)
    assert.doesNotMatch(report, /hush|quiet/)
  })

  test('is a job whose report is text, on a terminal and in a pipe', async () => {
    const { code, out, err } = await work(['doctor', '--data', fixture.data.root])
    assert.deepEqual([code, err, out.split('\n').filter((line) => line.startsWith('{'))], [0, '', []])
    assert.match(out, /^ok +Version /)
  })
})
