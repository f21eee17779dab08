import assert from 'node:assert/strict'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, test } from 'node:test'
import { auditOf, linesOf, work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { openFixture } from './testing/test-fixture.ts'

describe('the worker', () => {
  const fixture = setUpEach(openFixture)
  const data = () => ['--data', fixture.data.root]

  test('prints its jobs, and the options of each', async () => {
    const whole = await work(['--help'])
    for (const word of [
      'housekeeping',
      'migrate',
      'import [DIR]',
      'names DIR',
      'backup FILE',
      'restore FILE',
      '130 and 143',
    ])
      assert.ok(whole.out.includes(word), word)
    for (const [job, option] of [
      ['housekeeping', '--temp-max-age'],
      ['migrate', '--data'],
      ['import', '--starter'],
      ['backup', '--data'],
      ['restore', '--replace'],
    ] as const) {
      const { code, out } = await work([job, '--help'])
      assert.deepEqual([code, out.includes(option), out.includes(job)], [0, true, true], job)
    }
  })

  test('prints its version, alone and for a job', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../../package.json', import.meta.url), 'utf8'))
    for (const words of [['--version'], ['backup', '--version']])
      assert.deepEqual(await work(words), { code: 0, out: `${version}\n`, err: '' })
  })

  test('ends with 2 and a sentence for each argument that it does not understand', async () => {
    for (const [words, sentences] of [
      [
        ['tidy'],
        [
          '"tidy" is not a job: choose one of housekeeping, migrate, import, names, backup, nightly, restore, packs, doctor, password, secrets, decoder, uploads, watch.',
        ],
      ],
      [['backup'], ['backup needs a FILE: npm run worker -- backup FILE']],
      [
        ['migrate', '--starter', 'no'],
        ['--starter is not an option. --help lists them all.', '"no" is not an option. --help lists them all.'],
      ],
      [
        ['--temp-max-age', 'long', '--temp-max-bytes', 'all'],
        [
          '--temp-max-age must be a time such as 7d, 12h or 30m, not "long".',
          '--temp-max-bytes must be a size such as 2GB, 500MB or 1000000, not "all".',
        ],
      ],
      [['import'], ['There is nothing to import: name a folder, or add the starter collection with --starter yes.']],
    ] as const) {
      const { code, err } = await work(words)
      assert.deepEqual([code, err.split('\n')], [2, sentences])
    }
  })

  test('ends with 2 and a sentence for an invalid database address', async () => {
    for (const job of ['backup', 'restore']) {
      const { code, err } = await work([job, join(fixture.home, 'b.tar'), ...data()], { DATABASE_URL: 'db:hush' })
      assert.match(`${code} ${err}`, /^2 DATABASE_URL must look like mysql:.+\.$/)
      assert.ok(!err.includes('hush'))
    }
    assert.deepEqual(await readdir(fixture.data.images), [])
  })

  test('takes the address of its database from a file too, and never repeats it', async () => {
    const secret = join(fixture.home, 'address')
    await writeFile(secret, 'mysql://pd:hush@db\n')
    for (const words of [['migrate'], ['import', fixture.folder], []]) {
      const { code, err } = await work([...words, ...data()], { DATABASE_URL_FILE: secret })
      assert.deepEqual([code, /^DATABASE_URL must look like/.test(err), err.includes('hush')], [2, true, false], err)
    }
  })

  test('ends with 1 and a sentence for a folder or a file that is missing or of the wrong kind', async () => {
    await writeFile(join(fixture.home, 'file'), 'no database and no folder')
    for (const [words, sentence] of [
      [['import', join(fixture.home, 'none'), ...data()], /none does not exist: .+\.$/],
      [['import', fixture.folder, ...data()], /pictures has no pictures: .+\.$/],
      [['--data', join(fixture.home, 'file')], /file is (not a folder|a file where a folder is needed): .+\.$/],
      [
        ['backup', join(fixture.home, 'b.tar'), '--data', join(fixture.home, 'none')],
        /none has no game to back up: .+\.$/,
      ],
      [
        ['restore', join(fixture.home, 'none.tar'), '--data', join(fixture.home, 'new')],
        /none\.tar does not exist: .+\.$/,
      ],
    ] as const) {
      const { code, err } = await work(words)
      assert.deepEqual([code, sentence.test(err)], [1, true], err)
    }
  })

  test('imports, migrates, keeps house, backs up and restores with one JSON line a step', async () => {
    for (const [seed, name] of ['cat', 'dog'].entries()) await fixture.card(`${name}.png`, seed + 1)
    const [file, restored] = [join(fixture.home, 'b.tar'), join(fixture.home, 'restored')]
    for (const [words, message] of [
      [['migrate', ...data()], 'The database is up to date'],
      [['import', fixture.folder, ...data()], `${fixture.folder} is imported`],
      [data(), 'The items are checked'],
      [['backup', file, ...data()], 'The backup is written'],
      [['restore', file, '--data', restored], 'The backup is restored'],
      [['housekeeping', '--data', restored], 'The items are checked'],
    ] as const) {
      const ended = await work(words)
      assert.deepEqual([ended.code, ended.err, linesOf(ended).at(-1)?.msg], [0, '', message])
    }
    const catalog = JSON.parse(await readFile(join(restored, 'catalog.json'), 'utf8'))
    assert.deepEqual([catalog.counts.items, catalog.counts.measured], [2, 0])
  })

  test('keeps the report of an import in the data folder, and logs each reason with its count', async () => {
    await fixture.card('cat.png', 1)
    await fixture.put('broken.png', 'no picture')
    const lines = linesOf(await work(['import', fixture.folder, ...data()]))
    const [{ reasons, refused } = {}] = lines.filter(({ msg }) => msg === `${fixture.folder} is imported`)
    assert.equal(refused, 1)
    assert.match(JSON.stringify(reasons), /^\[{"kind":"refused","code":"not_a_picture","count":1,"files":\["broken/)
    const { imports } = JSON.parse(await readFile(join(fixture.data.root, 'import-report.json'), 'utf8'))
    assert.deepEqual([imports[0].source, imports[0].findings[0].path], [fixture.folder, 'broken.png'])
    assert.equal(lines.at(-1)?.file, join(fixture.data.root, 'import-report.csv'))
  })

  test('writes the names of a folder into a table, and a second run adds nothing', async () => {
    for (const [seed, name] of ['cat', 'IMG_2041'].entries()) await fixture.card(`${name}.png`, seed + 1)
    const file = join(fixture.folder, 'items.csv')
    for (const [msg, added, waiting] of [
      ['The names are written', 2, 1],
      ['Every picture is in the table', 0, 0],
    ] as const) {
      const ended = await work(['names', fixture.folder, ...data()])
      const last = linesOf(ended).at(-1)
      assert.deepEqual([ended.code, last?.msg, last?.file, last?.added, last?.waiting], [0, msg, file, added, waiting])
    }
    const { code, err } = await work(['names', join(fixture.home, 'none'), ...data()])
    assert.match(`${code} ${err}`, /^1 .+none does not exist: .+\.$/)
  })

  test('takes settings from the environment, also the place of the catalogue', async () => {
    await fixture.card('cat.png', 1)
    const env = {
      DATA_DIR: fixture.data.root,
      PICTURES_DIR: fixture.folder,
      CATALOG_FILE: join(fixture.home, 'c.json'),
      LOG_LEVEL: 'silent',
    }
    for (const words of [['import'], []]) assert.deepEqual(await work(words, env), { code: 0, out: '', err: '' })
    assert.equal(JSON.parse(await readFile(env.CATALOG_FILE, 'utf8')).items.length, 1)
  })

  test('records the end of each job in the database and in the audit log', async () => {
    await fixture.card('cat.png', 1)
    await fixture.importAll()
    for (const name of await readdir(fixture.data.images)) await rm(join(fixture.data.images, name))
    const file = join(fixture.home, 'b.tar')
    const ended = await work(['--strict', ...data()])
    await work(['backup', file, ...data()])
    await work(['backup', join(fixture.home, 'none', 'b.tar'), ...data()])
    await work(['import', join(fixture.home, 'none'), ...data()])
    const runs = await fixture.withStore((store) => store.jobs.last())
    assert.deepEqual(
      runs.map(({ job, exitCode, succeededAt, endedAt }) => [
        job,
        exitCode,
        succeededAt === endedAt,
        succeededAt !== null,
      ]),
      [
        ['backup', 1, false, true],
        ['housekeeping', 3, true, true],
        ['import', 1, false, false],
      ],
    )
    const rooms = { rooms_ended: 0, rooms_folded: 0, rooms_forgotten: 0, players_forgotten: 0 }
    const sweeps = { freed_bytes: 0, copies_deleted: 0 }
    assert.deepEqual(runs[1]?.figures, { ...sweeps, ...rooms, findings_error: 1, findings_warning: 0 })
    assert.deepEqual(
      auditOf(ended).map(({ event, job, exit_code }) => [event, job, exit_code]),
      [
        ['job_started', 'housekeeping', undefined],
        ['job_ended', 'housekeeping', 3],
      ],
    )
  })

  test('makes no database for a job that needs an existing one, and migrates none by recording a run', async () => {
    const elsewhere = join(fixture.home, 'elsewhere')
    await fixture.card('cat.png', 1)
    await work(['backup', join(fixture.home, 'b.tar'), '--data', elsewhere])
    assert.ok(!(await readdir(fixture.home)).includes('elsewhere'))
    await fixture.importAll()
    const old = new DatabaseSync(fixture.data.database)
    old.exec("drop table job_run; delete from schema_migration where name > '0003'")
    assert.equal((await work(['backup', join(fixture.home, 'b.tar'), ...data()])).code, 0)
    assert.equal(old.prepare("select count(*) as found from sqlite_master where name = 'job_run'").get()?.found, 0)
    old.close()
  })

  test('ends with 3 when the audit finds errors, only if it is asked to be strict', async () => {
    await fixture.card('cat.png', 1)
    await fixture.importAll()
    assert.equal((await work(['--strict', ...data()])).code, 0)
    for (const name of await readdir(fixture.data.images)) await rm(join(fixture.data.images, name))
    assert.deepEqual([(await work(data())).code, (await work(['--strict', ...data()])).code], [0, 3])
  })
})
