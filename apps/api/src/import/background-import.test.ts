import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { type Images, openImages, readSnapshot } from '@pd/catalogue'
import { createLog, dataFolderAt } from '@pd/runtime'
import { openStore, type Store } from '@pd/store'
import { drawTestCard } from '@pd/testing/test-card'
import { createBackgroundImport, type ImportProgress } from './background-import.ts'

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
  const open = (changes: Partial<Images> = {}, pictures: string | undefined = join(home, 'zoo')) =>
    createBackgroundImport(
      { starter: false, pictures },
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

  test('that meets a full disk says so, and leaves the game what it has', async () => {
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

  test('of a folder without pictures says where to put them, and takes nothing out of play', async () => {
    await put(1)
    await open().run()
    await rm(join(home, 'zoo'), { recursive: true })
    await mkdir(join(home, 'zoo'))
    printed = []
    const importing = open()
    await importing.run()
    assert.match(printed.join('\n'), /zoo has no pictures: put JPEG, .+ start again\.$/)
    assert.deepEqual([importing.progress().state, await itemCount()], ['done', 1])
  })

  test('that is told to stop keeps the pictures that were made before and says nothing', async () => {
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
      { starter: false, pictures: undefined },
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
