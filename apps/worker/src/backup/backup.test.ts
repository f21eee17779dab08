import assert from 'node:assert/strict'
import { cp, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { dataFolderAt, Fault } from '@pd/runtime'
import { countSqlite, openStore } from '@pd/store'
import { openWorld, quietTools, type World } from '../try-world.ts'
import { readArchive, sealOf, writeArchive } from './archive.ts'
import { writeBackup } from './backup-job.ts'
import { DATABASE, MANIFEST, type Manifest } from './manifest.ts'
import { restoreBackup } from './restore-job.ts'

/** What a folder holds: the names and contents of its files. */
const contentsOf = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = names.map(({ parentPath, name }) => join(parentPath, name)).sort()
  const texts = await Promise.all(
    files.map(async (file) => [file.slice(folder.length), await readFile(file, 'base64')] as const),
  )
  return Object.fromEntries(texts)
}

describe('a backup', () => {
  let world: World
  let file: string
  const target = () => dataFolderAt(join(world.home, 'restored'))
  beforeEach(async () => {
    world = await openWorld()
    file = join(world.home, 'backup.tar')
    for (const [seed, name] of ['cat', 'dog', 'horse'].entries()) await world.card(`${name}.png`, seed + 1)
    await world.importAll()
    await writeFile(world.data.secret, 'a secret of at least thirty-two characters\n')
    await writeFile(join(world.data.temp, 'x.webp'), 'a render')
  })
  afterEach(() => world.close())

  const back = () => writeBackup(world.data, file, quietTools())
  const restore = (replace = false, to = target(), tools = quietTools()) => restoreBackup(file, to, replace, tools)
  const refuses = (promise: Promise<unknown>, sentence: RegExp) =>
    assert.rejects(promise, (error) => error instanceof Fault && sentence.test(error.message) && error.exitCode === 1)

  /** The backup once more, with its entries changed on the way. */
  const rewrite = async (change: (name: string, content: Buffer) => [string, Buffer][]) => {
    const entries: [string, Buffer][] = []
    await readArchive(file, async ({ name, pieces }) => {
      const parts: Buffer[] = []
      await sealOf(pieces, async (piece) => parts.push(piece))
      entries.push(...change(name, Buffer.concat(parts)))
    })
    await rm(file)
    await writeArchive(file, async (archive) => {
      for (const [name, content] of entries) {
        await writeFile(join(world.home, 'part'), content)
        await archive.addFile(name, join(world.home, 'part'))
      }
    })
  }
  const rewriteManifest = (change: (manifest: Manifest) => object) =>
    rewrite((name, content) => [
      [name, name === MANIFEST ? Buffer.from(JSON.stringify(change(JSON.parse(`${content}`)))) : content],
    ])

  test('gives back the pictures, the secret and all that the database held, and no renders', async () => {
    const { counts, app, files } = await back()
    assert.deepEqual(
      [counts, app, Object.keys(files).length],
      [{ items: 3, pictures: 3, games: 0, images: 3 }, '0.1.0', 5],
    )
    const { aside } = await restore()
    assert.equal(aside, null)
    const [before, after] = [await contentsOf(world.data.images), await contentsOf(target().images)]
    assert.deepEqual(after, before)
    assert.deepEqual((await readdir(target().root)).sort(), ['images', DATABASE, 'secret'])
    assert.equal(await readFile(target().secret, 'utf8'), await readFile(world.data.secret, 'utf8'))
    const named = await world.withStore((store) => store.audit.itemsAfter('', 10))
    const store = await openStore(target().database)
    assert.deepEqual(await store.audit.itemsAfter('', 10), named)
    await store.close()
  })

  test('is for its owner alone, as it holds the secret', async () => {
    await back()
    assert.deepEqual(
      [(await stat(file)).mode & 0o777, (await readdir(world.home)).sort()],
      [0o600, ['backup.tar', 'data', 'pictures']],
    )
    await restore()
    assert.equal((await stat(target().secret)).mode & 0o777, 0o600)
  })

  test('can be taken while the game goes on', async () => {
    const store = await openStore(world.data.database)
    await store.ping()
    await back()
    await store.close()
    await restore()
    assert.deepEqual(countSqlite(target().database), { items: 3, pictures: 3, games: 0 })
  })

  test('that was tampered with is refused, whatever was changed, and nothing is touched', async () => {
    await back()
    await cp(file, join(world.home, 'good.tar'))
    const spoil: [string, () => Promise<void>, RegExp][] = [
      [
        'a picture',
        () =>
          rewrite((name, content) => [
            [name, name.startsWith('images/') ? Buffer.concat([content, Buffer.from('x')]) : content],
          ]),
        /images\/.+ is not as it was written/,
      ],
      [
        'the database',
        () =>
          rewrite((name, content) => [[name, name === DATABASE ? Buffer.from(content).fill(7, 200, 201) : content]]),
        /pixel-detective\.db is not as it was written/,
      ],
      [
        'a missing file',
        () => rewrite((name, content) => (name === 'secret' ? [] : [[name, content]])),
        /secret is missing/,
      ],
      [
        'one file more',
        () =>
          rewrite((name, content) => [
            [name, content],
            ...(name === 'secret' ? [['images/x.jpg', content] as [string, Buffer]] : []),
          ]),
        /does not know images\/x\.jpg/,
      ],
      [
        'a file twice',
        () =>
          rewrite((name, content) =>
            name === 'secret'
              ? [
                  [name, content],
                  [name, content],
                ]
              : [[name, content]],
          ),
        /secret is in it twice/,
      ],
      [
        'a path out of the folder',
        () => rewrite((name, content) => [[name === 'secret' ? '../../secret' : name, content]]),
        /does not belong into one/,
      ],
      [
        'no manifest',
        () => rewrite((name, content) => (name === MANIFEST ? [] : [[name, content]])),
        /has no manifest/,
      ],
      ['a manifest of somebody else', () => rewriteManifest(() => ({ hello: 'world' })), /is not one of ours/],
      ['its end', () => stat(file).then(({ size }) => truncate(file, size / 2)), /is not a whole backup/],
      ['all of it', () => writeFile(file, 'no tar at all'), /is not a whole backup/],
    ]
    for (const [what, change, sentence] of spoil) {
      await cp(join(world.home, 'good.tar'), file)
      await change()
      await refuses(restore(), sentence)
      await assert.rejects(stat(target().root), { code: 'ENOENT' }, what)
    }
  })

  test('of a later version or a later database is refused', async () => {
    await back()
    for (const change of [{ app: '0.2.0' }, { app: '1.0.0' }, { migration: '9999-later.sql' }]) {
      await rewriteManifest((manifest) => ({ ...manifest, ...change }))
      await refuses(restore(), /was written by version .+: restore it with that version/)
      await back()
    }
    await rewriteManifest((manifest) => ({ ...manifest, app: '0.0.9' }))
    await restore()
  })

  test('is not restored over a game, unless that is moved aside', async () => {
    await back()
    const before = await contentsOf(world.data.images)
    await refuses(restore(false, world.data), /holds a game already: .+--replace\.$/)
    await writeFile(join(world.data.images, 'later.jpg'), 'a picture of after the backup')
    const { aside } = await restore(true, world.data)
    assert.deepEqual(await contentsOf(world.data.images), before)
    assert.deepEqual(
      Object.keys(await contentsOf(aside ?? '')).length,
      4 + 1 + 2,
      "copies, the folder's marker, database and secret",
    )
  })

  test('is not restored under a game that goes on', async () => {
    await back()
    const store = await openStore(world.data.database)
    await store.ping()
    await refuses(restore(true, world.data), /is in use: stop the game first\.$/)
    assert.equal((await store.audit.itemsAfter('', 9)).length, 3)
    await store.close()
  })

  test('that is stopped half-way leaves nothing, and neither does a restore', async () => {
    await back()
    const before = await contentsOf(world.home)
    const stopped = quietTools(AbortSignal.abort('SIGTERM'))
    await assert.rejects(writeBackup(world.data, file, stopped), /Stopped by SIGTERM after 0 of 3 pictures: no backup/)
    await assert.rejects(restore(false, target(), stopped), /Stopped by SIGTERM .+ nothing was changed/)
    assert.deepEqual(await contentsOf(world.home), before)
  })

  test('goes into empty folders that a game has made for itself', async () => {
    await back()
    for (const each of [target().root, target().images, target().temp]) await mkdir(each)
    await restore()
    assert.deepEqual((await readdir(target().root)).sort(), ['images', DATABASE, 'secret', 'temp'])
  })

  test('that fails half-way leaves the older one as it was, and no half of itself', async () => {
    await back()
    const before = await readFile(file)
    await mkdir(join(world.data.images, 'zzz.jpg'))
    await assert.rejects(back())
    assert.deepEqual(
      [(await readFile(file)).equals(before), (await readdir(world.home)).sort()],
      [true, ['backup.tar', 'data', 'pictures']],
    )
  })
})
