import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { type Images, importSource, openFolder, openImages, readSnapshot, STARTER } from '@pd/catalogue'
import { createLog, dataFolderAt } from '@pd/runtime'
import { openStore, type Store } from '@pd/store'
import { drawTestCard } from '@pd/testing/test-card'
import { createBackgroundImport, type ImportOrder } from './background-import.ts'
import type { ImportProgress } from './import-progress.ts'

describe('an import behind the game', () => {
  let home: string
  let store: Store
  let images: Images
  let printed: string[]
  let stopping: AbortController
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-behind-'))
    store = await openStore(':memory:')
    images = await openImages(join(home, 'images'))
    printed = []
    stopping = new AbortController()
    await mkdir(join(home, 'zoo'))
    await mkdir(join(home, 'data'))
  })
  afterEach(async () => {
    await store.close()
    await rm(home, { recursive: true })
  })

  const itemCount = async () => (await readSnapshot(store.catalogue)).itemIds(null).length
  const put = async (count: number) => {
    for (let seed = 1; seed <= count; seed++)
      await writeFile(join(home, 'zoo', `animal ${'abcdefghijklmnopqrstuvwxyz'[seed]}.png`), await drawTestCard(seed))
  }
  const open = (changes: Partial<Images> = {}, order: Partial<ImportOrder> = {}) =>
    createBackgroundImport(
      { starter: false, retiresStarter: false, pictures: join(home, 'zoo'), ...order },
      {
        store,
        images: { ...images, ...changes },
        refreshCatalogue: async () => {},
        data: dataFolderAt(join(home, 'data')),
        print: (line) => printed.push(line),
        openProgress: () => ({ step: () => {}, end: () => {} }),
        log: createLog('silent', 'api'),
        stop: stopping.signal,
      },
    )
  const summary = ({ state, source, folder, done, total, refused, problem }: ImportProgress) => [
    state,
    source,
    folder,
    done,
    total,
    refused,
    problem,
  ]

  test('shows what it imports, how far it is and how it ended', async () => {
    await put(3)
    await writeFile(join(home, 'zoo', 'broken.png'), 'no picture')
    const importing = open()
    assert.deepEqual(summary(importing.progress()), ['running', null, 'zoo', 0, 0, 0, null])
    await importing.run()
    assert.deepEqual(summary(importing.progress()), ['done', 'folder', 'zoo', 4, 4, 1, null])
    assert.match(printed[0] ?? '', /3 imported.+1 refused/)
  })

  test('keeps its report in the data folder, and goes on without where that can not be written', async () => {
    await put(1)
    await writeFile(join(home, 'zoo', 'broken.png'), 'no picture')
    await open().run()
    const csv = join(home, 'data', 'import-report.csv')
    assert.match(await readFile(csv, 'utf8'), /,refused,not a picture,broken\.png,/)
    assert.equal(printed.at(-1), `  all of them: ${csv}`)
    await rm(join(home, 'data'), { recursive: true })
    const again = open()
    await again.run()
    assert.match(printed.at(-1) ?? '', /^The import's report is not written: .+data does not exist: .+\.$/)
    assert.equal(again.progress().state, 'done')
  })

  test('puts its first pictures in play long before its last', async () => {
    await put(24)
    const gate = Promise.withResolvers<void>()
    let made = 0
    const importing = open({
      make: async (id, source) => {
        if (++made > 12) await gate.promise
        return images.make(id, source)
      },
    })
    const ended = importing.run()
    while ((await itemCount()) === 0) await new Promise(setImmediate)
    const { state, done } = importing.progress()
    const playable = await itemCount()
    gate.resolve()
    await ended
    assert.deepEqual([state, done <= 12, playable >= 5], ['running', true, true], `${playable} of ${done}`)
    assert.equal(await itemCount(), 24)
  })

  test('that fills the disk says so, and the game keeps what was imported', async () => {
    await put(2)
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    const importing = open({ make: () => Promise.reject(full) })
    await importing.run()
    const { state, problem } = importing.progress()
    assert.deepEqual([state, problem], ['failed', 'storage_full'])
    assert.match(
      printed.join('\n'),
      /^The import stopped: The disk that holds .+ is full: .+ goes on with what is imported\.$/,
    )
  })

  test('of a folder without pictures says where to put them', async () => {
    const importing = open()
    await importing.run()
    assert.match(printed.join('\n'), /zoo has no pictures: put JPEG, .+ start again\.$/)
    assert.equal(importing.progress().state, 'done')
  })

  for (const [how, empty] of [
    ['has no pictures any more', () => rm(join(home, 'zoo'), { recursive: true }).then(() => mkdir(join(home, 'zoo')))],
    ['is gone', () => rm(join(home, 'zoo'), { recursive: true })],
  ] as const)
    test(`of a folder that ${how} takes its items out of play and says so, and their pictures bring them back`, async () => {
      await put(2)
      await open().run()
      const before = (await readSnapshot(store.catalogue)).itemIds(null)
      await empty()
      printed = []
      const importing = open()
      await importing.run()
      assert.match(
        printed.at(-1) ?? '',
        new RegExp(`zoo ${how}: its 2 items are out of play\\. .+ the same items back\\.$`),
      )
      assert.deepEqual([importing.progress().state, await itemCount()], ['done', 0])
      await mkdir(join(home, 'zoo'), { recursive: true })
      await put(2)
      await open({ make: () => assert.fail('it was decoded again') }).run()
      assert.deepEqual((await readSnapshot(store.catalogue)).itemIds(null), before)
    })

  test('of a folder that never was there says so, and takes nothing out of play', async () => {
    await put(1)
    await open().run()
    printed = []
    const importing = open({}, { pictures: join(home, 'zooo') })
    await importing.run()
    assert.match(printed.join('\n'), /^The import stopped: \S+zooo does not exist: .+ goes on with what is imported\.$/)
    assert.deepEqual([importing.progress().state, await itemCount()], ['failed', 1])
  })

  test('without the starter collection takes its items out of play, says so once, and leaves the others', async () => {
    await put(2)
    const fileOf = (_source: string, path: string) => join(home, 'zoo', path)
    const tools = { imports: store.imports, images, fileOf, now: () => 1 }
    await importSource({ ...(await openFolder(join(home, 'zoo'))), name: STARTER }, tools)
    await importSource(await openFolder(join(home, 'zoo')), tools)
    const counts: number[] = []
    for (const _ of [1, 2]) {
      counts.push(await itemCount())
      await open({}, { retiresStarter: true, pictures: undefined }).run()
    }
    assert.deepEqual([...counts, await itemCount()], [4, 2, 2])
    assert.equal(printed.length, 1)
    assert.match(
      printed[0] ?? '',
      /^Without the starter collection, its 2 items are out of play\. .+"--starter yes".+\.$/,
    )
  })

  test('that is stopped keeps the pictures that were made before, and prints nothing', async () => {
    await put(12)
    let made = 0
    const importing = open({
      make: (id, file) => {
        // four are made at a time: at the sixth, two are done
        if (++made === 6) stopping.abort()
        return images.make(id, file)
      },
    })
    await importing.run()
    const kept = await itemCount()
    assert.deepEqual([printed, kept >= 2 && kept < 12], [[], true], `${kept} kept`)
  })

  test('of nothing does nothing', async () => {
    const importing = createBackgroundImport(
      { starter: false, retiresStarter: false, pictures: undefined },
      {
        store,
        images,
        refreshCatalogue: async () => {},
        data: dataFolderAt(home),
        print: (line) => printed.push(line),
        openProgress: () => assert.fail('there is nothing to show'),
        log: createLog('silent', 'api'),
        stop: stopping.signal,
      },
    )
    await importing.run()
    assert.deepEqual([summary(importing.progress()), printed], [['none', null, null, 0, 0, 0, null], []])
  })
})
