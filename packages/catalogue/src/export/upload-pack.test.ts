import assert from 'node:assert/strict'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { libraryOf } from '../desk/desk-source.ts'
import { ImportFixture, useImportFixture } from '../testing/import-fixture.ts'
import { createUploads } from '../testing/upload-fixture.ts'
import { exportPack } from './export-pack.ts'

const exportOf = async ({ store, images, home }: ImportFixture, packId: string): Promise<Buffer> => {
  const contents = await store.packs.contents(packId)
  assert.ok(contents)
  const fileOf = (source: string, path: string) => join(source === 'desk' ? libraryOf(home) : source, path)
  return buffer((await exportPack(contents, { images, fileOf })).open())
}

describe('the ZIP of a pack', () => {
  const fixture = useImportFixture()

  test('uploaded at the desk of another game is the same pack there, and leaves as the same ZIP', async () => {
    for (const [seed, name] of ['lion', 'tiger', 'IMG_2041', 'owl'].entries())
      await fixture.card(`${name}.png`, seed + 1)
    const items = {
      'lion.png': { names: { en: 'lion', fr: 'lion', de: 'Löwe' }, aliases: { en: ['AC / DC'] }, credit: 'Bob' },
      'tiger.png': { names: { en: 'lion', fr: 'lion', de: 'Löwe' } },
    }
    const about = { title: { en: 'The zoo', fr: 'Le zoo' }, credit: 'Ann', licence: 'CC0', visibility: 'hidden' }
    await fixture.put('pack.json', JSON.stringify({ ...about, ladder: [3, 5, 9], items }))
    await fixture.run()
    const [first] = await fixture.store.packs.list()
    const zip = await exportOf(fixture, first?.pack.id ?? '')
    const elsewhere = new ImportFixture()
    await elsewhere.open()
    try {
      const uploads = createUploads(elsewhere)
      const id = await uploads.send(null, 'the-zoo.zip', zip)
      await uploads.work()
      const packId = (await elsewhere.store.uploads.find(id))?.packId ?? ''
      const again = await exportOf(elsewhere, packId)
      assert.deepEqual(again, zip)
    } finally {
      await elsewhere.close()
    }
  })
})
