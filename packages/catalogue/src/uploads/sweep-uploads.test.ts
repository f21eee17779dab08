import assert from 'node:assert/strict'
import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { useImportFixture } from '../testing/import-fixture.ts'
import { createUploads } from '../testing/upload-fixture.ts'
import { sweepUploads, UPLOAD_EXPIRY_MS } from './sweep-uploads.ts'

const DAY_MS = 86_400_000

describe('the sweep of uploads', () => {
  const fixture = useImportFixture()

  test('deletes what never arrived, what is long over and files of no upload, and no other', async () => {
    const uploads = createUploads(fixture)
    const pack = await uploads.addPack('animals')
    const now = Date.now()
    const at = now - UPLOAD_EXPIRY_MS - 1
    await uploads.send(pack, 'stopped.jpg', 'a', { state: 'receiving', at })
    const going = await uploads.send(pack, 'going.jpg', 'a', { state: 'receiving', at: now })
    const alike = await uploads.send(pack, 'alike.jpg', 'a', { state: 'look_alike', at: now - 400 * DAY_MS })
    const queued = await uploads.send(pack, 'queued.jpg', 'a', { state: 'queued', at: now - 400 * DAY_MS })
    await uploads.send(pack, 'old.jpg', 'a', { state: 'added', at: now - 31 * DAY_MS })
    await uploads.send(pack, 'refused.jpg', 'a', { state: 'refused', at: now - 29 * DAY_MS })
    for (const name of ['orphan', 'new-orphan']) await writeFile(join(uploads.folder, name), '')
    await utimes(join(uploads.folder, 'orphan'), 1, 1)
    const stop = new AbortController().signal
    assert.equal(await sweepUploads({ uploads: fixture.store.uploads, folder: uploads.folder, now, stop }), 2)
    const names = (await uploads.listed(pack)).map(({ name }) => name).sort()
    assert.deepEqual(names, ['alike.jpg', 'going.jpg', 'queued.jpg', 'refused.jpg'])
    const files = await uploads.waiting()
    for (const id of [going, alike, queued, 'new-orphan']) assert.ok(files.includes(id), id)
    assert.ok(!files.includes('orphan'))
  })
})
