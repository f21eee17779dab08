import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { decodeInProcess, measureImage } from '@pd/pictures'
import { openStore } from '@pd/store'
import { startS3Server } from '@pd/testing/s3-server'
import { drawTestCard } from '@pd/testing/test-card'
import { blobsAt } from '../blobs/s3-blobs.ts'
import { guestFilesAt } from './guest-files.ts'
import { sweepGuests } from './sweep-guests.ts'

test("a guest's picture in a store elsewhere is shown by every machine, and its end leaves no file on any", async (t) => {
  const [home, server, store] = [
    await mkdtemp(join(tmpdir(), 'pd-guests-')),
    await startS3Server(),
    await openStore(':memory:'),
  ]
  t.after(async () => {
    await Promise.all([store.close(), server.close(), rm(home, { recursive: true, force: true })])
  })
  const folders = ['one', 'two'].map((name) => join(home, name))
  const [one, two] = folders.map((folder) =>
    guestFilesAt(
      { folder, files: blobsAt(folder, 'guests', { place: server.place, cacheBytes: 1e6 }) },
      decodeInProcess,
    ),
  )
  assert.ok(one && two)
  assert.equal((await one.make('picture-1-------', await drawTestCard(1))).ok, true)
  assert.equal((await two.lend('picture-1-------', measureImage)).ok, true)
  assert.deepEqual([...(await two.ids())], ['picture-1-------'])
  // no room knows it
  for (const files of [one, two]) await sweepGuests({ guests: store.guests, files, now: 1 })
  assert.equal(await two.has('picture-1-------'), false)
  for (const folder of folders)
    assert.deepEqual(
      (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.jpg')),
      [],
      folder,
    )
})
