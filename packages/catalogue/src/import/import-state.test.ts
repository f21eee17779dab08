import assert from 'node:assert/strict'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { setUpFolderEach } from '@pd/testing/set-up'
import { folderBlobs } from '../blobs/folder-blobs.ts'
import { readImportState, withImportState } from './import-state.ts'

const HOUR_MS = 3_600_000

describe('the state of an import', () => {
  const images = setUpFolderEach()
  let stopping: AbortController
  beforeEach(async () => {
    stopping = new AbortController()
  })
  const read = () => readImportState(folderBlobs(images), Date.now())
  const run = (work: Parameters<typeof withImportState>[1]) =>
    withImportState({ images: folderBlobs(images), pictures: '/srv/zoo', stop: stopping.signal }, work)

  test('is there from the beginning, and says how it ended', async () => {
    assert.equal(await read(), null)
    await run(async (update) => {
      assert.deepEqual(await read(), {
        state: 'running',
        source: null,
        folder: 'zoo',
        done: 0,
        total: 0,
        refused: 0,
      })
      update({ source: 'folder', done: 3, total: 3 })
    })
    assert.deepEqual(await read(), { state: 'done', source: 'folder', folder: 'zoo', done: 3, total: 3, refused: 0 })
  })

  test('is failed after a failure, and none after a stop', async () => {
    await assert.rejects(run(() => Promise.reject(new Error('the disk is full'))))
    assert.equal((await read())?.state, 'failed')
    stopping.abort(new Error('stopped'))
    await assert.rejects(run(() => Promise.reject(stopping.signal.reason)))
    assert.equal((await read())?.state, 'none')
  })

  test('of one that was killed is forgotten', async () => {
    await run(async () => assert.equal(await readImportState(folderBlobs(images), Date.now() + HOUR_MS), null))
    assert.equal((await readImportState(folderBlobs(images), Date.now() + HOUR_MS))?.state, 'done')
  })

  test('that can not be kept stops no import', async () => {
    let ran = false
    await withImportState(
      { images: folderBlobs(join(images, 'gone')), pictures: undefined, stop: stopping.signal },
      async () => {
        ran = true
      },
    )
    assert.deepEqual([ran, await readImportState(folderBlobs(join(images, 'gone')), Date.now())], [true, null])
  })
})
