import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, test } from 'node:test'
import { Fault } from '@pd/runtime'
import { openStore } from '@pd/store'
import { setUpEach } from '@pd/testing/set-up'
import { contentsOf, entriesOf, from, gameAt, rewrite, rewriteManifest } from '../testing/test-backup.ts'
import { openFixture, quietTools } from '../testing/test-fixture.ts'
import { writeBackup } from './backup-job.ts'
import type { GamePlace } from './game.ts'
import { countsOf, DATABASE, MANIFEST } from './manifest.ts'
import { restoreBackup } from './restore-job.ts'

describe('a backup', () => {
  const fixture = setUpEach(openFixture)
  let file: string
  let here: GamePlace
  let there: GamePlace
  beforeEach(async () => {
    file = join(fixture.home, 'backup.tar')
    ;[here, there] = [gameAt(fixture.data.root), gameAt(join(fixture.home, 'restored'))]
    for (const [seed, name] of ['cat', 'dog', 'horse'].entries()) await fixture.card(`${name}.png`, seed + 1)
    await fixture.importAll()
    await writeFile(fixture.data.secret, 'a secret of at least thirty-two characters\n')
    await writeFile(join(fixture.data.temp, 'x.webp'), 'a render')
  })

  const back = () => writeBackup(here, file, quietTools())
  const restore = (replace = false, to = there, tools = quietTools()) =>
    restoreBackup(to, { open: from(file), replace }, tools)
  const refuses = (promise: Promise<unknown>, sentence: RegExp) =>
    assert.rejects(promise, (error) => error instanceof Fault && sentence.test(error.message) && error.exitCode === 1)
  const itemsIn = async (game: GamePlace) => {
    const store = await openStore(game.database)
    const items = await store.audit.itemsAfter('', 10)
    await store.close()
    return items
  }

  test('gives back the pictures, the secret and all that the database held, and no renders', async () => {
    const manifest = await back()
    assert.deepEqual(
      [countsOf(manifest), manifest.app, manifest.secrets, Object.keys(manifest.files).length],
      [{ items: 3, pictures: 3, games: 0, guesses: 0, images: 3 }, '0.1.0', { game: true }, 5],
    )
    assert.deepEqual((await restore()).before, null)
    assert.deepEqual(await contentsOf(there.images), await contentsOf(here.images))
    assert.deepEqual((await readdir(there.root)).sort(), ['images', DATABASE, 'secret'])
    assert.equal(await readFile(there.secret, 'utf8'), await readFile(here.secret, 'utf8'))
    assert.deepEqual(await itemsIn(there), await itemsIn(here))
  })

  test('gives back the originals of the desk with their folders and times, and no others', async () => {
    const name = `${'Łódź '.repeat(20)}.jpg`
    const put = async (game: GamePlace, path: string, text: string) => {
      await mkdir(dirname(join(game.library, path)), { recursive: true })
      await writeFile(join(game.library, path), text)
    }
    await put(here, `pack/big cats/${name}`, 'a lion')
    await put(here, 'pack/pack.json', '{}')
    await put(here, 'pack/.hidden', 'x')
    await utimes(join(here.library, 'pack/pack.json'), 1_000, 1_000)
    const { files } = await back()
    assert.deepEqual(
      Object.keys(files).filter((entry) => entry.startsWith('library/')),
      [`library/pack/big cats/${name}`, 'library/pack/pack.json'],
    )
    await put(there, 'other/bear.jpg', 'a bear')
    await restore()
    const texts = await contentsOf(there.library)
    assert.deepEqual(Object.keys(texts), [`/pack/big cats/${name}`, '/pack/pack.json'])
    assert.equal((await stat(join(there.library, 'pack/pack.json'))).mtimeMs, 1_000_000)
  })

  test('leaves out a working copy that the housekeeping deletes meanwhile', async () => {
    const orphan = join(here.images, 'zzzzzzzzzzzzzzzz.jpg')
    await writeFile(orphan, 'of no picture')
    const progress = () => ({ step: () => rmSync(orphan, { force: true }), end: () => undefined })
    const tools = quietTools()
    const manifest = await writeBackup(here, file, { ...tools, reporter: { ...tools.reporter, progress } })
    assert.equal(countsOf(manifest).images, 3)
    await restore()
    assert.deepEqual(await contentsOf(there.images), await contentsOf(here.images))
  })

  test('keeps the times of the pictures, so that what was measured on them stays known', async () => {
    await back()
    await restore()
    for (const name of (await readdir(here.images)).filter((each) => each.endsWith('.jpg'))) {
      const [before, after] = [await stat(join(here.images, name)), await stat(join(there.images, name))]
      assert.equal(after.mtime.getTime(), before.mtime.getTime())
    }
  })

  test('is for its owner alone, as it holds the secret', async () => {
    await back()
    assert.deepEqual(
      [(await stat(file)).mode & 0o777, (await readdir(fixture.home)).sort()],
      [0o600, ['backup.tar', 'data', 'pictures']],
    )
    await restore()
    assert.equal((await stat(there.secret)).mode & 0o777, 0o600)
  })

  test('holds no secret that is kept elsewhere, and says so; the one of the place stays', async () => {
    await rm(here.secret)
    assert.deepEqual((await back()).secrets, { game: false })
    await mkdir(there.root)
    await writeFile(there.secret, 'its own\n')
    await restore()
    assert.equal(await readFile(there.secret, 'utf8'), 'its own\n')
  })

  test('can be taken while the game goes on', async () => {
    const store = await openStore(here.database)
    await store.ping()
    await back()
    await store.close()
    await restore()
    assert.equal((await itemsIn(there)).length, 3)
  })

  test('of a database that is not whole is not written', async () => {
    const database = new DatabaseSync(here.database)
    database.exec('pragma foreign_keys = off; delete from item')
    database.close()
    await refuses(back(), /not whole, a row of \w+ refers to no row of item: no backup was written\.$/)
    assert.deepEqual((await readdir(fixture.home)).sort(), ['data', 'pictures'])
  })

  test('with any byte changed is refused, and nothing is touched', async () => {
    await back()
    await cp(file, join(fixture.home, 'good.tar'))
    const change = (what: string, to: (content: Buffer) => [string, Buffer][]) => () =>
      rewrite(file, (name, content) => (name.startsWith(what) ? to(content) : [[name, content]]))
    const spoil: [string, () => Promise<void>, RegExp][] = [
      [
        'a picture',
        () =>
          rewrite(file, (name, content) => [
            [name, name.startsWith('images/') ? Buffer.concat([content, Buffer.from('x')]) : content],
          ]),
        /images\/.+ is not as it was written/,
      ],
      [
        'the database',
        change(DATABASE, (content) => [
          [DATABASE, Buffer.from(content.map((byte, at) => (at === 200 ? byte ^ 1 : byte)))],
        ]),
        /pixel-detective\.db is not as it was written/,
      ],
      ['a missing file', change('secret', () => []), /secret is missing/],
      [
        'one file more',
        change('secret', (content) => [
          ['secret', content],
          ['images/x.jpg', content],
        ]),
        /does not know images\/x\.jpg/,
      ],
      [
        'a file twice',
        change('secret', (content) => [
          ['secret', content],
          ['secret', content],
        ]),
        /secret is in it twice/,
      ],
      [
        'a path out of the folder',
        change('secret', (content) => [['../../secret', content]]),
        /does not belong into one/,
      ],
      ['no manifest', change(MANIFEST, () => []), /has no manifest/],
      ['a manifest of somebody else', () => rewriteManifest(file, () => ({ hello: 'world' })), /is not one of ours/],
      ['its end', () => stat(file).then(({ size }) => truncate(file, size / 2)), /is not a whole backup/],
      ['all of it', () => writeFile(file, 'no tar at all'), /is not a whole backup/],
      ['its being there', () => rm(file), /does not exist/],
    ]
    const before = [await contentsOf(here.images), await itemsIn(here)]
    for (const [what, spoilIt, sentence] of spoil) {
      await cp(join(fixture.home, 'good.tar'), file)
      await spoilIt()
      await refuses(restore(), sentence)
      assert.deepEqual(await contentsOf(there.root), {}, what)
      await refuses(restore(true, here), sentence)
      assert.deepEqual([await contentsOf(here.images), await itemsIn(here)], before, what)
    }
  })

  test('of a later version or a later database is refused', async () => {
    await back()
    const changes = [{ app: '0.2.0' }, { app: '1.0.0' }, { migrations: ['0001-baseline.sql', '9999-later.sql'] }]
    for (const change of changes) {
      await rewriteManifest(file, (manifest) => ({ ...manifest, ...change }))
      await refuses(restore(), /was written by version .+: restore it with that version/)
      await back()
    }
    await rewriteManifest(file, (manifest) => ({ ...manifest, app: '0.0.9' }))
    await restore()
  })

  test('is not restored over a game, unless that one is backed up first; then there is a way back', async () => {
    await back()
    await refuses(restore(false, here), /holds a game already: .+--replace \(REPLACE=yes\)\.$/)
    await fixture.card('later.png', 9)
    await fixture.importAll()
    const later = [await contentsOf(here.images), await itemsIn(here)]
    const { before } = await restore(true, here)
    assert.deepEqual([Object.keys(await contentsOf(here.images)).length, (await itemsIn(here)).length], [3 + 1, 3])
    await restoreBackup(here, { open: from(before ?? ''), replace: true }, quietTools())
    assert.deepEqual([await contentsOf(here.images), await itemsIn(here)], later)
  })

  test('is not restored under a game that goes on', async () => {
    await back()
    const store = await openStore(here.database)
    await store.ping()
    await assert.rejects(restore(true, here), { name: 'Error', message: 'another process has it open' })
    assert.equal((await store.audit.itemsAfter('', 9)).length, 3)
    await store.close()
  })

  test('that is stopped half-way leaves nothing, and neither does a restore', async () => {
    await back()
    const [before, place] = [await contentsOf(fixture.home), here]
    const stopped = quietTools(AbortSignal.abort('SIGTERM'))
    await assert.rejects(
      writeBackup(place, file, stopped),
      /Stopped by SIGTERM after 0 of 3 pictures: no backup was written\.$/,
    )
    await assert.rejects(restore(false, there, stopped), /Stopped by SIGTERM .+ nothing was changed/)
    assert.deepEqual(await contentsOf(fixture.home), before)
  })

  test('goes into empty folders that a game has made for itself', async () => {
    await back()
    for (const each of [there.root, there.images, there.temp]) await mkdir(each)
    await restore()
    assert.deepEqual((await readdir(there.root)).sort(), ['images', DATABASE, 'secret', 'temp'])
  })

  test('that fails half-way leaves the older one as it was, and no half of itself', async () => {
    await back()
    const before = await readFile(file)
    await mkdir(join(here.images, 'zzz.jpg'))
    await assert.rejects(back())
    assert.deepEqual(
      [(await readFile(file)).equals(before), (await readdir(fixture.home)).sort()],
      [true, ['backup.tar', 'data', 'pictures']],
    )
  })

  test('tells of each migration that its database had, and ends with its manifest', async () => {
    const { migrations } = await back()
    const names = (await entriesOf(file)).map(([name]) => name)
    assert.deepEqual([names[0], names.at(-1)], [DATABASE, MANIFEST])
    assert.equal(migrations[0], '0001-baseline.sql')
    assert.deepEqual(migrations, migrations.toSorted())
  })
})
