import assert from 'node:assert/strict'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { folderBlobs, withImportState } from '@pd/catalogue'
import { openTestApp, type TestApp } from '../testing/test-app.ts'
import { NO_IMPORT } from './import-progress.ts'

describe('GET /import', () => {
  const own = { ...NO_IMPORT }
  let api: TestApp
  beforeEach(async () => {
    Object.assign(own, NO_IMPORT)
    api = await openTestApp({ importProgress: () => own })
  })
  afterEach(() => api.close())
  const ask = async () => (await api.app.inject('/import')).json()
  const importElsewhere = (run: () => Promise<void>) =>
    withImportState(
      { images: folderBlobs(join(api.home, 'images')), pictures: '/pictures', stop: new AbortController().signal },
      async (update) => {
        update({ source: 'starter', done: 14, total: 438 })
        await run()
      },
    )

  test('shows the import of another process while this one imports nothing', async () => {
    const packs = (await ask()).packs
    assert.deepEqual(await ask(), { ...NO_IMPORT, packs })
    await importElsewhere(async () => assert.equal((await ask()).state, 'running'))
    const { state, source, folder, done, total } = await ask()
    assert.deepEqual([state, source, folder, done, total], ['done', 'starter', 'pictures', 14, 438])
  })

  test('shows the import of this process before any other', async () => {
    await importElsewhere(async () => {
      Object.assign(own, { state: 'running', source: 'folder', done: 1, total: 2 })
      const { source, done } = await ask()
      assert.deepEqual([source, done], ['folder', 1])
    })
  })
})
